import type { Rule } from '../rules.ts';
import type { Locale } from './locale.ts';
import { digitValue } from './plain-digits.ts';
import { speakDigits, speakNumber } from './speak-number.ts';
import { NUMBER, NUMBER_END, NUMBER_START, parseNumber } from './written-number.ts';

/** A number, in the form that it takes before the noun that follows, if one does. */
export function numberRule(locale: Locale): Rule {
  return {
    name: 'number',
    pattern: new RegExp(
      `${NUMBER_START}${NUMBER}${NUMBER_END}(?=(?: (\\p{L}[\\p{L}\\p{M}'’]{0,40}))?)`,
      'gu',
    ),
    read({ 1: text = '', 2: word, index }, sentence) {
      const number = parseNumber(text, locale.numbers);
      if (!number) return undefined;
      const before = sentence.slice(Math.max(0, index - 40), index);
      const noun =
        number.integer.length > 18 ? undefined : locale.nounAfter(word ?? '', BigInt(number.integer), before);
      return speakNumber(number, locale, noun);
    },
  };
}

/** All digits that no rule has read, of any script, and the hyphen that ties them to a word: `COVID-19`, `B2B`. */
export function remainingDigits(locale: Locale): Rule[] {
  const speak = (digits: string) =>
    speakNumber({ negative: false, integer: digits, decimals: '', mark: '' }, locale);
  /** Many figures that are written to a letter are a serial number: `ABC1234`. */
  const serial = (digits: string, isApart: boolean) =>
    isApart || digits.length < 4 ? speak(digits) : speakDigits(digits, locale.numbers);
  return [
    { name: 'hyphen before digits', pattern: /(?<=\p{L})-(?=\d)/gu, read: () => ' ' },
    {
      name: 'remaining digits',
      pattern: /(?<=(\p{L}?))\d{1,40}/gu,
      read: ({ 0: digits, 1: letter }) => serial(digits, letter === ''),
    },
    // Those next to digits that a rule has read.
    { name: 'remaining digit', pattern: /\d/gu, read: ([digit]) => speak(digit) },
    {
      name: 'remaining digits of other kinds',
      // Mathematical digits, and superscripts, circled figures and the like that NFKC writes in digits.
      pattern: /[^\P{N}\d\p{Nl}]/gu,
      read: ([sign]) => {
        if (/\p{Nd}/u.test(sign)) return ` ${locale.numbers.cardinal(BigInt(digitValue(sign)))} `;
        const digits = /\d+/.exec(sign.normalize('NFKC'))?.[0];
        return digits === undefined ? undefined : ` ${locale.numbers.cardinal(BigInt(digits))} `;
      },
    },
  ];
}
