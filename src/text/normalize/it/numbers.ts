import { toCardinal, toOrdinal } from 'n2words/it-IT';
import { decimalsAsNumber } from '../locale/decimals.ts';
import type { Gender, Noun, NumberWords } from '../locale/locale.ts';

/** Sounds before which `uno` keeps its vowel. */
const KEEPS_UNO = /^(?:s[^aeiouàèéìòù]|z|gn|ps|pn|x|y)/iu;

/** An Italian cardinal. Before a noun `un`, `uno`, `una` or `un'`; compounds (`ventuno`) stay as they are. */
export function cardinal(value: bigint, noun?: Noun): string {
  if (noun !== undefined && value === 1n) {
    if (noun.gender === 'feminine') return /^[aeiouh]/iu.test(noun.one) ? "un'" : 'una';
    return KEEPS_UNO.test(noun.one) ? 'uno' : 'un';
  }
  // n2words parts thousands from hundreds when millions are there.
  return toCardinal(value).replace(/(mila|mille) e /g, '$1');
}

export function ordinal(value: bigint, gender: Gender): string {
  const words = toOrdinal(value).replace(/^un (?=milion|miliard)/, '');
  return gender === 'feminine' ? words.replace(/o$/, 'a') : words;
}

function fraction(numerator: bigint, denominator: bigint): string | undefined {
  if (numerator === 0n || denominator < 2n) return undefined;
  if (denominator > 20n && denominator !== 100n && denominator !== 1000n) return undefined;
  const part = denominator === 2n ? 'mezzo' : ordinal(denominator, 'masculine');
  return numerator === 1n
    ? `un ${part}`
    : `${cardinal(numerator)} ${part.replace(/zo$/, 'zi').replace(/o$/, 'i')}`;
}

export const numbers: NumberWords = {
  decimalMark: ',',
  cardinal,
  ordinal,
  year: (value) => cardinal(value),
  decimals: (digits) => decimalsAsNumber(digits, cardinal),
  decimalAgrees: false,
  decimal: 'virgola',
  point: 'punto',
  minus: 'meno',
  fraction,
  half: (gender) => (gender === 'feminine' ? 'mezza' : 'mezzo'),
  and: 'e',
  over: 'su',
};
