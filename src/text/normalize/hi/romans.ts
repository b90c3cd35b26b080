import { parseRoman, ROMAN } from '../locale/roman.ts';
import type { Rule } from '../rules.ts';
import { cardinal, ordinal } from './numbers.ts';
import { formOf } from './ordinals.ts';

/** Roman numerals tied to Hindi words: `चंद्रयान-III`, `XIIवीं कक्षा`. */
export const romans: readonly Rule[] = [
  {
    name: 'Roman numeral behind a hyphen',
    pattern: new RegExp(`(?<=[\\p{Lo}\\p{M}])-(${ROMAN})(?![\\p{L}\\p{M}\\d.])`, 'gu'),
    read: ({ 1: roman = '' }) => {
      const value = parseRoman(roman);
      return value === undefined ? undefined : ` ${cardinal(BigInt(value))}`;
    },
  },
  {
    name: 'Roman ordinal',
    pattern: new RegExp(`(?<![\\p{L}\\p{M}\\d])(${ROMAN})-?([\\p{Lo}\\p{M}]{1,3})(?![\\p{L}\\p{M}])`, 'gu'),
    read: ({ 1: roman = '', 2: ending = '' }) => {
      const value = parseRoman(roman);
      const form = formOf(ending);
      return value === undefined || form === undefined ? undefined : ordinal(BigInt(value), form);
    },
  },
];
