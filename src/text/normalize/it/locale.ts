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
import { own } from './own-rules.ts';
import { roman } from './roman.ts';
import { dates, electronic, nounAfter, times } from './words.ts';

const NOT_NOUNS =
  /^(?:di|a|e|ed|o|in|con|per|su|da|che|il|lo|la|i|gli|le|all|nord|sud|est|ovest|all|alla|alle|allo|è|sono|gradi?)$/iu;
const masculine = (value: bigint) => ordinal(value, 'masculine');
const feminine = (value: bigint) => ordinal(value, 'feminine');
/** Written with a plain letter an ordinal must stand before a noun: `3a edizione`, but class `3a`. */
const beforeNoun = (speak: (value: bigint) => string) => (value: bigint, after: string) =>
  isBeforeNoun(after, NOT_NOUNS) ? speak(value) : undefined;

export const italian: Locale = {
  tag: 'it',
  numbers,
  dates,
  times,
  money,
  measures,
  electronic,
  symbols: {
    '&': 'e',
    '+': 'più',
    '=': 'uguale a',
    '%': 'per cento',
    '‰': 'per mille',
    '@': 'chiocciola',
    '#': 'numero',
    '§': 'paragrafo',
    '°': 'gradi',
    '×': 'per',
    '÷': 'diviso',
    '±': 'più o meno',
    '≈': 'circa',
    '≠': 'diverso da',
    '≤': 'minore o uguale a',
    '≥': 'maggiore o uguale a',
    '<': 'minore di',
    '>': 'maggiore di',
    '√': 'radice quadrata di',
    '∞': 'infinito',
    '²': 'al quadrato',
    '³': 'al cubo',
    '^': 'elevato a',
    π: 'pi greco',
    '→': '',
    '©': 'copyright',
    '®': '',
    '™': '',
    '~': 'circa',
    '/': '',
  },
  range: 'a',
  ratio: 'a',
  by: 'per',
  product: 'per',
  plus: 'più',
  phoneStart:
    '0\\d{1,3}[ /.-]\\d{3,8}(?:[ .-]\\d{2,4}){0,3}|3\\d{2}[ .-]\\d{6,7}|3\\d{2}[ .-]\\d{3}[ .-]\\d{3,4}|3\\d{9}|800[ .-]\\d{3}[ .-]?\\d{3}',
  phoneWords: 'tel|telefono|cell|cellulare|fax|whatsapp|chiam(?:a|i|are|ate)(?: il| lo)?|numero verde',
  phoneGroup: (digits) => digitsOneByOne(digits, cardinal),
  nounAfter,
  abbreviations,
  acronyms,
  first: [
    dayRangeRule(days, 'a'),
    ordinalRule(ordinal, {
      º: masculine,
      ª: feminine,
      '°': beforeNoun(masculine),
      mo: masculine,
      esimo: masculine,
      esima: feminine,
      a: beforeNoun(feminine),
      o: beforeNoun(masculine),
    }),
  ],
  beforeNumbers: [...own, ...romanRules(roman)],
};
