import type { Rule } from '../../rules.ts';
import { keptStop } from './context.ts';
import { MONTH } from './months.ts';

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
const SHORT = '(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)';

function dayName(written: string): string {
  return DAYS.find((day) => day.startsWith(written.slice(0, 3))) ?? written;
}

const weekdayRange: Rule = {
  name: 'weekday-range',
  pattern: new RegExp(
    String.raw`(?<![\p{L}\p{N}])(${SHORT})(\.?)(\s?[-–—]\s?)(${SHORT})(\.?)(?![\p{L}\p{N}])`,
    'gu',
  ),
  read(match, sentence) {
    const [whole, from = '', dot = '', to = '', until = ''] = match;
    const stop = keptStop(sentence, match.index + whole.length);
    const second = from.length + dot.length + to.length;
    return [
      { at: 0, length: from.length + dot.length, spoken: dayName(from) },
      { at: from.length + dot.length, length: to.length, spoken: ' to ' },
      { at: second, length: whole.length - second, spoken: dayName(until) + stop },
    ];
  },
};

/** Before a day rather than before the sun. */
const BEFORE_DAY =
  /(?:(?<!\p{L})(?:on|this|next|last|every|each|by|until|till)|[ap]\.?\s?m\.?,?|\d|(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\p{L}{0,6}\.?,?(?:\s(?:and|or|through|&))?)\s$/u;

/** `M–F`, `M-Th`: only with what shows that these are days. */
const lettersOfDays: Rule = {
  name: 'days-by-letters',
  pattern: /(?<![\p{L}\p{N}-])M(?<to>\s?[-–]\s?)(?<until>F|Th|Sat)(?![\p{L}\p{N}-])/gu,
  read(match, sentence) {
    const { to = '', until = '' } = match.groups ?? {};
    const end = match.index + match[0].length;
    const near = sentence.slice(Math.max(0, match.index - 30), match.index) + sentence.slice(end, end + 20);
    const isDays = near.trim() === '' || /\d|hours|open|closed|weekdays|only|daily/iu.test(near);
    if (to === '-' && until === 'F' && !isDays) return undefined;
    const last = until === 'F' ? 'Friday' : until === 'Th' ? 'Thursday' : 'Saturday';
    return [
      { at: 0, length: 1, spoken: 'Monday' },
      { at: 1, length: to.length, spoken: ' to ' },
      { at: 1 + to.length, length: until.length, spoken: last },
    ];
  },
};

/** `Mon, 3 Mar`, `Tue 12:00`, `Fri.`: with a point, or where a date or a time follows. `the Sun` stays. */
const weekday: Rule = {
  name: 'weekday',
  pattern: new RegExp(
    String.raw`(?<![\p{L}\p{N}])(?<day>${SHORT})(?:\.(?!\p{L})|(?=,?\s{1,3}(?:\d|${MONTH}(?![\p{L}]))))`,
    'gu',
  ),
  read(match, sentence) {
    const { day = '' } = match.groups ?? {};
    // `He saw the Sun.` and `Mr. Wed.` end sentences more often than the days do in this form.
    const stop = keptStop(sentence, match.index + match[0].length);
    const head = sentence.slice(Math.max(0, match.index - 16), match.index);
    if (stop && /^(?:Sun|Sat)$/.test(day) && !BEFORE_DAY.test(head)) return undefined;
    return dayName(day) + stop;
  },
};

/** The letters of days. */
export const DAY_LETTER_RULES: readonly Rule[] = [lettersOfDays];

/** Names of the days of the week, cut short. */
export const WEEKDAY_RULES: readonly Rule[] = [weekdayRange, weekday];
