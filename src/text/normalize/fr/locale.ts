import { dayRangeRule } from '../locale/days.ts';
import type { Locale } from '../locale/locale.ts';
import { isBeforeNoun, ordinalRule } from '../locale/ordinal-rule.ts';
import { romanRules } from '../locale/roman-rules.ts';
import type { Rule } from '../rules.ts';
import { abbreviations, days } from './abbreviations.ts';
import { acronyms } from './acronyms.ts';
import { measures } from './measures.ts';
import { money } from './money.ts';
import { cardinal, numbers, ordinal } from './numbers.ts';
import { roman } from './roman.ts';
import { romanOrdinal } from './roman-ordinal.ts';
import { dates, electronic, nounAfter, times } from './words.ts';

const NOT_NOUNS = /^(?:de|d|du|et|ou|en|est|à|au|sur|par|avec|pour|dans|le|la|les|nord|sud|ouest|degrés?)$/iu;
const masculine = (value: bigint) => ordinal(value, 'masculine');
const feminine = (value: bigint) => ordinal(value, 'feminine');
const only = (digit: bigint, speak: (value: bigint) => string) => (value: bigint) =>
  value === digit ? speak(value) : undefined;
/** `de 1,5 million` is said with an elision. */
const elision: Rule = {
  name: 'elision',
  pattern: /(?<!\p{L})([Dd])e (?=1(?:,\d| \p{L}))/gu,
  read: ({ 1: initial = 'd' }) => `${initial}'`,
};
/** `1 c. à s.`: one spoon, which is feminine. */
const spoon: Rule = {
  name: 'spoon',
  pattern: /(?<![\p{L}\d.,])1(?= (?:c\. ?à|[Cc]à[sc]))/gu,
  read: () => 'une',
};
const plural = (value: bigint) => `${masculine(value)}s`;
/** `2nd`, `2nde`: the other word for the second of two. */
const second = (ending: string) => (value: bigint) => (value === 2n ? `second${ending}` : undefined);

/** `06 12 34 56 78` is said in pairs. */
function phoneGroup(digits: string): string {
  if (digits.length > 3) return pairs(digits).map(phoneGroup).join(', ');
  const zeros = /^0*(?=\d)/.exec(digits)?.[0].length ?? 0;
  const words: string[] = Array.from({ length: zeros }, () => cardinal(0n));
  return [...words, cardinal(BigInt(digits))].join(' ');
}

function pairs(digits: string): string[] {
  return digits.match(/\d{1,2}(?=(?:\d\d)*$)/g) ?? [digits];
}

export const french: Locale = {
  tag: 'fr',
  numbers,
  dates,
  times,
  money,
  measures,
  electronic,
  symbols: {
    '&': 'et',
    '+': 'plus',
    '=': 'égale',
    '%': 'pour cent',
    '‰': 'pour mille',
    '@': 'arobase',
    '#': 'numéro',
    '§': 'paragraphe',
    '°': 'degrés',
    '×': 'fois',
    '÷': 'divisé par',
    '±': 'plus ou moins',
    '≈': 'environ',
    '≠': 'différent de',
    '≤': 'inférieur ou égal à',
    '≥': 'supérieur ou égal à',
    '<': 'inférieur à',
    '>': 'supérieur à',
    '√': 'racine carrée de',
    '∞': "l'infini",
    '²': 'au carré',
    '³': 'au cube',
    '^': 'puissance',
    π: 'pi',
    '→': '',
    '©': 'copyright',
    '®': '',
    '™': '',
    '~': 'environ',
    '/': '',
  },
  range: 'à',
  ratio: 'contre',
  by: 'sur',
  product: 'fois',
  plus: 'plus',
  phoneStart: '0[1-9](?:[ .-]?\\d\\d){4}|0 8\\d\\d(?: \\d{3}){2}',
  phoneWords: 'tél|tel|téléphone|portable|fax|mobile|appel(?:ez|er|le)(?: le| au)?|numéro',
  phoneGroup,
  nounAfter,
  abbreviations,
  acronyms,
  first: [
    dayRangeRule(days, 'à'),
    ordinalRule(ordinal, {
      er: only(1n, masculine),
      ᵉʳ: only(1n, masculine),
      ʳᵉ: only(1n, feminine),
      ers: only(1n, plural),
      re: only(1n, feminine),
      ère: only(1n, feminine),
      ere: only(1n, feminine),
      e: masculine,
      ᵉ: masculine,
      è: masculine,
      es: plural,
      ème: masculine,
      eme: masculine,
      ième: masculine,
      èmes: plural,
      nd: second(''),
      nde: second('e'),
      '°': (value, after) => (isBeforeNoun(after, NOT_NOUNS) ? masculine(value) : undefined),
    }),
    romanOrdinal,
    elision,
  ],
  beforeNumbers: [spoon, ...romanRules(roman)],
};
