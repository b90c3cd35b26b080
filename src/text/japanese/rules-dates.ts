import type { Rule } from '../normalize/rules.ts';
import { COUNTERS, sayCounted, sayDay } from './counters.ts';
import { kanjiToFigures, sayWhole } from './numbers.ts';

/** A month, day, hour or minute without its leading zero. */
const plain = (figures: string) => String(Number(figures));

function sayTime(hour: string, minute: string, second?: string): string {
  const parts = [sayCounted(plain(hour), '時')];
  if (Number(minute) !== 0 || second !== undefined) parts.push(sayCounted(plain(minute), '分'));
  if (second !== undefined) parts.push(sayCounted(plain(second), '秒'));
  return parts.join(' ');
}

const sayDate = (year: string, month: string, day: string) =>
  `${sayCounted(plain(year), '年')} ${sayCounted(plain(month), '月')} ${sayDay(plain(day), true)}`;

const isDay = (month: string, day: string) =>
  Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31;

const KANJI = '[〇一二三四五六七八九十]';

const WEEKDAYS: Readonly<Record<string, string>> = {
  ...{ 月: 'ゲツ', 火: 'カ', 水: 'スイ', 木: 'モク', 金: 'キン', 土: 'ド', 日: 'ニチ' },
};
const WEEKDAY = '[月火水木金土日]';
const sayWeekday = (day: string) => `${WEEKDAYS[day] ?? ''}ヨービ`;

/** Days of the week by their first character: in brackets, `15日（金）`, or from one to another, `月〜金`. */
const WEEKDAY_RULES: readonly Rule[] = [
  {
    name: 'day of the week in brackets',
    pattern: new RegExp(`(?<=[(（](?:祝日?[・･])?)${WEEKDAY}(?=(?:[・･]?(?:祝日?|休))?[)）])`, 'gu'),
    read: ([day]) => sayWeekday(day),
  },
  {
    name: 'days of the week from',
    pattern: new RegExp(
      `(?<![\\p{Script=Han}\\d])(${WEEKDAY})[〜~～–-](?=${WEEKDAY}(?!\\p{Script=Han}))`,
      'gu',
    ),
    read: ([, day = '']) => `${sayWeekday(day)} カラ`,
  },
  {
    name: 'days of the week to',
    pattern: new RegExp(
      `(?<=(?<![\\p{Script=Han}\\d])${WEEKDAY}[〜~～–-])${WEEKDAY}(?!\\p{Script=Han})`,
      'gu',
    ),
    read: ([day]) => sayWeekday(day),
  },
  {
    name: 'holiday in brackets',
    pattern: /(?<=[(（・･])祝(?=[・･)）])/gu,
    read: () => 'シュクジツ',
  },
];

