import type { Rule } from '../rules.ts';
import type { Locale } from './locale.ts';

const START = '(?<![\\p{L}\\p{M}\\d]|\\d[.,:/-])';
const END = '(?![\\p{L}\\p{M}\\d]|[.,:/-]\\d)';
const HOURS = '(?<hours>[01]?\\d|2[0-4])';
/** Not those of a length of time: `2 h 30 min` is read by the units. */
const MINUTES = '(?<minutes>[0-5]\\d)(?! ?min(?!\\p{L}))';
const SECONDS = "(?:[:'’](?<seconds>[0-5]\\d))?";
const HALF_DAY = '(?: ?(?<half>[apAP])\\.? ?[mM](?:\\.|(?![\\p{L}.])))';

/** Rules for clock times: `14:30`, `14h30`, `14 Uhr 30`, `3:05:10`, `3:05 p. m.`, `3 pm`; `14.30` where a word says so. */
export function timeRules(locale: Locale): Rule[] {
  const { mark, suffix, dotAfter } = locale.times;
  const written = `(?<suffix> ?(?:${suffix})(?![\\p{L}\\p{M}\\d]))`;
  const rest = `${written}?${HALF_DAY}?${END}`;
  return [
    timeRule(locale, `${START}${HOURS}(?:${mark})${MINUTES}${SECONDS}${rest}`),
    timeRule(locale, `${START}(?<hours>0?[1-9]|1[0-2])${HALF_DAY}${END}`),
    timeRule(locale, `${START}${HOURS}\\.${MINUTES}${written}${END}`),
    timeRule(locale, `(?<=(?<!\\p{L})(?:${dotAfter}) )${HOURS}\\.${MINUTES}${rest}(?! ?[%€$£])`),
  ];
}

function timeRule(locale: Locale, source: string): Rule {
  return {
    name: 'time',
    pattern: new RegExp(source, 'gu'),
    read({ groups = {} }) {
      const { hours, minutes = '0', seconds, half, suffix } = groups;
      return locale.times.time({
        hours: Number(hours),
        minutes: Number(minutes),
        seconds: seconds === undefined ? undefined : Number(seconds),
        half: half === undefined ? undefined : half.toLowerCase() === 'a' ? 'am' : 'pm',
        suffixed: suffix !== undefined,
      });
    },
  };
}
