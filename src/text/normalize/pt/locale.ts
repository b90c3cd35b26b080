import { dayRangeRule } from '../locale/days.ts';
import { digitsOneByOne } from '../locale/decimals.ts';
import type { Locale } from '../locale/locale.ts';
import { isBeforeNoun, ordinalRule } from '../locale/ordinal-rule.ts';
import { romanRules } from '../locale/roman-rules.ts';
import { abbreviations, days } from './abbreviations.ts';
import { acronyms } from './acronyms.ts';
import { measures } from './measures.ts';
import { money } from './money.ts';
import { cardinal, numbers, ordinal } from './numbers.ts';
import { roman } from './roman.ts';
import { dates, electronic, nounAfter, times } from './words.ts';

const NOT_NOUNS =
  /^(?:de|do|da|a|e|ou|em|no|na|com|por|para|que|é|são|o|os|as|ao|à|às|graus?|norte|sul|leste|oeste)$/iu;
const masculine = (value: bigint) => ordinal(value, 'masculine');
const feminine = (value: bigint) => ordinal(value, 'feminine');
/** Written with a plain letter an ordinal must stand before a noun: `1a vez`. */
const beforeNoun = (speak: (value: bigint) => string) => (value: bigint, after: string) =>
  isBeforeNoun(after, NOT_NOUNS) ? speak(value) : undefined;
/** `10x de R$ 20`, `12x sem juros`: so many payments. */
const payments = {
  name: 'payments',
  pattern: /(?<=\d ?)x(?= (?:de|sem|no|com) )/gu,
  read: () => ' vezes ',
};
/** `2 col. (sopa)`, `1 xíc.`: measures of the kitchen, which are feminine. */
const spoons = {
  name: 'spoons and cups',
  pattern: /(?<![\p{L}\d.,])([12])(?= (?:cols?|xícs?)\.)/gu,
  read: ({ 1: figure }: RegExpExecArray) => (figure === '1' ? 'uma' : 'duas'),
};
const plural = (speak: (value: bigint) => string) => (value: bigint) => `${speak(value)}s`;

export const portuguese: Locale = {
  tag: 'pt-BR',
  numbers,
  dates,
  times,
  money,
  measures,
  electronic,
  symbols: {
    '&': 'e',
    '+': 'mais',
    '=': 'igual a',
    '%': 'por cento',
    '‰': 'por mil',
    '@': 'arroba',
    '#': 'número',
    '§': 'parágrafo',
    '°': 'graus',
    '×': 'vezes',
    '÷': 'dividido por',
    '±': 'mais ou menos',
    '≈': 'aproximadamente',
    '≠': 'diferente de',
    '≤': 'menor ou igual a',
    '≥': 'maior ou igual a',
    '<': 'menor que',
    '>': 'maior que',
    '√': 'raiz quadrada de',
    '∞': 'infinito',
    '²': 'ao quadrado',
    '³': 'ao cubo',
    '^': 'elevado a',
    π: 'pi',
    '→': '',
    '©': 'copyright',
    '®': '',
    '™': '',
    '~': 'aproximadamente',
    '/': '',
  },
  range: 'a',
  ratio: 'a',
  by: 'por',
  product: 'vezes',
  plus: 'mais',
  phoneStart:
    '\\(?0?\\d{2}\\)? ?9? ?\\d{4}[ -]\\d{4}|\\(\\d{2}\\) ?\\d{8,9}|9\\d{4}-\\d{4}|(?!(?:1\\d|20)\\d\\d-(?:1\\d|20)\\d\\d)\\d{4}-\\d{4}|0[38]00[ -]\\d{3}[ -]?\\d{4}|\\d{5}-\\d{3}|\\d{3}\\.\\d{3}\\.\\d{3}-\\d\\d',
  phoneWords: 'tel|telefone|fone|celular|cel|fax|whatsapp|zap|lig(?:ue|ar)(?: para)?|CEP|CPF',
  phoneGroup: (digits) => digitsOneByOne(digits, cardinal),
  nounAfter,
  abbreviations,
  acronyms,
  first: [
    dayRangeRule(days, 'a'),
    ordinalRule(ordinal, {
      º: masculine,
      ª: feminine,
      ºs: plural(masculine),
      ªs: plural(feminine),
      '°': beforeNoun(masculine),
      o: beforeNoun(masculine),
      a: beforeNoun(feminine),
    }),
  ],
  beforeNumbers: [payments, spoons, ...romanRules(roman)],
};
