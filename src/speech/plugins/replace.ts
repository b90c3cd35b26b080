import type { Edit } from '../../text/spans/mapped-text.ts';

/** The edits that put `replacement` in the place of every match of a pattern in a text, as `replaceAll` would. */
export function replaceIn(
  text: string,
  pattern: RegExp | string,
  replacement: string | ((match: string) => string),
): Edit[] {
  const source =
    typeof pattern === 'string' ? pattern.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&') : pattern.source;
  const flags = typeof pattern === 'string' ? '' : pattern.flags.replace(/[gy]/g, '');
  const edits: Edit[] = [];
  for (const { index: from, 0: match } of text.matchAll(new RegExp(source, `${flags}g`))) {
    const put = typeof replacement === 'string' ? replacement : replacement(match);
    edits.push({ from, to: from + match.length, text: put });
  }
  return edits;
}
