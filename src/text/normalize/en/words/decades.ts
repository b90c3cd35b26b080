import type { Rule } from '../../rules.ts';
import { cardinal, pluralNumber } from '../numbers/spell.ts';
import { wordBefore } from './context.ts';
import { sayYear } from './say.ts';

/** Ten years by their first: `1980` is `nineteen eighties`, `1900` `nineteen hundreds`, `80` `eighties`. */
function sayDecade(digits: string): string {
  return pluralNumber(digits.length === 4 ? sayYear(digits) : cardinal(digits));
}

const BEFORE = String.raw`(?<![\p{L}\p{N}$€£#]|[.,:/]\b)`;
const AFTER = String.raw`(?![\p{L}\p{N}])`;

/** `1960s-80s`, `1960s to 1980s` without its second half's century. */
const decadeRange: Rule = {
  name: 'decade-range',
  pattern: new RegExp(
    String.raw`${BEFORE}(?<first>[12]\d\d0)['’]?s(?<to>\s?[-–—]\s?)['’]?(?<second>\d0|[12]\d\d0)['’]?s${AFTER}`,
    'gu',
  ),
  read(match) {
    const { first = '', to = '', second = '' } = match.groups ?? {};
    const dash = match[0].indexOf(to);
    const at = dash + to.length;
    return [
      { at: 0, length: dash, spoken: sayDecade(first) },
      { at: dash, length: to.length, spoken: ' to ' },
      { at, length: match[0].length - at, spoken: sayDecade(second) },
    ];
  },
};

/** `1980s`, `1980's`; also `1980 s`, as texts come out of page layouts. */
const decade: Rule = {
  name: 'decade',
  pattern: new RegExp(String.raw`${BEFORE}(?<decade>[12]\d\d0)(?:\s?['’]?s|S)${AFTER}`, 'gu'),
  read: ({ groups = {} }) => sayDecade(groups['decade'] ?? ''),
};

/** Words after which `60s` is a time in seconds. */
const SECONDS =
  /^(?:for|waits?|waited|every|after|within|in|timeout|takes?|took|last|lasts|lasted|about|of|under|=)$/i;
const DECADES =
  /^(?:the|his|her|my|our|their|your|its|early|mid|late|low|high|swinging|roaring|upper|lower|and|to|or)$/i;

/** `'80s`, `80s`, `80's`, `mid-30s`: tens of years, of age, or of degrees. */
const shortDecade: Rule = {
  name: 'short-decade',
  pattern: new RegExp(`${BEFORE}(?<quote>['’‘]?)(?<decade>\\d0)(?:['’]?s|(?<=['’‘]\\d0)S)${AFTER}`, 'gu'),
  read(match, sentence) {
    const { quote, decade: digits = '' } = match.groups ?? {};
    const joined = /[-–]/.test(sentence[match.index - 1] ?? '');
    const before = wordBefore(sentence, match.index);
    if (digits === '00') return quote ? 'two thousands' : undefined;
    const isSure = Boolean(quote) || joined || DECADES.test(before);
    if (!isSure && (SECONDS.test(before) || Number(digits) < 40)) return undefined;
    return sayDecade(digits);
  },
};

/** Decades: `1990s`, `'90s`, `80s`, `mid-1980s`, `1960s-80s`. */
export const DECADE_RULES: readonly Rule[] = [decadeRange, decade, shortDecade];
