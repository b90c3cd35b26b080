import type { Edit } from '../spans/mapped-text.ts';

/**
 * Edits of every match of a pattern (flag `g`; it must take linear time on any text) that `read` gives a new
 * text for; what it answers `undefined` for, or writes as it was, stays as it is.
 */
export function editMatches(
  text: string,
  pattern: RegExp,
  read: (match: RegExpExecArray) => string | undefined,
): Edit[] {
  const edits: Edit[] = [];
  for (const match of text.matchAll(pattern)) {
    const written = read(match);
    if (written === undefined || written === match[0]) continue;
    edits.push({ from: match.index, to: match.index + match[0].length, text: written });
  }
  return edits;
}

/** An edit that removes the units `[from, to)`. */
export function removal(from: number, to: number): Edit {
  return { from, to, text: '' };
}
