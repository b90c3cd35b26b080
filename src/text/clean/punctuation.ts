import type { Edit } from '../spans/mapped-text.ts';
import { editMatches } from './edits.ts';

const REPEATED = new RegExp(
  [
    // Not `!!x`, and not `??=`: those are code.
    '[!?！？]{2,}(?![\\p{L}\\p{N}_=.([])',
    '\\.{4,}',
    '(?:\\.{2,})?…[.…]+',
    '。{2,}',
    '([,;，、；])\\1+',
    '(?<=[\\p{L}\\p{N}”"’\'.,!?)])-{2,3}(?=[\\p{L}\\p{N}“"‘\'(])',
    '(?<= )-{2,4}(?= )',
    // A row of signs that only decorates.
    '(?<!\\S)(?:([-=_*#~+•·|^])\\2{3,}|([*_~])\\3{2})(?!\\S)',
  ].join('|'),
  'gu',
);

/**
 * Tames repeated punctuation: `!!!!` is `!`, `?!?!` is `?!`, `......` is `...`, `--` between words is a dash, and
 * rows of signs go.
 */
export function editPunctuation(text: string): Edit[] {
  return editMatches(text, REPEATED, ({ 0: run, 1: mark, 2: row, 3: stars }) => {
    if (row !== undefined || stars !== undefined) return '';
    if (mark !== undefined) return mark;
    if (run.startsWith('-')) return '—';
    if (run.includes('…') || run.startsWith('。')) return '…';
    if (run.startsWith('.')) return '...';
    return [...new Set(run)].join('');
  });
}
