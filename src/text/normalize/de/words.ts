import type { DateWords, ElectronicWords, Noun, TimeWords } from '../locale/locale.ts';
import { monthNames } from '../locale/months.ts';
import { isSentenceEnd } from '../locale/sentence-end.ts';
import { cardinal } from './numbers.ts';
import { inflectedOrdinal } from './ordinals.ts';

const day = (value: number, before: string) => inflectedOrdinal(BigInt(value), before, undefined);

export const dates: DateWords = {
  monthAliases: { jän: 1, jänner: 1, feber: 2, mrz: 3, sept: 9 },
  day,
  dayMark: '\\.',
  // No word goes between the parts of a date.
  joint: '(?!)',
  of: '',
  date: (dayWords, month, year) => [dayWords, month, ...(year === undefined ? [] : [year])].join(' '),
  announces: 'am|vom|zum|bis|ab|seit|dem|den',
  shortDate: {
    name: 'day and month with dots',
    pattern: /(?<![\p{L}\d]|\d[.,:/-])(\d{1,2})\. ?(\d{1,2})\.(?! ?\d|\p{L})/gu,
    read({ 0: written, 1: first, 2: second, index }, sentence) {
      const month = monthNames({ tag: 'de' })[Number(second) - 1];
      if (month === undefined || Number(first) < 1 || Number(first) > 31) return undefined;
      const isLast = isSentenceEnd(sentence, index + written.length);
      return `${day(Number(first), sentence.slice(Math.max(0, index - 40), index))} ${month}${isLast ? '.' : ''}`;
    },
  },
};

const MINUTE: Noun = { one: 'Minute', many: 'Minuten', gender: 'feminine' };

function dayPart(hours: number, half: 'am' | 'pm'): string {
  if (half === 'am') return hours === 12 ? ' nachts' : ' morgens';
  return hours === 12 || hours < 6 ? ' nachmittags' : ' abends';
}

export const times: TimeWords = {
  mark: ':| ?Uhr (?=[0-5]\\d(?!\\d| ?[€%$]| \\p{Lu}))| ?h ?(?=[0-5]\\d(?!\\d))',
  suffix: 'Uhr|h',
  dotAfter: 'um|gegen',
  time({ hours, minutes, seconds, half }) {
    const hour = `${hours === 1 ? 'ein' : cardinal(BigInt(hours))} Uhr`;
    const part = half === undefined ? '' : dayPart(hours, half);
    if (seconds === undefined) return hour + (minutes === 0 ? '' : ` ${cardinal(BigInt(minutes))}`) + part;
    const count = (value: number, one: string) =>
      `${cardinal(BigInt(value), MINUTE)} ${one}${value === 1 ? '' : 'n'}`;
    return `${hour} ${count(minutes, 'Minute')} ${count(seconds, 'Sekunde')}${part}`;
  },
};

export const electronic: ElectronicWords = {
  at: 'at',
  dot: 'Punkt',
  slash: 'Schrägstrich',
  hyphen: 'Bindestrich',
  underscore: 'Unterstrich',
  colon: 'Doppelpunkt',
  hashtag: 'Hashtag',
  signs: {
    '+': 'plus',
    '=': 'gleich',
    '&': 'und',
    '?': 'Fragezeichen',
    '#': 'Raute',
    '%': 'Prozent',
    '~': 'Tilde',
  },
  words: {},
};
