import type { SectionView } from './section-view.ts';

/** The offset into a view's text under a point of the window; `null` where there is no text. */
export function offsetAtPoint(view: SectionView, x: number, y: number): number | null {
  const caret = caretAt(x, y);
  return caret && view.offsetOf(caret.node, caret.offset);
}

/** Where the word at an offset starts; the offset itself between words. `language` is a BCP 47 tag. */
export function wordStart(text: string, offset: number, language?: string): number {
  const from = Math.max(text.lastIndexOf('\n', offset - 1) + 1, offset - 200);
  const end = text.indexOf('\n', offset);
  const line = text.slice(from, Math.min(end < 0 ? text.length : end, offset + 200));
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  const word = segmenter.segment(line).containing(Math.min(offset - from, line.length - 1));
  return word?.isWordLike ? from + word.index : offset;
}

function caretAt(x: number, y: number): { node: Node; offset: number } | null {
  if ('caretPositionFromPoint' in document) {
    const position = document.caretPositionFromPoint(x, y);
    return position && { node: position.offsetNode, offset: position.offset };
  }
  const range = (document as OldDocument).caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : null;
}

/** Safari before 26.2 has only this one. */
interface OldDocument {
  caretRangeFromPoint?: (x: number, y: number) => Range | null;
}
