import { toCardinal, toOrdinal } from 'n2words/en-US';

/**
 * Longest whole number, in digits, that is said with words for its size; 999 decillion has 36. What is longer is
 * said digit by digit: nobody follows larger names, and the cost stays linear.
 */
const LONGEST_NAMED = 36;
/** Said between hundreds and the rest in British English, not in American. The one place that decides it. */
const AND = false;
const DIGITS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/**
 * A whole number in words: `-1,234` gives `minus one thousand two hundred thirty four`. Marks between the digits
 * are passed over; more than 36 digits are said one by one; no digit at all gives an empty text. Never throws.
 */
export function cardinal(digits: string | number | bigint): string {
  const text = whole(digits);
  const sign = /^\s*[-−–]/u.test(text) ? 'minus ' : '';
  const bare = bareDigits(text);
  if (bare === '') return '';
  if (bare.length > LONGEST_NAMED) return sign + digitByDigit(bare);
  return sign + unhyphened(toCardinal(BigInt(bare), { and: AND }));
}

/** The ordinal of a whole number, zero or more, in words: `22` gives `twenty second`. As `cardinal` otherwise. */
export function ordinal(digits: string | number | bigint): string {
  const bare = bareDigits(whole(digits));
  if (bare === '') return '';
  if (bare.length > LONGEST_NAMED) return `${digitByDigit(bare)}th`;
  const value = BigInt(bare);
  return value === 0n ? 'zeroth' : unhyphened(toOrdinal(value));
}

/** Each digit by itself: `407` gives `four zero seven`, with `oh` for `zero` when asked. Other characters are passed over. */
export function digitByDigit(digits: string, zero = 'zero'): string {
  const words: string[] = [];
  for (const digit of bareDigits(digits)) words.push(digit === '0' ? zero : (DIGITS[Number(digit)] ?? ''));
  return words.join(' ');
}

/**
 * A year, as it is said in American English: `1999` `nineteen ninety nine`, `1905` `nineteen oh five`, `1900`
 * `nineteen hundred`, `2005` `two thousand five`, `2024` `twenty twenty four`. Years without four digits are cardinals.
 */
export function year(digits: string | number): string {
  const bare = bareDigits(whole(digits));
  if (bare.length !== 4 || bare.startsWith('0')) return cardinal(bare);
  const century = bare.slice(0, 2);
  const rest = bare.slice(2);
  if (rest === '00') return century.endsWith('0') ? cardinal(bare) : `${cardinal(century)} hundred`;
  if (!rest.startsWith('0')) return `${cardinal(century)} ${cardinal(rest)}`;
  return century.endsWith('0') ? cardinal(bare) : `${cardinal(century)} oh ${cardinal(rest)}`;
}

/** A number that is a name, up to four digits, as people say it: `264` `two sixty four`, `404` `four oh four`, `500` `five hundred`. */
export function label(digits: string): string {
  const bare = bareDigits(digits);
  if (bare.startsWith('0')) return digitByDigit(bare);
  const rest = bare.slice(1);
  if (bare.length !== 3 || rest === '00') return year(bare);
  return `${cardinal(bare.slice(0, 1))} ${rest.startsWith('0') ? `oh ${cardinal(rest)}` : cardinal(rest)}`;
}

/** A port of a network address, as people say it: `8080` `eighty eighty`, `443` `four four three`, `80` `eighty`. */
export function port(digits: string): string {
  const bare = bareDigits(digits);
  if (bare.startsWith('0') || bare.length === 3 || bare.length > 4) return digitByDigit(bare);
  return year(bare);
}

/**
 * A decimal number: `-0.05` gives `minus zero point zero five`, `.5` gives `point five`. Zeros after the
 * point are said as `zero`, or `oh` when asked.
 */
export function decimal(text: string, zero = 'zero'): string {
  const point = text.indexOf('.');
  if (point < 0) return cardinal(text);
  const whole = text.slice(0, point);
  const start = bareDigits(whole) === '' ? whole.replace(/[-−–]/u, 'minus') : cardinal(whole);
  return `${start} point ${digitByDigit(text.slice(point), zero)}`.trim();
}

/**
 * A fraction: `1, 2` gives `one half`, `3, 4` `three quarters`, `2, 3` `two thirds`; over
 * 0 and 1, and past one by tens and more, `five over one`, `355 over 113`.
 */
export function fraction(numerator: string | number, denominator: string | number): string {
  const parts = denominatorNames(bareDigits(whole(denominator)));
  const count = cardinal(numerator);
  const isRatio = bareDigits(whole(denominator)).length > 1 && isMore(numerator, denominator);
  if (parts === undefined || isRatio) return `${count} over ${cardinal(denominator)}`;
  return `${count} ${bareDigits(whole(numerator)).replace(/^0+(?=\d)/, '') === '1' ? parts.one : parts.many}`;
}

/** What the parts of a fraction are called; a denominator of 0 or 1 has no such name. */
function denominatorNames(denominator: string): { one: string; many: string } | undefined {
  const bare = denominator.replace(/^0+/, '');
  if (bare === '' || bare === '1') return undefined;
  if (bare === '2') return { one: 'half', many: 'halves' };
  if (bare === '4') return { one: 'quarter', many: 'quarters' };
  const one = ordinal(bare);
  return { one, many: `${one}s` };
}

/** Whether a fraction is a ratio past one of large numbers (12345/67), which nobody says as so many sixty sevenths. */
function isMore(numerator: string | number, denominator: string | number): boolean {
  const over = BigInt(bareDigits(whole(numerator)).slice(0, LONGEST_NAMED) || '0');
  const under = BigInt(bareDigits(whole(denominator)).slice(0, LONGEST_NAMED) || '0');
  return under > 20n && over > under;
}

/** The plural of a number in words: `sixes`, `twenties`, `nineteen hundreds`. */
export function pluralNumber(words: string): string {
  if (words.endsWith('y')) return `${words.slice(0, -1)}ies`;
  return words.endsWith('x') ? `${words}es` : `${words}s`;
}

/** A number as `cardinal` and its like take it, written out: no exponent, no part after the point. */
function whole(value: string | number | bigint): string {
  if (typeof value !== 'number') return String(value);
  return Number.isFinite(value) ? String(BigInt(Math.trunc(value))) : '';
}

function bareDigits(text: string): string {
  return text.replace(/[^0-9]+/g, '');
}

function unhyphened(words: string): string {
  return words.replaceAll('-', ' ');
}
