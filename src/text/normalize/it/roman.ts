import type { RomanWords } from '../locale/roman-rules.ts';
import { cardinal, ordinal } from './numbers.ts';
import { genderOf } from './words.ts';

const QUEENS = /^(?:Elisabetta|Caterina|Cristina|Giovanna|Maria|Anna|Vittoria|Margherita|Isabella|Sofia)$/u;
const masculine = (value: number) => ordinal(BigInt(value), 'masculine');

export const roman: RomanWords = {
  centuries: '[Ss]ecol[oi]|[Ss]ec\\.|[Mm]illennio',
  labels:
    '[Cc]apitol[oi]|CAPITOLO|[Cc]ap\\.|[Tt]omo|[Vv]olume|[Vv]ol\\.|[Ll]ibro|[Pp]arte|[Ss]ezione|[Tt]itolo|[Aa]rticolo|[Aa]rt\\.|[Ff]ase|[Tt]ipo|[Gg]rado|[Ll]ivello|[Aa]tto|[Ss]cena|[Cc]anto|[Aa]llegato|[Ss]tagione|[Ee]pisodio|[Gg]ruppo|[Cc]ategoria|[Aa]nno|[Cc]lasse|Municipio|Legione',
  names:
    'Luigi|Carlo|Enrico|Francesco|Filippo|Giovanni|Paolo|Pio|Napoleone|Leone|Gregorio|Innocenzo|Clemente|Benedetto|Bonifacio|Urbano|Sisto|Giulio|Alessandro|Giorgio|Edoardo|Guglielmo|Riccardo|Federico|Nicola|Nicolò|Ivan|Caterina|Elisabetta|Cristina|Giovanna|Maria|Anna|Vittoria|Margherita|Ramses|Dario|Serse|Costantino|Teodosio|Ottone|Leopoldo|Alberto|Baldovino|Gustavo|Roberto|Ferdinando|Alfonso|Giacomo|Giuseppe|Massimiliano|Pietro|Rodolfo|Amedeo|Umberto|Emanuele|Felice|Tolomeo|Maometto|Celestino|Martino|Adriano|Stefano|Cosimo|Lorenzo|Ludovico|Ercole|Sigismondo|Isabella|Vittorio',
  label: (value, label) =>
    /^(?:[Ff]ase|[Tt]ipo|[Gg]rado|[Ll]ivello|[Gg]ruppo|[Aa]llegato)/.test(label)
      ? cardinal(BigInt(value))
      : ordinal(
          BigInt(value),
          /^(?:[Pp]arte|[Ss]ezione|[Ss]cena|[Ss]tagione|[Cc]ategoria|[Cc]lasse|Legione)/.test(label)
            ? 'feminine'
            : 'masculine',
        ),
  century: masculine,
  ruler: (value, name) => ordinal(BigInt(value), QUEENS.test(name) ? 'feminine' : 'masculine'),
  // `XVI secolo`, `II guerra mondiale`
  bare: (value, after) => {
    const noun = /^ (\p{L}{3,})/u.exec(after)?.[1];
    return noun === undefined || /^(?:con|che|per|nel|non|del)/u.test(noun)
      ? cardinal(BigInt(value))
      : ordinal(BigInt(value), genderOf(noun));
  },
};
