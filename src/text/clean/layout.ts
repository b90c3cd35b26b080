import type { Edit } from '../spans/mapped-text.ts';
import { editMatches } from './edits.ts';

/**
 * Blocks are parted by exactly one empty line, lines of a block by one line feed, words by one space; nothing
 * stands at the edges of the text or of a line.
 */
export function editLayout(text: string): Edit[] {
  return editMatches(text, /[ \t\n]+/g, ({ 0: gap, index }) => {
    if (index === 0 || index + gap.length === text.length) return '';
    if (gap.length === 1) return gap === '\t' ? ' ' : gap;
    const first = gap.indexOf('\n');
    if (first < 0) return ' ';
    return gap.includes('\n', first + 1) ? '\n\n' : '\n';
  });
}
