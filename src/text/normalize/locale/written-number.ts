import type { NumberWords } from './locale.ts';

/** A number as written. Digits are ASCII; `mark` is the decimal mark that was used, empty when there are no decimals. */
export interface WrittenNumber {
  negative: boolean;
  integer: string;
  decimals: string;
  mark: '' | ',' | '.';
}

/** Nothing of a number stands before: neither digits, nor a mark that belongs to digits. */
export const NUMBER_START = '(?<![\\d\\p{L}\\p{M}_])(?<!\\d[.,:/]|\\p{L}-)';
/** Nothing of a number follows. */
export const NUMBER_END = '(?![.,:]?\\d)(?!\\p{L}|_)';

const UNSIGNED =
  "(?:\\d{1,3}(?:[.,'’ ]\\d{3}){1,6}(?:[.,]\\d{1,12})?(?!\\d)|\\d{1,3}(?:,\\d\\d){1,7},\\d{3}(?:\\.\\d{1,12})?(?!\\d)|\\d{1,18}(?:[.,]\\d{1,12})?)(?![.,]?\\d)";

/**
 * Source of a pattern of a written number with decimals, groups and sign, in one capturing group. Signs and digits
 * are those that `plainDigits` leaves. All repetitions are bounded.
 */
export const NUMBER = `((?:(?<![\\p{L}\\d.,)%])-)?${UNSIGNED})`;
/** The same without a sign. */
export const UNSIGNED_NUMBER = `(${UNSIGNED})`;

/**
 * Takes a written number apart. A mark that comes twice parts groups; of two different marks the last one begins
 * the decimals; a single one that is not the language's decimal mark parts a group of three digits.
 * `undefined` for what only looks like a number (`1,234.567,8`).
 */
export function parseNumber(
  text: string,
  { decimalMark }: Pick<NumberWords, 'decimalMark'>,
): WrittenNumber | undefined {
  const negative = text.startsWith('-');
  const digits = (negative ? text.slice(1) : text).replace(/[ '’]/g, '');
  const commas = digits.split(',').length - 1;
  const points = digits.split('.').length - 1;
  if (commas > 0 && points > 0) {
    const mark = digits.lastIndexOf(',') > digits.lastIndexOf('.') ? ',' : '.';
    if ((mark === ',' ? commas : points) > 1) return undefined;
    return split(negative, digits, mark);
  }
  if (commas + points === 0) return { negative, integer: digits, decimals: '', mark: '' };
  const mark = commas > 0 ? ',' : '.';
  if (commas + points > 1) return split(negative, digits, '', mark);
  const groups = /^[1-9]\d{0,2}[.,]\d{3}$/.test(digits) && !/[ '’]/.test(text);
  return mark === decimalMark || !groups ? split(negative, digits, mark) : split(negative, digits, '', mark);
}

function split(negative: boolean, digits: string, mark: '' | ',' | '.', group?: ',' | '.'): WrittenNumber {
  if (mark === '') return { negative, integer: digits.replaceAll(group ?? '', ''), decimals: '', mark };
  const at = digits.lastIndexOf(mark);
  return {
    negative,
    integer: digits.slice(0, at).replaceAll(mark === ',' ? '.' : ',', ''),
    decimals: digits.slice(at + 1),
    mark,
  };
}
