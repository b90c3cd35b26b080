import { parseRoman } from '../locale/roman.ts';
import type { Rule } from '../rules.ts';
import { ordinal } from './numbers.ts';

/** `XVIe siècle`, `Ier`, `IIde`, `Ve République`: numerals with the ending of an ordinal. */
export const romanOrdinal: Rule = {
  name: 'Roman ordinal',
  pattern: /(?<![\p{L}\p{M}\d.])([IVXLC]{1,9})(ers?|re|ère|ème|ième|es|e|ᵉ|nde?|de)(?![\p{L}\p{M}\d'’])/gu,
  read({ 1: roman = '', 2: ending = '' }) {
    const value = parseRoman(roman);
    if (value === undefined || (roman.length === 1 && ending === 'de')) return undefined;
    // Names and words in two letters: `Le` never matches a numeral in capitals alone, but `Ce`, `De`, `Me` would.
    if (/^[CLDM]$/.test(roman)) return undefined;
    if (/^(?:er|ers|re|ère)$/.test(ending) && value !== 1) return undefined;
    const words = ordinal(BigInt(value), /^(?:re|ère)$/.test(ending) ? 'feminine' : 'masculine');
    return /s$/.test(ending) ? `${words}s` : words;
  },
};
