import type { Part, Rule } from '../../rules.ts';
import { ordinal } from '../numbers/spell.ts';
import { keptStop, wordAfter, wordBefore } from './context.ts';
import { MONTH, readMonth } from './months.ts';
import { sayYear } from './say.ts';

const BEFORE = String.raw`(?<![\p{L}\p{N}]|\p{N}[.,:/-])`;
const DAY = String.raw`\d{1,2}`;
const SUFFIX = '(?:st|nd|rd|th)';
const YEAR = String.raw`(?<comma>,?)\s{1,3}(?<year>[12]\d{3}|['’]\d{2})(?![\p{L}\p{N}]|[:/]\d|[.,]\d)`;
/** Not a longer number, not `5-mile`, not `5.5`, not a time. */
const AFTER = String.raw`(?![\p{L}\p{N}%$€£]|-\p{L}|[.,:/]\d)`;
const TO = String.raw`\s?[-–—]\s?`;

/** What counts days or people behind a number shows that the number is no day of the month: `March 5 miles`. */
const COUNTED =
  /^(?:miles?|people|men|women|times|days?|weeks?|months?|years?|hours?|minutes?|percent|km|kilometers|more|million|billion|thousand)$/;

interface Piece {
  text: string | undefined;
  spoken: string;
}

/** Parts for pieces that stand in the match in this order; pieces that are not there are passed over. */
function inOrder(match: string, pieces: readonly Piece[]): Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (const { text, spoken } of pieces) {
    if (!text) continue;
    const at = match.indexOf(text, from);
    parts.push({ at, length: text.length, spoken });
    from = at + text.length;
  }
  return parts;
}

function isDay(digits: string | undefined): boolean {
  const day = Number(digits ?? 1);
  return day >= 1 && day <= 31;
}

function readYear(written: string | undefined): string {
  if (!written) return '';
  return /^\d/.test(written)
    ? sayYear(written)
    : sayYear((Number(written.slice(1)) < 50 ? '20' : '19') + written.slice(1));
}

function monthDay(british: boolean): Rule {
  return {
    name: 'month-day',
    pattern: new RegExp(
      `${BEFORE}(?<month>${MONTH})(?<dot>\\.?)(?:\\s{1,3}|-)(?:the\\s)?(?<day>${DAY})(?<suffix>${SUFFIX}?)` +
        `(?:(?<to>${TO})(?<day2>${DAY})(?<suffix2>${SUFFIX}?))?(?:${YEAR})?${AFTER}`,
      'giu',
    ),
    read(match, sentence) {
      const {
        month = '',
        dot = '',
        day = '',
        suffix = '',
        to,
        day2,
        suffix2 = '',
        comma,
        year,
      } = match.groups ?? {};
      const name = readMonth(month, Boolean(suffix || year));
      if (!name || !isDay(day) || !isDay(day2)) return undefined;
      if (!year && !suffix && COUNTED.test(wordAfter(sentence, match.index + match[0].length)))
        return undefined;
      const article = british ? 'the ' : '';
      return inOrder(match[0], [
        { text: month + dot, spoken: name },
        { text: day + suffix, spoken: article + ordinal(day) },
        { text: to, spoken: ' to ' },
        { text: day2 && day2 + suffix2, spoken: article + ordinal(day2 ?? '') },
        { text: comma, spoken: comma ?? '' },
        { text: year, spoken: readYear(year) },
      ]);
    },
  };
}

const DETERMINERS = new Set(
  'the a an this that every each last next my our your his her their its'.split(' '),
);

const dayMonth: Rule = {
  name: 'day-month',
  pattern: new RegExp(
    `${BEFORE}(?<day>${DAY})(?<suffix>${SUFFIX}?)(?:(?<to>${TO})(?<day2>${DAY})(?<suffix2>${SUFFIX}?))?` +
      `(?:\\s{1,3}|-)(?<of>of\\s)?(?<month>${MONTH})(?<dot>\\.?)(?:${YEAR})?(?![\\p{L}\\p{N}]|-\\p{L})`,
    'giu',
  ),
  read(match, sentence) {
    const {
      day = '',
      suffix = '',
      to,
      day2,
      suffix2 = '',
      of,
      month = '',
      dot = '',
      comma,
      year,
    } = match.groups ?? {};
    const name = readMonth(month, Boolean(suffix || suffix2 || year));
    if (!name || !isDay(day) || !isDay(day2)) return undefined;
    const determined = DETERMINERS.has(wordBefore(sentence, match.index).toLowerCase());
    const stop = year || !dot ? '' : keptStop(sentence, match.index + match[0].length);
    return inOrder(match[0], [
      { text: day + suffix, spoken: (determined ? '' : 'the ') + ordinal(day) },
      { text: to, spoken: ' to ' },
      { text: day2 && day2 + suffix2, spoken: `the ${ordinal(day2 ?? '')}` },
      { text: of, spoken: 'of ' },
      { text: month + dot, spoken: (of ? '' : 'of ') + name + stop },
      { text: comma, spoken: comma ?? '' },
      { text: year, spoken: readYear(year) },
    ]);
  },
};

const monthYear: Rule = {
  name: 'month-year',
  pattern: new RegExp(
    `${BEFORE}(?<month>${MONTH})(?<dot>\\.?)(?:(?:\\sof)?${YEAR}|-(?<joined>[12]\\d{3})(?![\\p{L}\\p{N}-]))`,
    'giu',
  ),
  read(match, sentence) {
    const { month = '', dot = '', comma, joined, year = joined } = match.groups ?? {};
    const name = readMonth(month);
    if (!name || COUNTED.test(wordAfter(sentence, match.index + match[0].length))) return undefined;
    const of = / of /i.test(match[0]) ? ' of ' : undefined;
    return inOrder(match[0], [
      { text: month + dot, spoken: name },
      { text: of, spoken: ' of ' },
      { text: comma, spoken: comma ?? '' },
      { text: year, spoken: readYear(year) },
    ]);
  },
};

/** `Jan.–Mar.`, `Mon-Fri` are read elsewhere for days; here the months. */
const monthRange: Rule = {
  name: 'month-range',
  pattern: new RegExp(
    `${BEFORE}(?<from>${MONTH}\\.?)(?<to>${TO})(?<until>${MONTH})(?<dot>\\.?)(?![\\p{L}\\p{N}])`,
    'gu',
  ),
  read(match, sentence) {
    const { from = '', to = '', until = '', dot = '' } = match.groups ?? {};
    const stop = dot ? keptStop(sentence, match.index + match[0].length) : '';
    return inOrder(match[0], [
      { text: from, spoken: readMonth(from.replace('.', '')) ?? from },
      { text: to, spoken: ' to ' },
      { text: until + dot, spoken: (readMonth(until) ?? until) + stop },
    ]);
  },
};

/** Dates with the month's name: `June 20, 2014`, `20 June`, `5th of May`, `June 3-5`, `Jan-15`, `June 2014`. */
export function namedDateRules(british: boolean): Rule[] {
  return [dayMonth, monthDay(british), monthYear, monthRange];
}
