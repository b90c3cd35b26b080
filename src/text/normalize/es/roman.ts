import type { RomanWords } from '../locale/roman-rules.ts';
import { cardinal, ordinal, shortOrdinal } from './numbers.ts';
import { genderOf } from './words.ts';

const QUEENS =
  /^(?:Isabel|Catalina|Cristina|Juana|María|Ana|Victoria|Margarita|Sofía|Urraca|Berenguela|Petronila)$/u;

/** Up to ten, rulers and centuries take ordinals in Spanish; from eleven on, cardinals. */
const ordinalUpToTen = (value: number, gender: 'masculine' | 'feminine') =>
  value <= 10 ? ordinal(BigInt(value), gender) : cardinal(BigInt(value));

/** Nouns in lower case that are counted by a numeral before them. */
const COUNTED =
  /^ (\p{Lu}\p{Ll}+|edición|aniversario|congreso|jornadas?|feria|legislatura|encuentro|festival|dinastía|cumbre|certamen|premio|concurso|asamblea|centenario|milenio)(?!\p{L})/u;

export const roman: RomanWords = {
  counted:
    'Congreso|Guerra|Jornadas?|Feria|Encuentro|Festival|Cumbre|Certamen|Premio|Concurso|Asamblea|Conferencia|República|Reich|Legislatura|Dinastía|Internacional',
  centuries: '[Ss]iglos?|s\\.|SIGLO|milenio|Milenio',
  labels:
    '[Cc]apítulos?|CAPÍTULO|[Cc]ap\\.|[Tt]omos?|[Vv]ol(?:umen|\\.)|[Ll]ibro|[Pp]arte|[Ss]ección|[Tt]ítulo|[Aa]rtículo|[Aa]rt\\.|[Ff]ase|[Tt]ipo|[Gg]rado|[Nn]ivel|[Aa]cto|[Ee]scena|[Cc]anto|[Aa]nexo|[Rr]egión|[Aa]ño|[Uu]nidad|[Tt]emporada|[Ee]pisodio|[Gg]rupo|[Cc]ategoría|[Ll]ey',
  names:
    'Felipe|Luis|Carlos|Alfonso|Fernando|Juan|Pablo|Pedro|Enrique|Jaime|Sancho|Ramiro|Pío|León|Gregorio|Inocencio|Clemente|Benedicto|Bonifacio|Urbano|Sixto|Julio|Alejandro|Napoleón|Jorge|Eduardo|Guillermo|Ricardo|Francisco|José|Federico|Maximiliano|Nicolás|Iván|Catalina|Isabel|Cristina|Juana|María|Ana|Victoria|Margarita|Ramsés|Tutmosis|Darío|Jerjes|Constantino|Teodosio|Otón|Leopoldo|Alberto|Balduino|Gustavo|Harald|Haakon|Manuel|Miguel|Amadeo|Humberto|Víctor|Pipino|Ludovico|Urraca|Filipo|Ptolomeo|Mehmed|Selim|Abderramán|Urbano|Celestino|Martín|Nicolao|Adriano|Esteban',
  label: (value, label) =>
    /^(?:[Ss]iglo)/.test(label) ? ordinalUpToTen(value, 'masculine') : cardinal(BigInt(value)),
  century: (value) => ordinalUpToTen(value, 'masculine'),
  ruler: (value, name) => ordinalUpToTen(value, QUEENS.test(name) ? 'feminine' : 'masculine'),
  // `II Guerra Mundial`, `XX Congreso`
  bare: (value, after) => {
    const noun = COUNTED.exec(after)?.[1];
    if (noun === undefined) return cardinal(BigInt(value));
    const gender = genderOf(noun) === 'feminine' ? 'feminine' : 'masculine';
    return gender === 'feminine' ? ordinal(BigInt(value), gender) : shortOrdinal(BigInt(value));
  },
};
