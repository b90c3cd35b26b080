import type { Gender } from '../locale/locale.ts';
import type { Rule } from '../rules.ts';
import { ordinal } from './numbers.ts';

/** Endings by form; the first four numbers and the sixth have their own. */
const ENDINGS: readonly [RegExp, Gender][] = [
  [/^(?:ला|रा|था|ठा|वाँ|वां|वा)$/u, 'masculine'],
  [/^(?:ली|री|थी|ठी|वीं|वी|वीँ)$/u, 'feminine'],
  [/^(?:ले|रे|थे|ठे|वें|वे|वेँ)$/u, 'neuter'],
  [/^(?:st|nd|rd|th)$/u, 'masculine'],
];

/** The form that a written ending stands for. */
export function formOf(ending: string): Gender | undefined {
  return ENDINGS.find(([pattern]) => pattern.test(ending))?.[1];
}

export const ordinals: Rule = {
  name: 'ordinal',
  pattern:
    /(?<![\p{L}\p{M}\d]|\d[.,:/-])(\d{1,9})[- ]?(वाँ|वां|वा|वीं|वीँ|वी|वें|वेँ|वे|ला|ली|ले|रा|री|रे|था|थी|थे|ठा|ठी|ठे|st|nd|rd|th)(?![\p{L}\p{M}\d])/gu,
  read({ 0: whole, 1: figures = '', 2: ending = '' }) {
    const value = BigInt(figures);
    // `5 थे` are words: there were five.
    const isApart = whole.includes(' ') && !/^व/u.test(ending);
    const gender = formOf(ending);
    if (value === 0n || isApart || gender === undefined) return undefined;
    return ordinal(value, gender);
  },
};

/** Four figures from 1100 to 1999 that nothing else explains are a year. */
export const fourFigureYear = (year: (value: bigint) => string): Rule => ({
  name: 'year',
  pattern: /(?<![\p{L}\p{M}\d]|\d[.,:/])(1[1-9]\d\d)(?![\p{L}\p{M}\d]|[.,:]\d)/gu,
  read({ 1: figures = '', index, 0: whole }, sentence) {
    const after = sentence.slice(index + whole.length, index + whole.length + 30);
    const before = sentence.slice(Math.max(0, index - 20), index);
    const isYear =
      /(?:सन्?|वर्ष|साल|ईस्वी|ई\.) ?$/u.test(before) ||
      /^(?:$|[\s]*(?:$|[-–,.;:)।]|(?:में|से|तक|के|की|का|को|ई|ईस्वी|वाला|वाली)(?![\p{L}\p{M}])))/u.test(after);
    return isYear ? year(BigInt(figures)) : undefined;
  },
});
