import type { Edit } from '../spans/mapped-text.ts';
import { keepsHyphen } from './compounds.ts';

/** A hyphen (or a soft one) at a line's end, the line end, and what indents the next line. */
const LINE_END = /(?<=[\p{L}\p{M}])([-‐\u00AD])[ \t]{0,20}\n[ \t]{0,80}(?=\p{L})/gu;
const SOFT = /\u00AD+(?!\n)/g;
const WORDS = /[\p{L}\p{M}]+(?:[-‐][\p{L}\p{M}]+)*/gu;
const LONGEST = 60;

/**
 * Joins words that a line end parts: "exam-\nple" becomes "example", "well-\nknown" "well-known". How the rest
 * of the text writes the word decides; else whether its parts are such that compounds are made of.
 */
export function editLineEndHyphens(text: string): Edit[] {
  let written: ReadonlySet<string> | undefined;
  const edits: Edit[] = [];
  for (const { 0: gap, 1: hyphen = '', index } of text.matchAll(LINE_END)) {
    const end = index + gap.length;
    const before = /[\p{L}\p{M}\p{N}'’-]+$/u.exec(text.slice(Math.max(0, index - LONGEST), index))?.[0] ?? '';
    const after = /^[\p{L}\p{M}]+/u.exec(text.slice(end, end + LONGEST))?.[0] ?? '';
    // "pre-\nand post-war": the line end is a space.
    if (hyphen !== '\u00AD' && isConjunction(after)) continue;
    written ??= new Set([...text.matchAll(WORDS)].map(([word]) => word.toLowerCase().replaceAll('‐', '-')));
    const keeps = hyphen !== '\u00AD' && keepsHyphen(before, after, written);
    edits.push({ from: keeps ? index + 1 : index, to: end, text: '' });
  }
  return edits;
}

/** Removes soft hyphens inside lines. */
export function editSoftHyphens(text: string): Edit[] {
  if (!text.includes('\u00AD')) return [];
  return [...text.matchAll(SOFT)].map(({ 0: soft, index }) => ({
    from: index,
    to: index + soft.length,
    text: '',
  }));
}

function isConjunction(word: string): boolean {
  return /^(?:and|or|to|und|oder|bis|sowie|et|ou|y|o|e|ed|en|of|och|eller)$/.test(word);
}
