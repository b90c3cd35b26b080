import type { Rule } from '../../rules.ts';
import { pieces } from './parts.ts';
import { label } from './spell.ts';

/** Numbers that are names and not amounts. */
export const LABEL_RULES: Rule[] = [
  {
    name: 'letter, point and number of a standard (H.264, M.2, X.509)',
    pattern: /(?<![\p{L}\p{N}._])(?<letter>[A-Z])(?<point>\.)(?<number>\d{1,4})(?![\p{L}\p{N}_]|[.,]\d)/gu,
    read({ 0: text, groups }) {
      const { letter = '', point = '', number = '' } = groups ?? {};
      return pieces(text, [
        [letter, letter],
        [point, 'dot'],
        [number, label(number)],
      ]);
    },
  },
  {
    // RFC 9110, section 15: the codes that people meet.
    name: 'HTTP status in front of its noun',
    pattern:
      /(?<![\p{L}\p{N}$€£#.,/-])(?:(?:4(?:0[0-9]|1[0-8]|2[2-9]|31|51)|50[0-8])(?= (?:errors?|status|response|not found|bad gateway|forbidden|unauthorized|service unavailable)(?!\p{L}))|404(?= pages?(?!\p{L})))/giu,
    read: ({ 0: text }) => label(text),
  },
];
