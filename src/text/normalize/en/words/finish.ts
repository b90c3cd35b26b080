import type { Edit } from '../../../spans/mapped-text.ts';
import { sayCount } from './say.ts';

/**
 * Makes sure of what no single rule can see: that no digit is left, that what is said does not run into its
 * neighbours, and that nothing is replaced by itself.
 */
export function finish(sentence: string, edits: readonly Edit[]): Edit[] {
  const all = fillGaps(sentence, edits);
  const result: Edit[] = [];
  // The end of what stands before the edit when all edits so far are made.
  let behind = '';
  let read = 0;
  for (const [i, edit] of all.entries()) {
    if (edit.from > read) behind = sentence.slice(Math.max(0, edit.from - 2), edit.from);
    let text = edit.text.replace(/[0-9]+/g, (digits) => ` ${sayCount(digits)} `);
    if (behind === '' || /\s$/.test(behind)) text = text.replace(/^ +/, '');
    else if (joins(behind, text)) text = ` ${text}`;
    const isTouched = all[i + 1]?.from === edit.to;
    if (!isTouched && joins(text, sentence.slice(edit.to, edit.to + 2))) text += ' ';
    if (text !== '') behind = text.slice(-2);
    read = edit.to;
    if (text !== sentence.slice(edit.from, edit.to)) result.push({ ...edit, text });
  }
  return result;
}

/** Whether two texts would make one word. */
function joins(left: string, right: string): boolean {
  return /[\p{L}\p{M}\p{N}]$/u.test(left.slice(-2)) && /^[\p{L}\p{N}]/u.test(right);
}

/** Reads the digits in what no edit has touched. */
function fillGaps(sentence: string, edits: readonly Edit[]): Edit[] {
  const result: Edit[] = [];
  let read = 0;
  const fill = (to: number) => {
    for (const { index, 0: digits } of sentence.slice(read, to).matchAll(/[0-9]+/g)) {
      const from = read + index;
      result.push({ from, to: from + digits.length, text: sayCount(digits) });
    }
  };
  for (const edit of edits) {
    fill(edit.from);
    result.push(edit);
    read = edit.to;
  }
  fill(sentence.length);
  return result;
}
