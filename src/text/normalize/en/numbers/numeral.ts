import { cardinal, decimal, digitByDigit, fraction } from './spell.ts';

/**
 * Sources of patterns for numbers, to build rules from. All need the flag `u`; each takes linear time after
 * `START`, which lets a number begin only where its digits do.
 */
export const START = String.raw`(?:(?<![\p{L}\p{N}_])|(?<=[\d'"’”′″][xX]))(?<!\d[.,]|\^|\.\.)`;

/** One vulgar fraction character: ½ ¼ ¾ ⅐ … ⅞ ↉. */
export const FRACTION_SIGN = '[¼½¾⅐-⅞↉]';

/**
 * A number with or without marks between thousands (1,234; Indian 1,00,000; with fixed or thin spaces; 10 000; Swiss 1'000) and
 * with or without decimals (also 1.234,5 of continental Europe).
 */
export const NUMBER = [
  String.raw`(?:\d{1,3}(?:\.\d{3})+,\d{1,2}(?!\d)`,
  String.raw`(?:\d{1,3}(?:,\d{3})+(?!\d)|\d{1,2}(?:,\d{2})+,\d{3}(?!\d)|\d{1,3}(?:[\u00a0\u202f\u2009'’]\d{3})+(?!\d)`,
  String.raw`\d{1,3}(?: \d{3}){0,4} 000(?!\d)|\d+)(?:\.\d+)?|\.\d+)`,
].join('|');

/** What stands between a whole number and the sign behind it. */
const BEFORE_SIGN = new RegExp(`(?<=\\d) ?(?=${FRACTION_SIGN})`, 'u');

const FRACTION = String.raw`\d+[/⁄]\d+(?![\d/])`;

/** A number, a fraction, or both: 5, 2.5, 3/4, 1 1/2, 1-1/2, 2½. */
export const QUANTITY = `(?:${FRACTION}|${NUMBER}(?: ?${FRACTION_SIGN}|[ -]${FRACTION})?|${FRACTION_SIGN})`;

/** A number that matched `NUMBER` in plain writing: digits with at most one point. */
export function plainNumber(text: string): string {
  const european = /^[\d.]+,\d{1,2}$/.test(text) && text.includes('.');
  return european ? text.replaceAll('.', '').replace(',', '.') : text.replace(/[,\s'’]/gu, '');
}

/** What matched `NUMBER`, in words. Whole numbers with zeros in front, such as 007, are said digit by digit. */
export function sayNumber(text: string, zero = 'zero'): string {
  const plain = plainNumber(text);
  if (plain.includes('.')) return decimal(plain, zero);
  // What nobody has marked the thousands of is a code more likely than a number.
  const isCode = text.length > 12 && /^\d+$/.test(text) && !text.endsWith('000');
  return isCode || /^0\d/.test(plain) ? digitByDigit(plain) : cardinal(plain);
}

/** What matched `QUANTITY`, in words, and how a unit goes with it: `one mile`, `two miles`, `two thirds of a mile`. */
export interface Quantity {
  words: string;
  unit: 'one' | 'many' | 'of';
}

export function sayQuantity(text: string): Quantity {
  const plain = text.replace(BEFORE_SIGN, ' ').normalize('NFKC');
  const [, whole, over, under] = /^(?:(.*)[ -])?(\d+)[/⁄](\d+)$/u.exec(plain) ?? [];
  if (over === undefined || under === undefined) {
    return { words: sayNumber(text), unit: plainNumber(text) === '1' ? 'one' : 'many' };
  }
  const part = fraction(over, under);
  if (part.includes(' over '))
    return { words: whole === undefined ? part : `${sayNumber(whole)} and ${part}`, unit: 'many' };
  if (whole === undefined) return { words: part, unit: over === '1' ? 'one' : 'of' };
  return { words: `${sayNumber(whole)} and ${part.replace(/^one (?=half|quarter)/, 'a ')}`, unit: 'many' };
}
