import type { Rule } from '../normalize/rules.ts';
import { sayDigits, sayWhole } from './numbers.ts';

/** A month, day, hour or minute: `08` is 八. */
function sayPart(figures: string): string {
  return sayWhole(String(Number(figures)));
}

/** A time of day; a lone 2 is 两, and minutes below ten have their zero. */
function sayTime(hour: string, minute: string, second?: string): string {
  const small = (part: string) => (Number(part) < 10 ? `零${sayPart(part)}` : sayPart(part));
  const hours = `${Number(hour) === 2 ? '两' : sayPart(hour)}点`;
  const seconds = second === undefined ? '' : `${small(second)}秒`;
  if (Number(minute) === 0 && seconds === '') return hours;
  return `${hours}${small(minute)}分${seconds}`;
}

/** Dates and times of day, of which the more complete come first. */
export const DATE_RULES: readonly Rule[] = [
  {
    name: 'date in figures',
    pattern: /(?<![\d./-])(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?![\d./-])/gu,
    read: ([, year = '', , month = '', day = '']) =>
      isDay(month, day) ? `${sayDigits(year)}年${sayPart(month)}月${sayPart(day)}日` : undefined,
  },
  {
    name: 'day of the week in brackets',
    pattern: /(?<=(?:日|\d[./-]\d{1,2})[ \t]?[(（])[一二三四五六日](?=[)）])/gu,
    read: ([day]) => `周${day}`,
  },
  {
    name: 'range of years',
    pattern: /(?<!\d)(\d{4})[ \t]?[-–—~～至到][ \t]?(\d{4})(?=[ \t]?年)/gu,
    read: ([, from = '', to = '']) => `${sayDigits(from)}到${sayDigits(to)}`,
  },
  {
    name: 'year',
    pattern:
      /(?<!\d)(\d{4}|\d{2}(?=[ \t]?年(?:\d{1,2}月|届|款|版|代(?!表))))(?=[ \t]?年)(?!年[前后]?[的]?历史)/gu,
    read: ([, year = ''], sentence) => {
      if (year.length === 4) return sayDigits(year);
      return sentence.includes(`${year}年代`) ? sayWhole(String(Number(year))) : sayDigits(year);
    },
  },
  {
    name: 'year and month in figures',
    pattern: /(?<![\d./-])((?:19|20)\d\d)[-/.](0[1-9]|1[0-2])(?![\d./-])/gu,
    read: ([, year = '', month = '']) => `${sayDigits(year)}年${sayPart(month)}月`,
  },
  {
    name: 'range of months or days',
    pattern: /(?<!\d)(\d{1,2})[-–—~～至](\d{1,2})(?=[月日号](?!线))/gu,
    read: ([, from = '', to = '']) => `${sayPart(from)}到${sayPart(to)}`,
  },
  {
    name: 'month or day',
    pattern: /(?<!\d|\d\.)(\d{1,2})(?=[ \t]?[月日号](?!线))/gu,
    read: ([, figures = '']) => sayPart(figures),
  },
  {
    name: 'range of times',
    pattern:
      /(?<!\d|\d:)([01]?\d|2[0-4]):([0-5]\d)[ \t]?[-–—~～至到][ \t]?([01]?\d|2[0-4]):([0-5]\d)(?![\d:])/gu,
    read: ([, hour = '', minute = '', toHour = '', toMinute = '']) =>
      `${sayTime(hour, minute)}到${sayTime(toHour, toMinute)}`,
  },
  {
    name: 'time of day',
    pattern: /(?<!\d|\d[:：])([01]?\d|2[0-4])[:：]([0-5]\d)(?:[:：]([0-5]\d))?(?![\d:：])/gu,
    read: ([, hour = '', minute = '', second]) => sayTime(hour, minute, second),
  },
  {
    name: 'hour',
    pattern:
      /(?<![\d.])(\d{1,2})(?=[ \t]?点(?:钟|整|半|多|左右|前|后|以|到|至|\d{1,2}分|[一三][刻]|$|[，。,的上下]))/gu,
    read: ([, hour = '']) => (Number(hour) === 2 ? '两' : sayPart(hour)),
  },
  {
    name: 'hour and minute with their characters',
    pattern: /(?<!\d)(\d{1,2})(?=[ \t]?(?:时\d|分(?!之)))/gu,
    read: ([, figures = '']) => (figures === '2' ? '两' : sayPart(figures)),
  },
];

function isDay(month: string, day: string): boolean {
  return Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31;
}
