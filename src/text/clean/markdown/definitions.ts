import type { Line } from './line.ts';

const FOOTNOTE = /\[\^([^\]\s[]{1,80})\]:[ \t]*(?=\S)/y;
const REFERENCE =
  /\[([^^[\]\n][^[\]\n]{0,199})\]:[ \t]*(?:\n[ \t]*)?(<[^<>\n]*>|[^\s<]\S*)(?:[ \t]+(?:"[^"\n]*"|'[^'\n]*'|\([^()\n]*\)))?[ \t]*(?=\n|$)/y;

/** What makes an address of a definition's destination, so that `[Note]: Done.` stays a note. */
const DESTINATION = /^[<#.]|\/|^mailto:|[\p{L}\p{N}]\.\p{L}{2,}/u;

/** Labels of link references are compared without regard to case and spaces (CommonMark 4.7). */
export function labelOf(written: string): string {
  return written.trim().replace(/\s+/g, ' ').toLowerCase();
}

/** Where the text of a footnote `[^1]: text` starts, with its label. */
export function readFootnote(text: string, { at }: Line): { label: string; at: number } | undefined {
  FOOTNOTE.lastIndex = at;
  const match = FOOTNOTE.exec(text);
  return match ? { label: `^${labelOf(match[1] ?? '')}`, at: FOOTNOTE.lastIndex } : undefined;
}

/** The labels that links of a text refer to: `[text][label]`. */
export function findUsedLabels(text: string): Set<string> {
  return new Set([...text.matchAll(/\]\[([^[\]]{1,200})\]/g)].map(([, label = '']) => labelOf(label)));
}

/**
 * A definition `[label]: url "title"` that starts a line, with its end; the address may stand on the next line.
 * One counts when it is used, or when it defines what looks like an address.
 */
export function readReference(
  text: string,
  { at }: Line,
  used: ReadonlySet<string>,
): { label: string; end: number } | undefined {
  REFERENCE.lastIndex = at;
  const match = REFERENCE.exec(text);
  if (!match) return undefined;
  const label = labelOf(match[1] ?? '');
  return used.has(label) || DESTINATION.test(match[2] ?? '')
    ? { label, end: REFERENCE.lastIndex }
    : undefined;
}
