import type { Locale, Noun } from './locale.ts';
import type { WrittenNumber } from './written-number.ts';

/** A number in words; with `noun`, in the form before it, but without the noun. Leading zeros are said. */
export function speakNumber(number: WrittenNumber, { numbers }: Locale, noun?: Noun): string {
  const { negative, integer, decimals, mark } = number;
  const sign = negative ? `${numbers.minus} ` : '';
  if (mark === '') {
    return (
      sign + (isSerial(integer) ? speakDigits(integer, numbers) : numbers.cardinal(BigInt(integer), noun))
    );
  }
  const whole =
    integer.length > 18
      ? speakDigits(integer, numbers)
      : numbers.cardinal(BigInt(integer), numbers.decimalAgrees ? noun : undefined);
  return `${sign}${whole} ${mark === numbers.decimalMark ? numbers.decimal : numbers.point} ${numbers.decimals(decimals)}`;
}

/** A number and the noun it counts: `veintiún kilómetros`. */
export function countNoun(number: WrittenNumber, locale: Locale, noun: Noun): string {
  return `${speakNumber(number, locale, noun)} ${formOf(number, locale, noun)}`;
}

/** The form of a noun after a number, by CLDR's plural rules. */
export function formOf({ integer, decimals }: WrittenNumber, { tag, money }: Locale, noun: Noun): string {
  // Whole millions are nouns themselves: `un millón DE euros`.
  if (decimals === '' && /^[1-9]\d{0,11}0{6}$/.test(integer)) return money.of(noun.many);
  const value = Number(decimals === '' ? integer : `${integer}.${decimals}`);
  return pluralRules(tag).select(value) === 'one' ? noun.one : noun.many;
}

/** Digits one by one. */
export function speakDigits(digits: string, { cardinal }: Pick<Locale['numbers'], 'cardinal'>): string {
  return Array.from(digits, (digit) => cardinal(BigInt(digit))).join(' ');
}

/** Whether digits are a name rather than a number: with leading zeros, or too many to count. */
function isSerial(digits: string): boolean {
  return digits.length > 18 || (digits.length > 1 && digits.startsWith('0'));
}

const rulesByTag = new Map<string, Intl.PluralRules>();

function pluralRules(tag: string): Intl.PluralRules {
  const known = rulesByTag.get(tag);
  if (known) return known;
  const rules = new Intl.PluralRules(tag);
  rulesByTag.set(tag, rules);
  return rules;
}
