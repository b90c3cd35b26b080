import type { Rule } from '../rules.ts';
import { cardinal } from './numbers.ts';

/** Decades (`anni '80`, `gli '80`), and thousands written half in words (`5mila`). */
export const own: readonly Rule[] = [
  {
    name: 'decade',
    pattern: /(?<=(?<!\p{L})(?:anni|nel|del|dal|al|gli|negli|degli) ?)['’](\d\d)(?![\p{L}\d])/giu,
    read: ({ 1: decade = '0' }) => cardinal(BigInt(decade)),
  },
  {
    name: 'thousands half in words',
    pattern: /(?<![\p{L}\d.,])(\d{1,3}) ?mila(?!\p{L})/giu,
    read: ({ 1: thousands = '' }) => cardinal(BigInt(thousands) * 1000n),
  },
];
