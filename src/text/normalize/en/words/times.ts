import type { Part, Rule } from '../../rules.ts';
import { cardinal, digitByDigit } from '../numbers/spell.ts';
import { keptStop, wordAfter } from './context.ts';
import { spellLetters } from './letters.ts';
import { ZONE } from './zones.ts';

/** Also behind the `T` of `2014-06-20T10:35`. */
const BEFORE = String.raw`(?:(?<=\d-\d\dT)|(?<![\p{L}\p{N}$€£]|\p{N}[.,:/]))`;
const HALF = String.raw`(?:[aApP]\.\s?[mM]\.?|[aApP][mM])`;
const ZONE_TAIL = String.raw`\(?(?<zone>${ZONE})(?<offset>[+−-]\d{1,2}(?::?\d{2})?)?\)?(?![\p{L}\p{N}])`;
const TAIL = String.raw`(?:\s{0,2}(?<half>${HALF})(?=${ZONE}(?![\p{L}\p{N}])|(?![\p{L}\p{N}])))?(?:\s{0,2}${ZONE_TAIL})?`;

function sayMinutes(minutes: string): string {
  return minutes.startsWith('0') ? `oh ${cardinal(minutes)}` : cardinal(minutes);
}

/** `3:00` alone is `three o'clock`, `3:00 pm` `three`, `13:00` `thirteen hundred`, `00:00` `midnight`. */
function sayClock(hour: string, minutes: string, hasHalf: boolean): string {
  const hours = Number(hour);
  const spoken = cardinal(hasHalf && hours === 0 ? 12 : hours);
  if (minutes !== '00') return `${spoken} ${sayMinutes(minutes)}`;
  if (hasHalf) return spoken;
  if (hours === 0 || hours === 24) return 'midnight';
  return hours > 12 ? `${spoken} hundred` : `${spoken} o'clock`;
}

function count(number: string, unit: string): string {
  const value = Number(number);
  return `${cardinal(value)} ${unit}${value === 1 ? '' : 's'}`;
}

/** `UTC-5` and `GMT+5:30`: the sign, the hours and the minutes of an offset. */
function sayOffset(offset: string): string {
  const [, sign, hours = '', minutes] = /^([+−-])(\d{1,2})(?::?(\d{2}))?$/.exec(offset) ?? [];
  const tail = minutes && minutes !== '00' ? ` ${sayMinutes(minutes)}` : '';
  return ` ${sign === '+' ? 'plus' : 'minus'} ${cardinal(hours)}${tail}`;
}

/** The parts behind the figures: `p.m.`, the zone, its offset. */
function tailParts(match: RegExpExecArray, sentence: string, from: number): Part[] {
  const { half, zone, zulu, offset = '' } = match.groups ?? {};
  if (zulu) return [{ at: match[0].length - 1, length: 1, spoken: ' U T C' }];
  const parts: Part[] = [];
  const stop = keptStop(sentence, match.index + match[0].length);
  let read = from;
  if (half) {
    const at = match[0].indexOf(half, read);
    parts.push({ at, length: half.length, spoken: ` ${spellLetters(half)}${zone ? '' : stop}` });
    read = at + half.length;
  }
  if (zone) {
    const at = match[0].indexOf(zone, read);
    const spoken = ` ${spellLetters(zone)}${offset && sayOffset(offset)}${stop}`;
    parts.push({ at, length: zone.length + offset.length, spoken });
  }
  return parts;
}

function trimLeading(parts: Part[], match: string): Part[] {
  return parts.map((part) => ({
    ...part,
    spoken: /\s/.test(match[part.at - 1] ?? '') ? part.spoken.trimStart() : part.spoken,
  }));
}

const WITH_SECONDS: Rule = {
  name: 'time-with-seconds',
  pattern: new RegExp(
    String.raw`${BEFORE}(?<hour>\d{1,2}):(?<minutes>[0-5]\d):(?<seconds>[0-5]\d)(?:\.(?<parts>\d{1,9}))?(?:(?<zulu>Z)(?![\p{L}\p{N}])|${TAIL})(?![\p{N}]|[:.]\d)`,
    'gu',
  ),
  read(match, sentence) {
    const { hour = '', minutes = '', seconds = '', parts, half } = match.groups ?? {};
    const figures = hour.length + 6 + (parts ? parts.length + 1 : 0);
    const fraction = parts ? ` point ${digitByDigit(parts)}` : '';
    const spoken =
      half || fraction
        ? `${sayClock(hour, minutes, Boolean(half))} and ${cardinal(seconds)}${fraction} second${Number(seconds) === 1 && !fraction ? '' : 's'}`
        : `${count(hour, 'hour')} ${count(minutes, 'minute')} and ${count(seconds, 'second')}`;
    return trimLeading(
      [{ at: 0, length: figures, spoken }, ...tailParts(match, sentence, figures)],
      match[0],
    );
  },
};

/** Behind `16:10` or `4:30` these say that it is no time. */
const RATIO = /^(?:ratio|aspect|odds|scale|mix|mixture|split|majority|vote|verse|verses)$/i;
const VERSE_BOOKS =
  /(?:Genesis|Exodus|Psalms?|Proverbs|Isaiah|Matthew|Mark|Luke|John|Acts|Romans|Corinthians|Hebrews|James|Peter|Revelation)\s$/;

