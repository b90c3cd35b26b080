import { toCardinal, toOrdinal } from 'n2words/fr-FR';
import { decimalsAsNumber } from '../locale/decimals.ts';
import type { Gender, Noun, NumberWords } from '../locale/locale.ts';

/** A French cardinal as said in France; before a feminine noun `une`, `vingt et une`. */
export function cardinal(value: bigint, noun?: Noun): string {
  const words = toCardinal(value);
  return noun?.gender === 'feminine' ? words.replace(/(^|[ -])un$/, '$1une') : words;
}

export function ordinal(value: bigint, gender: Gender): string {
  if (value === 1n) return gender === 'feminine' ? 'première' : 'premier';
  // `un millionième` is a part of a whole; in a row it is `millionième`.
  return toOrdinal(value).replace(/^un (?=(?:m|b)illi)/, '');
}

const PARTS: Readonly<Record<string, string>> = { '2': 'demi', '3': 'tiers', '4': 'quart' };

function fraction(numerator: bigint, denominator: bigint): string | undefined {
  if (numerator === 0n || denominator < 2n) return undefined;
  if (denominator > 20n && denominator !== 100n && denominator !== 1000n) return undefined;
  const part = PARTS[String(denominator)] ?? ordinal(denominator, 'masculine');
  return `${cardinal(numerator)} ${part}${numerator === 1n || part.endsWith('s') ? '' : 's'}`;
}

export const numbers: NumberWords = {
  decimalMark: ',',
  cardinal,
  ordinal,
  year: (value) => cardinal(value),
  decimals: (digits) => decimalsAsNumber(digits, cardinal),
  decimalAgrees: false,
  decimal: 'virgule',
  point: 'point',
  minus: 'moins',
  fraction,
  half: (gender) => (gender === 'feminine' ? 'une demi' : 'un demi'),
  and: 'et',
  over: 'sur',
};
