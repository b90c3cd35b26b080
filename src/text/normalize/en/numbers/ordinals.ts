import type { Rule } from '../../rules.ts';
import { pieces } from './parts.ts';
import { cardinal, ordinal } from './spell.ts';

export const ORDINAL_RULES: Rule[] = [
  {
    name: 'ordinal',
    pattern:
      /(?<![\p{L}\p{N}_])(?<!\d[.,/])(?<digits>\d{1,3}(?:,\d{3})+|\d+)(?:[-' ]?(?<high>ˢᵗ|ⁿᵈ|ʳᵈ|ᵗʰ|[ºª])|-?(?<ending>st|nd|rd|th)(?<plural>s)?)(?![\p{L}\p{N}])/giu,
    read({ 0: text, groups }) {
      const { digits = '', high, ending = '', plural = '' } = groups ?? {};
      if (high !== undefined || isRight(digits, ending.toLowerCase())) return ordinal(digits) + plural;
      return pieces(text, [
        [digits, cardinal(digits)],
        [ending, ending],
      ]);
    },
  },
];

/** Whether an ending is the one of its number: 1st, 11th, 112th, 22nd. */
function isRight(digits: string, ending: string): boolean {
  const isTeen = /1\d$/.test(digits);
  const right = isTeen ? undefined : { '1': 'st', '2': 'nd', '3': 'rd' }[digits.slice(-1)];
  return ending === (right ?? 'th');
}
