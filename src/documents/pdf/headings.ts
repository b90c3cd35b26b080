import { isShort } from './continues.ts';
import { isFixedWidth } from './fragments.ts';
import type { Line } from './lines.ts';
import type { PdfStyle } from './style.ts';

/** Sizes that headings have, the largest first. */
export type HeadingSizes = readonly number[];

const LARGER = 1.12;
const LONGEST = 200;
const DEEPEST = 5;

/** The sizes above that of the text, rarely used. */
export function findHeadingSizes(lines: readonly Line[], { bodySize }: PdfStyle): HeadingSizes {
  const sizes = new Set<number>();
  for (const { size, text } of lines) {
    if (size > bodySize * LARGER && /\p{L}/u.test(text)) sizes.add(Math.round(size));
  }
  return [...sizes].sort((a, b) => b - a);
}

/** The level of a paragraph that is a heading, by its size or by a font of its own; else 0. */
export function headingLevel(
  lines: readonly Line[],
  text: string,
  { style, sizes }: { style: PdfStyle; sizes: HeadingSizes },
): number {
  const [first] = lines;
  if (!first || text.length > LONGEST || !/\p{L}{2}|\p{Lo}/u.test(text)) return 0;
  if (first.size > style.bodySize * LARGER) {
    return Math.min(DEEPEST - 1, sizes.indexOf(Math.round(first.size)) + 1) || 1;
  }
  return hasOwnFont(lines, text, style) ? Math.min(DEEPEST, sizes.length + 1) : 0;
}

/** Headings in the text's own size are bold: short lines in a font that little else has. */
function hasOwnFont(lines: readonly Line[], text: string, style: PdfStyle): boolean {
  const [first] = lines;
  if (
    !first ||
    isFixedWidth(first.font) ||
    lines.length > 2 ||
    text.length > 90 ||
    first.size < style.bodySize * 0.97
  )
    return false;
  if (lines.some(({ font }) => font !== first.font || font === style.bodyFont)) return false;
  if ((style.fonts.get(first.font) ?? 0) > 0.1 || !lines.every(isShort)) return false;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return /^[\p{Lu}\p{Lo}\d]/u.test(text) && !/[.,;:]$/.test(text) && letters > text.length * 0.5;
}
