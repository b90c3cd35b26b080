import type { Part, Rule } from '../rules.ts';
import type { Locale } from './locale.ts';
import { monthNames, monthNumbers } from './months.ts';
import { isSentenceEnd } from './sentence-end.ts';

interface CalendarDate {
  day: number;
  month: number;
  /** As written: four digits, or two. */
  year: string | undefined;
}

/** Rules for dates in figures, with the day first (`20/06/2014`) or the year (`2014-06-20`), and with the month in words. */
export function dateRules(locale: Locale): Rule[] {
  return [isoDate(locale), dayFirst(locale), ...shortDates(locale), namedMonth(locale), monthAndYear(locale)];
}

/** ISO 8601 dates (`2014-06-20`, also with `/` and `.`); a time behind `T` is said after the date. */
function isoDate(locale: Locale): Rule {
  return {
    name: 'ISO date',
    pattern:
      /(?<![\p{L}\d]|\d[-/.])(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:T(\d\d):?(\d\d)(?::?\d\d(?:[.,]\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?)?(?![\p{L}\d]|[-/]\d)/gu,
    read(match, sentence) {
      const [, year, , month, day, hours, minutes] = match;
      const date = { year, month: Number(month), day: Number(day) };
      if (!isDate(date)) return undefined;
      const spoken = speakDate(date, locale, before(sentence, match.index));
      if (hours === undefined) return spoken;
      const time = { hours: Number(hours), minutes: Number(minutes), seconds: undefined };
      return `${spoken}, ${locale.times.time({ ...time, half: undefined, suffixed: false })}`;
    },
  };
}

/** Day, month and year; where only that makes a date of it, month, day and year. */
function dayFirst(locale: Locale): Rule {
  return {
    name: 'date in figures',
    pattern: /(?<![\p{L}\d]|\d[-/.,])(\d{1,2})([-/.]) ?(\d{1,2})\2 ?(\d{4}|\d\d)(?![\p{L}\d]|[-/.,:]\d)/gu,
    read({ 1: first, 3: second, 4: year, index }, sentence) {
      const date = { day: Number(first), month: Number(second), year };
      const swapped = { day: Number(second), month: Number(first), year };
      const right = [date, swapped].find(isDate);
      return right && speakDate(right, locale, before(sentence, index));
    },
  };
}

/** A day and a month in figures are a date only after a word that says so, as `el 3/5`. */
function shortDates(locale: Locale): Rule[] {
  const announced: Rule = {
    name: 'day and month in figures',
    pattern: new RegExp(
      `(?<=(?<!\\p{L})(?:(?:${locale.dates.announces}) |\\p{L}{0,4}l['’]))(\\d{1,2})/(\\d{1,2})(?![\\p{L}\\d]|[-/.,:]\\d)`,
      'giu',
    ),
    read({ 1: day, 2: month, index }, sentence) {
      const date = { day: Number(day), month: Number(month), year: undefined };
      return isDate(date) ? speakDate(date, locale, before(sentence, index)) : undefined;
    },
  };
  return locale.dates.shortDate ? [announced, locale.dates.shortDate] : [announced];
}

/** A day with a month's name, and perhaps a year: `1er mai 2020`. Each keeps its own place. */
function namedMonth(locale: Locale): Rule {
  const { dayMark, joint } = locale.dates;
  const names = monthPattern(locale);
  return {
    name: 'date with a named month',
    pattern: new RegExp(
      `(?<![\\p{L}\\d]|\\d[.,:])(\\d{1,2})(?:${dayMark})?((?: ?(?:${joint}))? ?-?)(${names})(?![\\p{L}\\p{M}])(\\.?)(?:((?: (?:${joint}))?,? ?|-)(\\d{4})(?![\\p{L}\\d]|[.,:]\\d))?`,
      'giu',
    ),
    read(match, sentence) {
      const [whole, day = '', jointText = '', name = '', dot = '', jointToYear = '', year] = match;
      const month = monthNumbers(locale).get(name.toLowerCase().replace(/\.$/, ''));
      if (month === undefined || !isDate({ day: Number(day), month, year })) return undefined;
      // `2 set` are sets, `20 dez` twenty and ten: a short name needs more to be a month's.
      const isFull = monthNames(locale).some((full) => full.toLowerCase() === name.toLowerCase());
      if (!isFull && year === undefined && dot === '' && !/\p{L}/u.test(jointText)) return undefined;
      const parts: Part[] = [
        { at: 0, length: day.length, spoken: locale.dates.day(Number(day), before(sentence, match.index)) },
      ];
      const nameAt = whole.indexOf(name, day.length + jointText.length - jointText.trimStart().length);
      keepJoint(parts, jointText, nameAt - jointText.length);
      const monthName = monthNames(locale)[month - 1] ?? name;
      parts.push({ at: nameAt, length: name.length, spoken: of(jointText, locale) + monthName });
      if (dot !== '' && !isAbbreviating(match, sentence, isFull)) {
        parts.push({ at: nameAt + name.length, length: 1, spoken: dot });
      }
      if (year !== undefined) {
        keepJoint(parts, jointToYear, whole.length - year.length - jointToYear.length);
        const spoken = of(jointToYear, locale) + locale.numbers.year(BigInt(year));
        parts.push({ at: whole.length - year.length, length: year.length, spoken });
      }
      return parts;
    },
  };
}

/** Whether the dot behind a month is that of a short name, and no full stop. */
function isAbbreviating({ 0: whole, index }: RegExpExecArray, sentence: string, isFull: boolean): boolean {
  return !isFull && !(whole.endsWith('.') && isSentenceEnd(sentence, index + whole.length));
}

/** The word between day, month and year, where none is written: `3 ene. 2021`. */
function of(written: string, { dates }: Locale): string {
  return dates.of === '' || /\p{L}/u.test(written) ? '' : `${dates.of} `;
}

/** What stands between the figures stays: `de`, `del`. */
function keepJoint(parts: Part[], joint: string, at: number): void {
  const word = joint.replace(/[-,]/g, '').trim();
  if (word !== '') parts.push({ at: at + joint.indexOf(word), length: word.length, spoken: word });
}

/** `mayo de 2020`, `janv. 2020`: a short name becomes the whole one. */
function monthAndYear(locale: Locale): Rule {
  const { joint } = locale.dates;
  return {
    name: 'month and year',
    pattern: new RegExp(
      `(?<![\\p{L}\\p{M}])(${monthPattern(locale)})(?![\\p{L}\\p{M}])\\.?((?: (?:${joint}))? )(\\d{4})(?![\\p{L}\\d]|[.,:]\\d)`,
      'giu',
    ),
    read({ 0: whole, 1: name = '', 2: jointText = '', 3: year = '' }) {
      const month = monthNumbers(locale).get(name.toLowerCase());
      if (month === undefined) return undefined;
      const full = monthNames(locale)[month - 1] ?? name;
      const isFull = full.toLowerCase() === name.toLowerCase();
      const parts: Part[] = [{ at: 0, length: name.length, spoken: isFull ? name : full }];
      const yearAt = whole.length - year.length;
      keepJoint(parts, jointText, yearAt - jointText.length);
      parts.push({ at: yearAt, length: year.length, spoken: locale.numbers.year(BigInt(year)) });
      return parts;
    },
  };
}

function monthPattern(locale: Locale): string {
  return [...monthNumbers(locale).keys()].sort((a, b) => b.length - a.length).join('|');
}

function isDate({ day, month }: CalendarDate): boolean {
  return day >= 1 && day <= 31 && month >= 1 && month <= 12;
}

function before(sentence: string, index: number): string {
  return sentence.slice(Math.max(0, index - 40), index);
}

/** A date in words, as it is said after `beforeDate`. Years of two digits are from 1950 to 2049. */
export function speakDate({ day, month, year }: CalendarDate, locale: Locale, beforeDate: string): string {
  const { dates, numbers } = locale;
  const name = monthNames(locale)[month - 1] ?? '';
  return dates.date(dates.day(day, beforeDate), name, year && numbers.year(BigInt(fullYear(year))));
}

function fullYear(year: string): string {
  if (year.length > 2) return year;
  return Number(year) < 50 ? `20${year}` : `19${year}`;
}
