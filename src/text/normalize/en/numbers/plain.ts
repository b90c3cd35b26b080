import type { Rule } from '../../rules.ts';
import { NUMBER, START, sayNumber } from './numeral.ts';
import { padded, textAfter } from './parts.ts';
import { cardinal, pluralNumber, year } from './spell.ts';

const SIGN_WORDS: Readonly<Record<string, string>> = {
  $: 'dollar',
  '€': 'euro',
  '£': 'pound',
  '¥': 'yen',
  '¢': 'cent',
  '%': 'percent',
};

/** Numbers by themselves, and whatever digits nothing else has read, so that none is left. */
export const PLAIN_RULES: Rule[] = [
  {
    name: 'number sign',
    pattern: /(?<![\p{L}\p{N}&#])#(?<gap> ?)(?=\d+(?![\p{L}\p{N}_]))/gu,
    read: () => 'number ',
  },
  {
    name: 'number with several points (2.0.1)',
    pattern: /(?<![\p{L}\p{N}.,])\d{1,9}(?:\.\d{1,9}){2,9}(?![\p{N}]|[.,]\d)/gu,
    read(match, sentence) {
      const groups = match[0].split('.');
      // Points between thousands, as the continent writes them.
      const isThousands =
        groups.length > 2 && groups.every((group, i) => (i === 0 ? /^[1-9]\d{0,2}$/ : /^\d{3}$/).test(group));
      const words = isThousands
        ? cardinal(groups.join(''))
        : groups.map((group) => sayNumber(group)).join(' point ');
      return padded(match, sentence, words);
    },
  },
  {
    name: 'plural of a number (the 30s, 747s), and those it names (49ers)',
    pattern: new RegExp(
      String.raw`${START}(?<digits>[1-9]\d{1,3}|(?<=x)[1-9])(?:['’]?s|(?<ers>ers))(?![\p{L}\p{N}])`,
      'gu',
    ),
    read({ groups }) {
      const { digits = '', ers } = groups ?? {};
      if (ers !== undefined) return cardinal(digits).replace(/e?$/, 'ers');
      return pluralNumber(digits.length === 4 ? year(digits) : cardinal(digits));
    },
  },
  {
    name: 'number',
    pattern: new RegExp(`${START}${NUMBER}(?!\\d)`, 'gu'),
    read(match, sentence) {
      // 2.05 is two point oh five; below one, in 2.0, and between the ends of a range of amounts, zeros are zeros.
      const isRange = /^ ?[-–x×]/u.test(textAfter(match, sentence, 2));
      const isSmall = /^[0.]|\.0+$/.test(match[0]);
      return padded(match, sentence, sayNumber(match[0], isRange || isSmall ? 'zero' : 'oh'));
    },
  },
  {
    name: 'digits anywhere',
    pattern: /\d+/gu,
    read(match, sentence) {
      return padded(match, sentence, sayNumber(match[0]));
    },
  },
  {
    name: 'sign of a currency or of percent without a number',
    pattern: /[$€£¥¢%](?!\p{N})/gu,
    read: (match, sentence) => padded(match, sentence, SIGN_WORDS[match[0]] ?? ''),
  },
  {
    name: 'digits of other scripts',
    pattern: /(?:(?![0-9])\p{Nd})+/gu,
    read: readOther,
  },
  {
    name: 'numbers in circles, raised and lowered',
    pattern: /\p{No}+/gu,
    read: readOther,
  },
  {
    name: 'one digit, beside others that are read already',
    pattern: /[\p{Nd}\p{No}]/gu,
    read: readOther,
  },
];

function readOther(match: RegExpExecArray, sentence: string): string | undefined {
  const words = cardinal(asciiDigits(match[0]));
  return words === '' ? undefined : padded(match, sentence, words);
}

/** Digits as 0 to 9: `①` and `１` are 1, and so is `१`: in Unicode the ten digits of a script stand in a row from zero. */
function asciiDigits(text: string): string {
  let digits = '';
  for (const char of text.normalize('NFKC')) {
    if (/\d/.test(char)) digits += char;
    else if (/\p{Nd}/u.test(char)) digits += String(digitValue(char.codePointAt(0) ?? 0));
  }
  return digits;
}

function digitValue(codePoint: number): number {
  let zero = codePoint;
  // Rows begin where the character before is no digit, or ten further down.
  while (codePoint - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return codePoint - zero;
}
