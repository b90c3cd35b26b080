import type { Rule } from '../../rules.ts';
import { ordinal } from '../numbers/spell.ts';
import { isDay, isExpiry, isFractionOfThings } from './day-cues.ts';
import { MONTH, monthName, readMonth } from './months.ts';
import { sayShortYear, sayYear } from './say.ts';

/** `20.06.2014` and the like are no dates within longer runs of numbers and points. */
const BEFORE = String.raw`(?<![\p{L}\p{N}$€£#]|\p{N}[.,:/-]|[-/.])`;
const AFTER = String.raw`(?![\p{L}\p{N}]|[-/:]\d|[.,]\d)`;

/** Two digits of a year in full: up to `49` this century, as style guides for spreadsheets have it. */
function fullYear(digits: string): string {
  if (digits.length > 2) return digits;
  return (Number(digits) < 50 ? '20' : '19') + digits;
}

function sayDate(
  day: number,
  month: number,
  year: string,
  order: 'day-first' | 'month-first',
): string | undefined {
  const name = monthName(month);
  if (!name || day < 1 || day > 31) return undefined;
  const spokenYear = year && ` ${sayYear(fullYear(year))}`;
  if (order === 'month-first') return `${name} ${ordinal(day)}${spokenYear}`;
  return `the ${ordinal(day)} of ${name}${spokenYear}`;
}

function isoDate(british: boolean): Rule {
  return {
    name: 'iso-date',
    pattern: new RegExp(
      `${BEFORE}(?<year>[12]\\d{3})(?<mark>[-/.])(?<month>\\d{1,2})\\k<mark>(?<day>\\d{1,2})(?:T(?=\\d)|${AFTER})`,
      'gu',
    ),
    read({ groups = {} }) {
      const { year = '', month = '', day = '' } = groups;
      return sayDate(Number(day), Number(month), year, british ? 'day-first' : 'month-first');
    },
  };
}

function dayAndMonth(british: boolean): Rule {
  return {
    name: 'numeric-date',
    pattern: new RegExp(
      `${BEFORE}(?<one>\\d{1,2})(?<mark>[-/.])(?<two>\\d{1,2})\\k<mark>(?<year>[12]\\d{3}|\\d{2})${AFTER}`,
      'gu',
    ),
    read({ groups = {} }) {
      const { one = '', two = '', mark, year = '' } = groups;
      if (year.length === 2 && mark === '.' && !(one.length === 2 && two.length === 2)) return undefined;
      const first = Number(one);
      const second = Number(two);
      const dayFirst = first > 12 || (british && second <= 12);
      return dayFirst
        ? sayDate(first, second, year, 'day-first')
        : sayDate(second, first, year, 'month-first');
    },
  };
}

const NAMED_MONTH = 'Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec';

/** `20-Jun-2014`, `20/Jun/14`. */
const markedDate: Rule = {
  name: 'marked-date',
  pattern: new RegExp(
    `${BEFORE}(?<day>\\d{1,2})(?<mark>[-/])(?<month>${NAMED_MONTH})\\k<mark>(?<year>[12]\\d{3}|\\d{2})${AFTER}`,
    'giu',
  ),
  read({ groups = {} }) {
    const { day = '', month = '', year = '' } = groups;
    const number = NAMED_MONTH.toLowerCase().split('|').indexOf(month.toLowerCase()) + 1;
    return sayDate(Number(day), number, year, 'day-first');
  },
};

/** `on 6/20`: without a year it is a date only where the words before say so; else it is a fraction. */
function shortDate(british: boolean): Rule {
  return {
    name: 'short-date',
    pattern: new RegExp(`${BEFORE}(?<one>\\d{1,2})/(?<two>\\d{1,2})${AFTER}`, 'gu'),
    read(match, sentence) {
      const { one = '', two = '' } = match.groups ?? {};
      if (isExpiry(sentence, match.index, one, two))
        return `${monthName(Number(one))} ${sayYear(fullYear(two))}`;
      if (!isDay(sentence, match.index, match.index + match[0].length, one, two)) return undefined;
      const first = Number(one);
      const second = Number(two);
      const dayFirst = first > 12 || (british && second <= 12);
      return dayFirst ? sayDate(first, second, '', 'day-first') : sayDate(second, first, '', 'month-first');
    },
  };
}

