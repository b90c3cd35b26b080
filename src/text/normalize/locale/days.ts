import type { Rule } from '../rules.ts';
import type { Abbreviation } from './locale.ts';

/** The days of the week of a language, by their abbreviations without a dot, in lower case. */
export type Days = Readonly<Record<string, string>>;

/** Those that are words as well. */
const WORDS = /^(?:mar|mer|jeu|ven|sam|gio|sex|ter)$/;

/**
 * Abbreviated days with their dot. Many of these are words as well (`mar`, `jeu`), so that they must have a number, a bracket
 * or another day beside them; `joints` is a pattern's source of words between two days.
 */
export function dayAbbreviations(days: Days, joints: string): Abbreviation[] {
  const other = `(?:${Object.keys(days).map(anyCase).join('|')})\\.`;
  const between = `(?: ?/ ?| (?:${joints}) |, )`;
  return Object.entries(days).map(([day, spoken]) => ({
    pattern: [
      `${anyCase(day)}\\.(?=,? \\d|${between}${other})`,
      `(?<=${other}${between})${anyCase(day)}\\.`,
      `(?<=\\()${anyCase(day)}\\.(?=\\))`,
      // Cut from the date that follows.
      ...(WORDS.test(day) ? [] : [`${anyCase(day)}\\.$`]),
    ].join('|'),
    spoken,
    leads: true,
  }));
}

/** A rule for days from one to another, with dots or without: `lun.-vie.`, `Mo–Fr`. */
export function dayRangeRule(days: Days, range: string): Rule {
  const day = `(${Object.keys(days).map(anyCase).join('|')})`;
  return {
    name: 'days from and to',
    pattern: new RegExp(
      `(?<![\\p{L}\\p{M}\\d])${day}\\.?( ?)[-–]\\2${day}(?:\\.(?=.)|(?![\\p{L}\\p{M}]))`,
      'gu',
    ),
    read: ({ 1: from = '', 3: to = '' }) =>
      `${days[from.toLowerCase()] ?? from} ${range} ${days[to.toLowerCase()] ?? to}`,
  };
}

function anyCase(word: string): string {
  return `[${word.charAt(0)}${word.charAt(0).toUpperCase()}]${word.slice(1)}`;
}
