import type { SectionView } from './section-view.ts';

/** The offset into a view's text under a point of the window; `null` where there is no text. */
export function offsetAtPoint(view: SectionView, x: number, y: number): number | null {
  const caret = caretAt(x, y);
  return caret && view.offsetOf(caret.node, caret.offset);
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
