import type { RomanWords } from '../locale/roman-rules.ts';
import { cardinal, ordinal } from './numbers.ts';
import { genderOf } from './words.ts';

const QUEENS = /^(?:Isabel|Elizabeth|Elisabete|Catarina|Cristina|Joana|Maria|Ana|Vitória|Margarida|Sofia)$/u;
/** Up to ten, Roman numerals behind a noun are ordinals in Portuguese; from eleven on, cardinals. */
const ordinalUpToTen = (value: number, gender: 'masculine' | 'feminine') =>
  value <= 10 ? ordinal(BigInt(value), gender) : cardinal(BigInt(value));

/** Nouns in lower case that are counted by a numeral before them. */
const COUNTED =
  /^ (\p{Lu}\p{Ll}{2,}|edição|aniversário|congresso|jornada|feira|encontro|festival|dinastia|prêmio|concurso|assembleia|centenário|século|milênio)(?!\p{L})/u;

export const roman: RomanWords = {
  counted:
    'Congresso|Guerra|Jornada|Feira|Encontro|Festival|Cúpula|Prêmio|Concurso|Assembleia|Conferência|República|Reich|Dinastia|Internacional|Região',
  centuries: '[Ss]éculos?|SÉCULO|[Ss]éc\\.|[Mm]ilênio',
  labels:
    '[Cc]apítulos?|CAPÍTULO|[Cc]ap\\.|[Tt]omos?|[Vv]olume|[Vv]ol\\.|[Ll]ivro|[Pp]arte|[Ss]eção|[Tt]ítulo|[Aa]rtigo|[Aa]rt\\.|[Ff]ase|[Tt]ipo|[Gg]rau|[Nn]ível|[Aa]to|[Cc]ena|[Cc]anto|[Aa]nexo|[Tt]emporada|[Ee]pisódio|[Gg]rupo|[Cc]ategoria|[Cc]lasse|[Ii]nciso|[Ll]ei|Região',
  names:
    'Filipe|Luís|Luiz|Carlos|Afonso|Fernando|João|Paulo|Pedro|Henrique|Sancho|Dinis|Duarte|Manuel|José|Miguel|Sebastião|Pio|Leão|Gregório|Inocêncio|Clemente|Bento|Bonifácio|Urbano|Sisto|Júlio|Alexandre|Napoleão|Jorge|Eduardo|Guilherme|Ricardo|Francisco|Frederico|Maximiliano|Nicolau|Ivan|Catarina|Isabel|Elizabeth|Cristina|Joana|Maria|Ana|Vitória|Margarida|Ramsés|Dario|Xerxes|Constantino|Teodósio|Otão|Leopoldo|Alberto|Balduíno|Gustavo|Harald|Humberto|Vítor|Ptolomeu|Celestino|Martinho|Adriano|Estêvão',
  label: (value, label) =>
    /^(?:[Ff]ase|[Tt]ipo|[Gg]rau|[Nn]ível|[Gg]rupo|[Aa]nexo|[Ll]ei)/.test(label)
      ? cardinal(BigInt(value))
      : ordinalUpToTen(
          value,
          /^(?:[Pp]arte|[Ss]eção|[Cc]ena|[Tt]emporada|[Cc]ategoria|[Cc]lasse|Região)/.test(label)
            ? 'feminine'
            : 'masculine',
        ),
  century: (value) => ordinalUpToTen(value, 'masculine'),
  ruler: (value, name) => ordinalUpToTen(value, QUEENS.test(name) ? 'feminine' : 'masculine'),
  // `II Guerra Mundial`, `XX Congresso`
  bare: (value, after) => {
    const noun = COUNTED.exec(after)?.[1];
    if (noun === undefined) return cardinal(BigInt(value));
    return ordinal(BigInt(value), genderOf(noun));
  },
};
