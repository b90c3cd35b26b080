import type { SectionView } from '../../reading/section-view.ts';
import type { Span } from '../../reading/span.ts';

/** A finger drags a selection to its size; what is offered for it waits until it rests, in ms. */
const SETTLE_MS = 250;

/** What the reader has selected of the section that is shown. */
export class TextSelection {
  span = $state.raw<Span | null>(null);
  #settling: ReturnType<typeof setTimeout> | undefined;

  /** To be called when the page's selection changes. */
  look(view: SectionView | null, text: string): void {
    clearTimeout(this.#settling);
    this.#settling = setTimeout(() => {
      this.span = view && selectedSpan(view, text);
    }, SETTLE_MS);
  }

  clear(): void {
    clearTimeout(this.#settling);
    this.span = null;
    getSelection()?.removeAllRanges();
  }
}

/** The part of a section's text that is selected, without white space around it; `null` where there is no word in it. */
function selectedSpan(view: SectionView, text: string): Span | null {
  const selection = getSelection();
  const container = view.element(0)?.closest('.reading-text');
  if (!selection || selection.isCollapsed || selection.rangeCount === 0 || !container) return null;
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(container)) return null;
  const from = offsetAt(view, range.startContainer, range.startOffset) ?? 0;
  const to = offsetAt(view, range.endContainer, range.endOffset) ?? text.length;
  const selected = text.slice(from, to);
  if (!/[\p{L}\p{N}]/u.test(selected)) return null;
  const start = from + selected.length - selected.trimStart().length;
  return { start, end: start + selected.trim().length };
}

/** Beside the words of a block, as in a picture, its start. */
function offsetAt(view: SectionView, node: Node, offset: number): number | null {
  const block = view.indexOf(node);
  return view.offsetOf(node, offset) ?? (block < 0 ? null : view.startOf(block));
}
