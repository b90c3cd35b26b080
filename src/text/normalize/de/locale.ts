import { dayRangeRule } from '../locale/days.ts';
import { digitsOneByOne } from '../locale/decimals.ts';
import type { Locale } from '../locale/locale.ts';
import { abbreviations } from './abbreviations.ts';
import { acronyms } from './acronyms.ts';
import { measures } from './measures.ts';
import { money } from './money.ts';
import { nounAfter } from './nouns.ts';
import { cardinal, numbers } from './numbers.ts';
import { ordinals } from './ordinals.ts';
import { numberEnding, ownRules } from './own-rules.ts';
import { numerals, rulers } from './roman.ts';
import { dates, electronic, times } from './words.ts';

const DAYS = {
  mo: 'Montag',
  di: 'Dienstag',
  mi: 'Mittwoch',
  do: 'Donnerstag',
  fr: 'Freitag',
  sa: 'Samstag',
  so: 'Sonntag',
};

/** `Hauptstr. 5`: the ending of a street's name. */
const street = {
  name: 'street',
  pattern: /(?<![\p{L}\p{M}-])(\p{Lu}[\p{L}-]{0,40}[Ss]tr)\.(?= |$)/gu,
  read: ({ 1: name = '' }: RegExpExecArray) => `${name}aße`,
};

export const german: Locale = {
  tag: 'de',
  numbers,
  dates,
  times,
  money,
  measures,
  electronic,
  symbols: {
    '&': 'und',
    '+': 'plus',
    '=': 'gleich',
    '%': 'Prozent',
    '‰': 'Promille',
    '@': 'at',
    '#': 'Nummer',
    '§': 'Paragraf',
    '°': 'Grad',
    '×': 'mal',
    '÷': 'geteilt durch',
    '±': 'plus minus',
    '≈': 'ungefähr',
    '≠': 'ungleich',
    '≤': 'kleiner oder gleich',
    '≥': 'größer oder gleich',
    '<': 'kleiner als',
    '>': 'größer als',
    '√': 'Wurzel aus',
    '∞': 'unendlich',
    '²': 'hoch zwei',
    '³': 'hoch drei',
    '^': 'hoch',
    π: 'Pi',
    '→': '',
    '©': 'Copyright',
    '®': '',
    '™': '',
    '~': 'ungefähr',
    '/': '',
  },
  range: 'bis',
  ratio: 'zu',
  by: 'mal',
  product: 'mal',
  plus: 'plus',
  phoneStart: '\\(?0[1-9]\\d{1,4}\\)?[ /-]{1,2}\\d{3,8}(?:[ -]\\d{1,5}){0,3}|01[567]\\d{8,9}',
  phoneWords: 'Tel|Telefon|Telefonnummer|Handy|Mobil|Fax|Rufnummer|Notruf',
  phoneGroup: (digits) => digitsOneByOne(digits, cardinal),
  nounAfter,
  abbreviations,
  acronyms,
  first: [dayRangeRule(DAYS, 'bis'), street, numberEnding],
  beforeNumbers: [rulers, ...ordinals, ...numerals, ...ownRules],
};
