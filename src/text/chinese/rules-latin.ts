import { asciiAddressRules } from '../normalize/locale/ascii-address.ts';
import type { Rule } from '../normalize/rules.ts';
import { sayDigits, sayWhole } from './numbers.ts';

/** Words in capitals that are said as words. */
const WORDS = new Set(
  'NATO NASA UNESCO UNICEF AIDS SARS OPEC FIFA UEFA APEC PIN SIM RAM ROM NEW OFF SALE MAX PRO GAP COVID'.split(
    ' ',
  ),
);

const spell = (letters: string) => letters.toUpperCase().split('').join(' ');

/** Rules for addresses, abbreviations and letters in Latin script. */
export const LATIN_RULES: readonly Rule[] = [
  ...asciiAddressRules({
    signs: {
      ...{ '.': '点', '@': '艾特', '/': '斜杠', '-': '横杠', _: '下划线', ':': '冒号', '?': '问号' },
      ...{ '=': '等于', '&': '和', '#': '井号', '%': '百分号', '~': '波浪号', '+': '加' },
    },
    word: (word, isShort) => (isShort ? spell(word) : word),
    figures: (digits) => (digits.length < 3 ? sayWhole(digits) : sayDigits(digits, { yao: true })),
  }),
  {
    name: 'number with No.',
    pattern: /(?<!\p{Script=Latin})(?:No|NO)\.[ \t]?(\d{1,6})(?![\d.])号?/gu,
    read: ([, figures = '']) => `${sayWhole(figures)}号`,
  },
  {
    name: 'pages',
    pattern: /(?<!\p{Script=Latin})(?:[Pp]p?)\.[ \t]?(\d{1,4})(?:[ \t]?[-–—~～][ \t]?(\d{1,4}))?(?![\d.])/gu,
    read: ([, from = '', to]) => `第${sayWhole(from)}${to === undefined ? '' : `到${sayWhole(to)}`}页`,
  },
  {
    name: 'volume',
    pattern: /(?<!\p{Script=Latin})[Vv]ol\.[ \t]?(\d{1,4})(?![\d.])/gu,
    read: ([, volume = '']) => `第${sayWhole(volume)}卷`,
  },
  {
    name: 'word in capitals',
    pattern: /(?<![\p{Script=Latin}\p{M}'’])[A-Z]{2,5}(?![\p{Script=Latin}\p{M}'’])/gu,
    read: ({ 0: word, index }, sentence) => {
      if (WORDS.has(word) || isAmongWords(sentence, index, index + word.length)) return;
      return word.length < 4 || !/[AEIOU]/.test(word) ? spell(word) : undefined;
    },
  },
];

/** Whether a Latin word of some length stands beside: then the capitals may be a word of English. */
function isAmongWords(sentence: string, from: number, to: number): boolean {
  return (
    /[A-Za-z]{4}[ \t]$/.test(sentence.slice(Math.max(0, from - 5), from)) ||
    /^[ \t][A-Za-z]{4}/.test(sentence.slice(to, to + 5))
  );
}
