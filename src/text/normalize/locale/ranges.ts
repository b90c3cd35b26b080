import type { Rule } from '../rules.ts';
import type { Locale } from './locale.ts';
import { speakNumber } from './speak-number.ts';
import { parseNumber, UNSIGNED_NUMBER } from './written-number.ts';

const UNIT = '[%‰°€$£]|\\p{L}{1,3}(?![\\p{L}\\d])';

/**
 * Rules for two numbers and what parts them: ranges and scores (`10-20`, `1914–1918`), ratios (`3:2`), marks out of
 * ten (`9,5/10`); and for figures parted by dots (`1.2.3`). A word takes the place of the sign; the numbers
 * themselves are left to the rules for numbers.
 */
export function rangeRules(locale: Locale): Rule[] {
  const { numbers } = locale;
  return [
    {
      name: 'range',
      pattern: new RegExp(
        `(?<=(?<![\\p{L}\\d]|\\d[-–/])(\\d{1,6})(?:[.,]\\d{1,3})?(?:${UNIT})?)(?: ?–|-) ?(?=[$€£]?(\\d{1,6})(?:[.,]\\d{1,3})?(?![\\d]|[-–/:]\\d))`,
        'gu',
      ),
      read: ({ 1: from = '', 2: to = '' }) => ` ${isSerial(from, to) ? '' : locale.range} `,
    },
    {
      name: 'ratio',
      pattern: /(?<=(?<![\p{L}\d]|\d[:.,])\d{1,4}) ?: ?(?=\d{1,4}(?![\d]|[:.,]\d))/gu,
      read: () => ` ${locale.ratio} `,
    },
    {
      // `8.078/1990`: a law's number and year.
      name: 'number and year',
      pattern: /(?<=\d) ?\/ ?(?=(?:19|20)\d\d(?![\d/]))/gu,
      read: () => ` ${locale.electronic.slash} `,
    },
    {
      name: 'mark out of ten',
      pattern: new RegExp(`(?<=\\d[${numbers.decimalMark}]\\d{1,2}) ?/ ?(?=\\d{1,3}(?![\\d/]))`, 'gu'),
      read: () => ` ${numbers.over} `,
    },
    dotted(locale),
  ];
}

/** `2015-39` is the 39th of 2015; `2015-16` two years. */
function isSerial(from: string, to: string): boolean {
  return from.length === 4 && to.length <= 2 && Number(to) <= Number(from) % 100;
}

/** Versions, addresses of machines, numbers of sections: each group by itself, with the word for the dot. */
function dotted(locale: Locale): Rule {
  return {
    name: 'figures parted by dots',
    pattern: /(?<!\d)(?<!\d[.,])(\d{1,5}(?:\.\d{1,5}){2,9})(?!\d|\.\d)/gu,
    read({ 1: figures = '' }) {
      const number = grouped(figures) ? parseNumber(figures, locale.numbers) : undefined;
      if (number) return speakNumber(number, locale);
      return figures
        .split('.')
        .map((group) => speakNumber({ negative: false, integer: group, decimals: '', mark: '' }, locale))
        .join(` ${locale.numbers.point} `);
    },
  };
}

const GROUPED = new RegExp(`^${UNSIGNED_NUMBER}$`, 'u');

function grouped(figures: string): boolean {
  return /^[1-9]\d{0,2}(?:\.\d{3})+$/.test(figures) && GROUPED.test(figures);
}
