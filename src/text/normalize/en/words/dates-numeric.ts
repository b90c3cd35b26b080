import type { Rule } from '../../rules.ts';
import { ordinal } from '../numbers/spell.ts';
import { wordBefore } from './context.ts';
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

const DAY_CUES =
  /^(?:on|due|dated|since|until|till|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tue|wed|thu|fri|sat|sun)\.?)$/i;

/** `on 6/20`: without a year it is a date only where the words before say so; else it is a fraction. */
function shortDate(british: boolean): Rule {
  return {
    name: 'short-date',
    pattern: new RegExp(`${BEFORE}(?<one>\\d{1,2})/(?<two>\\d{1,2})${AFTER}`, 'gu'),
    read(match, sentence) {
      const { one = '', two = '' } = match.groups ?? {};
      const isBracketed =
        sentence[match.index - 1] === '(' && sentence[match.index + match[0].length] === ')';
      if (!isBracketed && !DAY_CUES.test(wordBefore(sentence, match.index).replace(/,$/, '')))
        return undefined;
      const first = Number(one);
      const second = Number(two);
      const dayFirst = first > 12 || (british && second <= 12);
      return dayFirst ? sayDate(first, second, '', 'day-first') : sayDate(second, first, '', 'month-first');
    },
  };
}

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
  return [quarter, dashedDate, isoDate(british), markedDate, dayAndMonth(british), shortDate(british)];
}
