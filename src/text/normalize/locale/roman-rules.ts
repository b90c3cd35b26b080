import type { Part, Rule } from '../rules.ts';
import { parseRoman, ROMAN } from './roman.ts';

/** How a language reads Roman numerals. All patterns are sources, matched with the case as it is. */
export interface RomanWords {
  /** Words before a numeral that is counted (`capítulo`, `tomo`): any numeral behind them is one. */
  labels: string;
  /** Words after which a century follows; said by `century`. */
  centuries: string;
  /** Names of rulers: also a single letter after them is a numeral. */
  names: string;
  /** Nouns that are counted by a numeral before them, also one of a single letter: `I Congreso`. */
  counted?: string;
  label(value: number, label: string): string;
  century(value: number): string;
  /** The number of a ruler, given the name before it and the text before that name. */
  ruler(value: number, name: string, before: string): string;
  /** A numeral of two letters and more that nothing around explains. */
  bare(value: number, after: string): string | undefined;
}

/** Words of two and more capitals that are not numerals though they could be. */
const NOT_NUMERALS = new Set([
  'CD',
  'CV',
  'DC',
  'DI',
  'CC',
  'MM',
  'MC',
  'DM',
  'MD',
  'MI',
  'LI',
  'CI',
  'CM',
  'XL',
  'DVD',
]);

/** Rules for Roman numerals behind a label, a century's word, a ruler's name, and those that can be nothing else. */
export function romanRules(words: RomanWords): Rule[] {
  const numeral = `(${ROMAN})(?![\\p{L}\\p{M}\\d]|['’]\\p{L}|\\.\\p{L})`;
  const behind = (name: string, lead: string, speak: (value: number, lead: string) => string): Rule => ({
    name,
    pattern: new RegExp(`(?<=(?<![\\p{L}\\p{M}])(${lead}) )${numeral}`, 'gu'),
    read: ({ 1: label = '', 2: roman = '' }) => {
      const value = parseRoman(roman);
      return value === undefined ? undefined : speak(value, label);
    },
  });
  return [
    behind('Roman numeral of a century', words.centuries, words.century),
    behind('Roman numeral behind a label', words.labels, words.label),
    rulerRule(words, numeral),
    {
      name: 'Roman numeral',
      pattern: new RegExp(
        `(?<![\\p{L}\\p{M}\\d.'’-])([IVXLC]{2,9}|[IVXLCDM]{4,9}|[IVX](?= (?:${words.counted ?? '(?!)'})(?!\\p{L})))(?![\\p{L}\\p{M}\\d]|['’]\\p{L}|\\.\\p{L})`,
        'gu',
      ),
      read: ({ 1: roman = '', index }, sentence) => {
        const value = NOT_NUMERALS.has(roman) ? undefined : parseRoman(roman);
        const end = index + roman.length;
        return value === undefined ? undefined : words.bare(value, sentence.slice(end, end + 40));
      },
    },
  ];
}

/** A name with a numeral: one letter only behind names that rulers have, more behind any name. */
function rulerRule(words: RomanWords, numeral: string): Rule {
  const known = new RegExp(`^(?:${words.names})$`, 'u');
  return {
    name: 'Roman numeral of a ruler',
    pattern: new RegExp(`(?<![\\p{L}\\p{M}])(\\p{Lu}\\p{Ll}{1,20}|[\\p{Lo}\\p{M}]{2,20}) ${numeral}`, 'gu'),
    read: ({ 0: whole, 1: name = '', 2: roman = '', index }, sentence): Part[] | undefined => {
      const value = NOT_NUMERALS.has(roman) ? undefined : parseRoman(roman);
      if (value === undefined || !known.test(name)) return undefined;
      // `Anna M. Verdi`: a single letter may be an initial.
      const after = sentence.slice(index + whole.length, index + whole.length + 4);
      if (roman.length === 1 && (/[LCDM]/.test(roman) || /^\. ?\p{Lu}\p{Ll}/u.test(after))) return undefined;
      const before = sentence.slice(Math.max(0, index - 30), index);
      return [
        { at: 0, length: name.length, spoken: name },
        { at: whole.length - roman.length, length: roman.length, spoken: words.ruler(value, name, before) },
      ];
    },
  };
}