/** `6/1-6/5`: from one day to another. */
function dayRange(british: boolean): Rule {
  const say = (one: string, two: string) => {
    const dayFirst = Number(one) > 12 || (british && Number(two) <= 12);
    return dayFirst
      ? sayDate(Number(one), Number(two), '', 'day-first')
      : sayDate(Number(two), Number(one), '', 'month-first');
  };
  return {
    name: 'day-range',
    pattern: new RegExp(
      String.raw`${BEFORE}(?<one>\d{1,2})/(?<two>\d{1,2})(?<to>\s?[-–—]\s?|\sto\s)(?<three>\d{1,2})/(?<four>\d{1,2})${AFTER}`,
      'gu',
    ),
    read(match, sentence) {
      const { one = '', two = '', to = '', three = '', four = '' } = match.groups ?? {};
      const end = match.index + match[0].length;
      const isClear = Math.max(Number(two), Number(four)) > 16 || Number(one) >= Number(two);
      if (isFractionOfThings(sentence, end)) return undefined;
      if (!isClear && !isDay(sentence, match.index, end, one, two)) return undefined;
      const from = say(one, two);
      const until = say(three, four);
      if (from === undefined || until === undefined) return undefined;
      const start = one.length + two.length + 1;
      return [
        { at: 0, length: start, spoken: from },
        { at: start, length: to.length, spoken: ' to ' },
        { at: start + to.length, length: match[0].length - start - to.length, spoken: until },
      ];
    },
  };
}

/** `2021-07`: a month, where it cannot be the years from and to (`2005-07`). */
const yearMonth: Rule = {
  name: 'year-month',
  pattern: new RegExp(String.raw`${BEFORE}(?<year>20\d\d)-(?<month>0[1-9]|1[0-2])${AFTER}(?!\s?-)`, 'gu'),
  read({ groups = {} }) {
    const { year = '', month = '' } = groups;
    if (Number(month) > Number(year.slice(2))) return undefined;
    return `${monthName(Number(month))} ${sayYear(year)}`;
  },
};

/** `Jan-15-2020`. */
const dashedDate: Rule = {
  name: 'dashed-date',
  pattern: new RegExp(`${BEFORE}(?<month>${MONTH})[-/](?<day>\\d{1,2})[-/](?<year>\\d{4})${AFTER}`, 'gu'),
  read({ groups = {} }) {
    const { month = '', day = '', year = '' } = groups;
    const name = readMonth(month);
    if (!name || Number(day) < 1 || Number(day) > 31) return undefined;
    return `${name} ${ordinal(Number(day))} ${sayYear(year)}`;
  },
};

const FIRST = ['first', 'second', 'third', 'fourth'];

/** `2Q22`, `1H2023`: quarters and halves of a year, as reports have them. */
const quarter: Rule = {
  name: 'quarter',
  pattern: new RegExp(
    `${BEFORE}(?<count>[1-4])(?<kind>[QH])\\s?['’]?(?<year>(?:19|20)?\\d{2})${AFTER}`,
    'gu',
  ),
  read({ groups = {} }) {
    const { count = '', kind, year = '' } = groups;
    if (kind === 'H' && Number(count) > 2) return undefined;
    const spoken = year.length === 4 ? sayYear(year) : sayShortYear(year);
    return `the ${FIRST[Number(count) - 1]} ${kind === 'Q' ? 'quarter' : 'half'} of ${spoken}`;
  },
};

/** Dates in digits alone: `2014-06-20`, `6/20/2014`, `20.06.2014`, `20-Jun-2014`, `on 6/20`. */
export function numericDateRules(british: boolean): Rule[] {
  return [
    quarter,
    dashedDate,
    isoDate(british),
    markedDate,
    dayAndMonth(british),
    dayRange(british),
    shortDate(british),
    yearMonth,
  ];
}