export const DATE_RULES: readonly Rule[] = [
  ...WEEKDAY_RULES,
  {
    name: 'range of times',
    pattern: /(?<=\d:[0-5]\d[ \t]?)[-–—~～〜](?=[ \t]?\d{1,2}:[0-5]\d)/gu,
    read: () => 'カラ',
  },
  {
    name: 'date in figures',
    pattern: /(?<![\d./-])(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?![\d./-])/gu,
    read: ([, year = '', , month = '', day = '']) =>
      isDay(month, day) ? sayDate(year, month, day) : undefined,
  },
  {
    name: 'month and day with a stroke',
    pattern:
      /(?<![\d./-])(\d{1,2})\/(\d{1,2})(?=[ \t]?(?:[(（](?:祝日?[・･])?[月火水木金土日](?:[・･]?祝日?)?[)）]|に|から|まで))/gu,
    read: ([, month = '', day = '']) =>
      isDay(month, day) ? `${sayCounted(plain(month), '月')} ${sayDay(plain(day), true)}` : undefined,
  },
  {
    name: 'month and day',
    pattern: /(?<!\d)(\d{1,2})月(\d{1,2})日(?!間)/gu,
    read: ([match, month = '', day = '']) => [
      { at: 0, length: month.length + 1, spoken: sayCounted(plain(month), '月') },
      { at: month.length + 1, length: match.length - month.length - 1, spoken: sayDay(plain(day), true) },
    ],
  },
  {
    name: 'month and day in kanji',
    pattern: new RegExp(`(?<!${KANJI})(${KANJI}{1,2})月(${KANJI}{1,3})日(?!間)`, 'gu'),
    read: ([, month = '', day = '']) => {
      const [m, d] = [kanjiToFigures(month), kanjiToFigures(day)];
      return m && d && isDay(m, d) ? `${sayCounted(m, '月')} ${sayDay(d, true)}` : undefined;
    },
  },
  {
    name: 'range of days',
    pattern: /(?<!\d)(\d{1,2})日?[-–—~～〜](\d{1,2})日(間)?/gu,
    read: ([, from = '', to = '', span]) =>
      `${sayDay(from, !span)} カラ ${sayDay(to, !span)}${span ? 'カン' : ''}`,
  },
  {
    name: 'days',
    pattern: /(?<![\d.,])(\d{1,3})日(間|前|後|目|以内|以上|未満)?(?!本)/gu,
    read: ([, day = '', suffix = '']) => {
      const said = suffix === '' && Number(day) !== 1 ? sayDay(day, true) : sayDay(day, false);
      return (
        said +
        ({ 間: 'カン', 前: 'マエ', 後: 'ゴ', 目: 'メ', 以内: 'イナイ', 以上: 'イジョー', 未満: 'ミマン' }[
          suffix
        ] ?? '')
      );
    },
  },
  {
    name: 'days in kanji',
    pattern:
      /(?<![\p{Script=Han}])(二十[一二三四五六七八九]?|三十一?|十[一二三四五六七八九]|[二三四五六七八九十])日(?![\p{Script=Han}])/gu,
    read: ([, day = '']) => sayDay(kanjiToFigures(day) ?? '', true),
  },
  {
    name: 'time of day',
    pattern: /(?<![\d:])([01]?\d|2[0-4]):([0-5]\d)(?::([0-5]\d))?(?![\d:])/gu,
    read: ([, hour = '', minute = '', second]) => sayTime(hour, minute, second),
  },
  {
    name: 'hour and minute',
    pattern: /(?<!\d)(\d{1,2})時(\d{1,2})分/gu,
    read: ([match, hour = '', minute = '']) => [
      { at: 0, length: hour.length + 1, spoken: sayCounted(plain(hour), '時') },
      {
        at: hour.length + 1,
        length: match.length - hour.length - 1,
        spoken: sayCounted(plain(minute), '分'),
      },
    ],
  },
  {
    // Younger than the dictionaries.
    name: 'era',
    pattern: /令和/gu,
    read: () => 'レーワ',
  },
  {
    name: 'year of an era',
    pattern: /(?<=明治|大正|昭和|平成|令和)(\d{1,2}|元)年(度)?/gu,
    read: ([, year = '', term]) =>
      (year === '元' ? 'ガンネン' : sayCounted(plain(year), '年')) + (term ? 'ド' : ''),
  },
  {
    name: 'decade',
    pattern: /(?<!\d)(\d{2}|\d{4})年代/gu,
    read: ([, year = '']) => `${sayWhole(year)}ネンダイ`,
  },
  {
    name: 'months',
    pattern: /(?<![\d.,])(\d{1,2})月(?!間)/gu,
    read: ([, month = '']) =>
      Number(month) >= 1 && Number(month) <= 12 ? sayCounted(plain(month), '月') : undefined,
  },
];

/** Counters that come behind numbers in kanji, where these are no part of another word. */
export const KANJI_COUNTERS = Object.keys(COUNTERS).filter((counter) =>
  /^(?:人|本|分|匹|杯|冊|枚|台|回|階|歳|才|年|円|個|軒|頭|羽|か月|ヶ月|カ月|週間|時間|時|泊|票|つ)$/.test(
    counter,
  ),
);