const CLOCK: Rule = {
  name: 'time',
  pattern: new RegExp(
    String.raw`${BEFORE}(?<hour>[01]?\d|2[0-4])(?::|\.(?=[0-5]\d\s{0,2}${HALF}(?![\p{L}\p{N}])))(?<minutes>[0-5]\d)(?:(?<zulu>Z)(?![\p{L}\p{N}])|${TAIL})(?![\p{N}]|[:.,]\d|-?\p{Ll})`,
    'gu',
  ),
  read(match, sentence) {
    const { hour = '', minutes = '', half } = match.groups ?? {};
    const figures = hour.length + 3;
    const before = sentence.slice(Math.max(0, match.index - 16), match.index);
    if (
      RATIO.test(wordAfter(sentence, match.index + figures)) ||
      /(?:ratio|scale|odds)(?:\sof)?\s$/i.test(before)
    ) {
      return undefined;
    }
    if (!half && VERSE_BOOKS.test(before)) return `${cardinal(hour)} ${cardinal(minutes)}`;
    const spoken = sayClock(hour, minutes, Boolean(half));
    return trimLeading(
      [{ at: 0, length: figures, spoken }, ...tailParts(match, sentence, figures)],
      match[0],
    );
  },
};

/** `8 a.m.`, `5pm`, `9am EST`. */
const HOUR: Rule = {
  name: 'hour',
  pattern: new RegExp(
    String.raw`${BEFORE}(?<hour>0?\d|1\d|2[0-4])(?=\s{0,2}${HALF})${TAIL}(?![\p{L}\p{N}])`,
    'gu',
  ),
  read(match, sentence) {
    const { hour = '', half } = match.groups ?? {};
    if (!half) return undefined;
    return trimLeading(
      [{ at: 0, length: hour.length, spoken: cardinal(hour) }, ...tailParts(match, sentence, hour.length)],
      match[0],
    );
  },
};

const TIME = String.raw`(?:[01]?\d|2[0-4])(?::[0-5]\d)?`;
/** `5:30-6:30 pm`, `9–11 am`, `9am-5pm`: only the dash, since the times are read by the rules behind this one. */
const TIME_RANGE: Rule = {
  name: 'time-range',
  pattern: new RegExp(
    String.raw`(?<=${BEFORE}${TIME}\s?${HALF}?)\s?[-–—]\s?(?=${TIME}\s?${HALF}(?![\p{L}\p{N}]))|(?<=${BEFORE}\d{1,2}:[0-5]\d)\s?[-–—]\s?(?=(?:[01]?\d|2[0-4]):[0-5]\d(?![\d:]))`,
    'gu',
  ),
  read: () => ' to ',
};

/** `9` of `9–11 am`, which has no sign of a time itself. */
const RANGE_START: Rule = {
  name: 'time-range-start',
  pattern: new RegExp(
    String.raw`${BEFORE}(?<hour>0?\d|1\d|2[0-4])(?=\s?[-–—]\s?${TIME}\s?${HALF}(?![\p{L}\p{N}]))`,
    'gu',
  ),
  read: ({ groups = {} }) => cardinal(groups['hour'] ?? ''),
};

/** `1:23.45`: minutes, seconds and parts of them, as races are timed. */
const RACE: Rule = {
  name: 'race-time',
  pattern: new RegExp(
    String.raw`${BEFORE}(?<minutes>\d{1,3}):(?<seconds>[0-5]\d)\.(?<parts>\d{1,3})(?![\p{L}\p{N}]|[:.]\d)`,
    'gu',
  ),
  read({ groups = {} }) {
    const { minutes = '', seconds = '', parts = '' } = groups;
    return `${cardinal(minutes)} ${sayMinutes(seconds)} point ${digitByDigit(parts)}`;
  },
};

/** `14h30`, `9h05`. */
const FRENCH_STYLE: Rule = {
  name: 'time-with-h',
  pattern: new RegExp(String.raw`${BEFORE}(?<hour>[01]?\d|2[0-4])h(?<minutes>[0-5]\d)(?![\p{L}\p{N}])`, 'gu'),
  read({ groups = {} }) {
    return sayClock(groups['hour'] ?? '', groups['minutes'] ?? '', false);
  },
};

/** `UTC+2`, `GMT-5` without a time before it. */
const ZONE_OFFSET: Rule = {
  name: 'zone-offset',
  pattern: /(?<![\p{L}\p{N}])(?<zone>UTC|GMT)\s?(?<offset>[+−-]\d{1,2}(?::?\d{2})?)(?![\p{L}\p{N}])/gu,
  read({ groups = {} }) {
    return spellLetters(groups['zone'] ?? '') + sayOffset(groups['offset'] ?? '');
  },
};

/** Times of day. */
export const TIME_RULES: readonly Rule[] = [
  TIME_RANGE,
  WITH_SECONDS,
  RACE,
  CLOCK,
  HOUR,
  RANGE_START,
  FRENCH_STYLE,
  ZONE_OFFSET,
];
