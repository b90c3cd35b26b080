import type { Rule } from '../rules.ts';
import type { Gender, NumberWords } from './locale.ts';

/**
 * A rule for ordinals of figures and an ending. `endings` gives, by written ending in lower case, the gender, or a
 * function of the value that gives the words or `undefined` where the ending does not fit the figure.
 */
export function ordinalRule(
  ordinal: NumberWords['ordinal'],
  endings: Readonly<Record<string, Gender | ((value: bigint, after: string) => string | undefined)>>,
): Rule {
  const written = Object.keys(endings)
    .sort((a, b) => b.length - a.length)
    .map((ending) => ending.replaceAll('.', '\\.'))
    .join('|');
  return {
    name: 'ordinal',
    pattern: new RegExp(
      `(?<![\\p{L}\\d]|\\d[.,:/-])(\\d{1,3}(?:[. ]\\d{3}){0,2}|\\d{1,9})[.-]?(${written})(?![\\p{L}\\p{M}\\d])(?! ?[CF](?![\\p{L}\\d]))`,
      'giu',
    ),
    read({ 0: whole, 1: figures = '', 2: ending = '', index }, sentence) {
      const value = BigInt(figures.replace(/[. ]/g, ''));
      const form = endings[ending.toLowerCase()];
      if (value === 0n || form === undefined) return undefined;
      if (typeof form !== 'function') return ordinal(value, form);
      return form(value, sentence.slice(index + whole.length, index + whole.length + 40));
    },
  };
}

/** Whether what follows `°` is a noun, which makes an ordinal of it, and not of angles or temperatures. */
export function isBeforeNoun(after: string, notNouns: RegExp): boolean {
  const word = /^ (\p{L}+)/u.exec(after)?.[1];
  return word !== undefined && !notNouns.test(word);
}
