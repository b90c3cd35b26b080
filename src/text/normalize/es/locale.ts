import { dayRangeRule } from '../locale/days.ts';
import { digitsOneByOne } from '../locale/decimals.ts';
import type { Locale } from '../locale/locale.ts';
import { isBeforeNoun, ordinalRule } from '../locale/ordinal-rule.ts';
import { romanRules } from '../locale/roman-rules.ts';
import { abbreviations, days } from './abbreviations.ts';
import { acronyms } from './acronyms.ts';
import { measures } from './measures.ts';
import { money } from './money.ts';
import { cardinal, numbers, ordinal, shortOrdinal } from './numbers.ts';
import { roman } from './roman.ts';
import { dates, electronic, nounAfter, times } from './words.ts';

const FUNCTION_WORD =
  /^(?:de|del|a|al|y|e|o|en|con|que|se|es|son|por|para|grados?|bajo|sobre|la|el|los|las|norte|sur|este|oeste)$/iu;
const MONTHS_AND_JOINTS =
  /^ (?:de|del|y|en|a|al|es|por|con|que|se|fue|izq|izda|izqda|dcha|izquierda|derecha|centro)(?!\p{L})/iu;

/** `1.º`: `primer` before a noun, `primero` otherwise. */
const masculine = (value: bigint, after: string) =>
  /^ \p{Ll}/u.test(after) && !MONTHS_AND_JOINTS.test(after)
    ? shortOrdinal(value)
    : ordinal(value, 'masculine');
/** An ending that fits only some last digits. */
const fits =
  (digits: string, speak: (value: bigint, after: string) => string) => (value: bigint, after: string) =>
    digits.includes(String(value % 10n)) ? speak(value, after) : undefined;
const feminine = (value: bigint) => ordinal(value, 'feminine');
/** Written with a plain letter an ordinal must stand before a noun: `1a vez`. */
const beforeNoun = (speak: (value: bigint, after: string) => string) => (value: bigint, after: string) =>
  isBeforeNoun(after, FUNCTION_WORD) ? speak(value, after) : undefined;
const plural = (gender: 'masculine' | 'feminine') => (value: bigint) => `${ordinal(value, gender)}s`;

export const spanish: Locale = {
  tag: 'es',
  numbers,
  dates,
  times,
  money,
  measures,
  electronic,
  symbols: {
    '&': 'y',
    '+': 'más',
    '=': 'igual a',
    '%': 'por ciento',
    '‰': 'por mil',
    '@': 'arroba',
    '#': 'número',
    '§': 'sección',
    '°': 'grados',
    '×': 'por',
    '÷': 'entre',
    '±': 'más menos',
    '≈': 'aproximadamente',
    '≠': 'distinto de',
    '≤': 'menor o igual que',
    '≥': 'mayor o igual que',
    '<': 'menor que',
    '>': 'mayor que',
    '√': 'raíz cuadrada de',
    '∞': 'infinito',
    '²': 'al cuadrado',
    '³': 'al cubo',
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
  product: 'por',
  plus: 'más',
  phoneStart:
    '[6-9]\\d{2}(?: \\d{3}){2}|[6-9]\\d{2}(?: \\d\\d){3}|\\(?0?\\d{2,4}\\)?[ -]\\d{3,4}-\\d{4}|9[1-8] \\d{3} \\d\\d \\d\\d|\\d{3}-\\d{3}-\\d{3}|(?!(?:1\\d|20)\\d\\d-(?:1\\d|20)\\d\\d)\\d{4}-\\d{4}',
  phoneWords: 'tel|tels|teléfonos?|tfno|teléf|móvil|celular|fax|whatsapp|llam(?:e|a|ar|en)(?: al)?',
  phoneGroup: (digits) => digitsOneByOne(digits, cardinal),
  nounAfter,
  abbreviations,
  acronyms,
  first: [
    dayRangeRule(days, 'a'),
    ordinalRule(ordinal, {
      º: masculine,
      ª: 'feminine',
      '°': beforeNoun(masculine),
      er: fits('13', shortOrdinal),
      ᵉʳ: fits('13', shortOrdinal),
      ero: fits('13', masculine),
      era: fits('13', feminine),
      ro: fits('13', masculine),
      ra: fits('13', feminine),
      do: fits('2', masculine),
      da: fits('2', feminine),
      to: fits('456', masculine),
      ta: fits('456', feminine),
      mo: fits('70', masculine),
      ma: fits('70', feminine),
      vo: fits('8', masculine),
      va: fits('8', feminine),
      no: fits('9', masculine),
      na: fits('9', feminine),
      a: beforeNoun(feminine),
      o: beforeNoun(masculine),
      os: plural('masculine'),
      as: plural('feminine'),
    }),
  ],
  beforeNumbers: romanRules(roman),
};
