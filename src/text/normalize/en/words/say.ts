import { cardinal, digitByDigit, year } from '../numbers/spell.ts';

const MAX_CARDINAL_DIGITS = 15;

/** A run of ASCII digits as a count; digit by digit when it starts with a zero or is longer than anyone counts. */
export function sayCount(digits: string): string {
  if (digits.length > MAX_CARDINAL_DIGITS || (digits.length > 1 && digits.startsWith('0'))) {
    return digitByDigit(digits);
  }
  return cardinal(digits);
}

/** Up to two digits with a leading zero said as `oh`: `05` is `oh five`, `00` is `hundred`. */
function sayTail(tail: string): string {
  if (tail === '00') return 'hundred';
  return tail.startsWith('0') ? `oh ${cardinal(tail.slice(1))}` : cardinal(tail);
}

/**
 * A number that names a thing instead of counting (a house, a flight, a port, a model), in pairs: `221` is
 * `two twenty one`, `1600` is `sixteen hundred`, `8080` is `eighty eighty`; longer ones digit by digit.
 */
export function sayLabel(digits: string): string {
  if (digits.length <= 2 || digits.length > 4 || digits.startsWith('0')) return sayShortOrDigits(digits);
  if (digits.endsWith('000')) return cardinal(digits);
  const head = digits.slice(0, -2);
  return `${cardinal(head)} ${sayTail(digits.slice(-2))}`;
}

function sayShortOrDigits(digits: string): string {
  const countable = digits.length <= 2 && !(digits.length > 1 && digits.startsWith('0'));
  return countable ? cardinal(digits) : digitByDigit(digits);
}

/** A year of one to four digits as it is said: `1999`, `2005`, `476` as `four seventy six`. */
export function sayYear(digits: string): string {
  const plain = digits.replace(/^0+(?=\d)/, '');
  if (plain.length === 4) return year(plain);
  return plain.length === 3 ? sayLabel(plain) : cardinal(plain);
}

/** The last two digits of a year by themselves: `05` is `oh five`. */
export function sayShortYear(twoDigits: string): string {
  return twoDigits === '00' ? 'two thousand' : sayTail(twoDigits);
}
