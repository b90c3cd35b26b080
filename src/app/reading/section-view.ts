import { type DrawOptions, drawBlock } from './draw-block.ts';
import type { DrawnText } from './drawn-text.ts';
import { type Span, spanAt } from './span.ts';

/** Blocks drawn in one go: a few milliseconds of work, and what the browser lays out or leaves out as one. */
const CHUNK = 40;

/** What a line of text takes until it is laid out: characters, and rem. Only the scroll bar depends on it. */
const LINE_CHARACTERS = 70;
const LINE_HEIGHT = 2;

/** How long drawing may take in one go. */
const SLICE_MS = 8;

interface Chunk {
  element: HTMLElement;
  from: number;
  to: number;
  isDrawn: boolean;
}

/**
 * A section's blocks in the page. They are drawn in slices: first what is looked at, then the rest, so that a section of
 * any length opens at once and the browser's own search finds all of it. Offsets are into the section's text.
 */
export class SectionView {
  #text: DrawnText;
  #options: DrawOptions;
  #chunks: Chunk[];
  #holders: HTMLElement[] = [];
  #elements: HTMLElement[] = [];
  #spans: Span[];
  #onDraw: (element: HTMLElement) => void;
  #isGone = false;

  /** `onDraw` is called with each part that has been drawn. */
  constructor(
    container: HTMLElement,
    {
      text,
      options,
      onDraw,
    }: { text: DrawnText; options: DrawOptions; onDraw: (element: HTMLElement) => void },
  ) {
    this.#text = text;
    const levels = text.blocks.flatMap(({ kind, level = 1 }) => (kind === 'heading' ? [level] : []));
    this.#options = { ...options, outermost: levels.reduce((one, other) => Math.min(one, other), 6) };
    this.#onDraw = onDraw;
    this.#spans = text.blocks.map((block, index) => {
      const start = text.starts[index] ?? 0;
      return { start, end: start + block.text.length };
    });
    this.#chunks = Array.from({ length: Math.ceil(text.blocks.length / CHUNK) }, (_, index) =>
      this.#makeChunk(index * CHUNK),
    );
    container.replaceChildren(...this.#chunks.map(({ element }) => element));
  }

  /** Draws what lies around an offset at once, and the rest when there is time; resolves when all is drawn. */
  async draw(offset: number): Promise<void> {
    const first = Math.floor(this.blockAt(offset) / CHUNK);
    this.#drawChunk(first);
    let until = 0;
    for (let distance = 1; distance < this.#chunks.length; distance++) {
      if (performance.now() > until) until = performance.now() + (await whenIdle());
      if (this.#isGone) return;
      this.#drawChunk(first + distance);
      this.#drawChunk(first - distance);
    }
  }

  destroy(): void {
    this.#isGone = true;
  }

  /** The index of the block at an offset. */
  blockAt(offset: number): number {
    return spanAt(this.#spans, offset);
  }

  startOf(block: number): number {
    return this.#spans[block]?.start ?? 0;
  }

  /** The element of a block; drawn now if it was not. */
  element(block: number): HTMLElement | null {
    this.#drawChunk(Math.floor(block / CHUNK));
    return this.#elements[block] ?? null;
  }

  /** The index of the block that an element or text of this view belongs to; -1 for anything else. */
  indexOf(node: Node): number {
    const element = node instanceof HTMLElement ? node : node.parentElement;
    const block = element?.closest<HTMLElement>('[data-index]');
    const index = Number(block?.dataset['index'] ?? -1);
    return block && this.#elements[index] === block ? index : -1;
  }

  /** A span of the text as a range of the page; `null` where there is nothing to mark. */
  range({ start, end }: Span): Range | null {
    const first = this.#pointAt(start);
    const last = this.#pointAt(Math.max(end - 1, start));
    if (!first || !last) return null;
    const range = document.createRange();
    range.setStart(first.node, first.offset);
    range.setEnd(last.node, Math.min(last.offset + 1, last.node.data.length));
    return range;
  }

  /** The offset into the text of a point in the page; `null` outside the text. */
  offsetOf(node: Node, offset: number): number | null {
    const block = this.indexOf(node);
    const holder = this.#holders[block];
    if (!holder?.contains(node)) return null;
    const before = document.createRange();
    before.setStart(holder, 0);
    before.setEnd(node, offset);
    return this.startOf(block) + String(before).length;
  }

  #pointAt(offset: number): { node: Text; offset: number } | null {
    const block = this.blockAt(offset);
    if (!this.element(block)) return null;
    const holder = this.#holders[block];
    if (!holder) return null;
    let left = offset - this.startOf(block);
    const walker = document.createTreeWalker(holder, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
      if (left < node.data.length) return { node, offset: left };
      left -= node.data.length;
    }
    return null;
  }

  #makeChunk(from: number): Chunk {
    const to = Math.min(from + CHUNK, this.#text.blocks.length);
    const element = document.createElement('div');
    element.className = 'chunk';
    const lines = this.#text.blocks
      .slice(from, to)
      .reduce((sum, { text }) => sum + 1 + text.length / LINE_CHARACTERS, 0);
    element.style.containIntrinsicBlockSize = `auto ${Math.round(lines * LINE_HEIGHT)}rem`;
    return { element, from, to, isDrawn: false };
  }

  #drawChunk(index: number): void {
    const chunk = this.#chunks[index];
    if (!chunk || chunk.isDrawn) return;
    chunk.isDrawn = true;
    let list: HTMLElement | null = null;
    const parts = document.createDocumentFragment();
    for (let block = chunk.from; block < chunk.to; block++) {
      const given = this.#text.blocks[block];
      if (!given) continue;
      const { element, holder } = drawBlock(given, this.#options);
      element.dataset['index'] = String(block);
      element.tabIndex = -1;
      this.#elements[block] = element;
      this.#holders[block] = holder;
      if (given.kind === 'item') {
        list ??= parts.appendChild(document.createElement('ul'));
        list.append(element);
      } else {
        list = null;
        parts.append(element);
      }
    }
    chunk.element.append(parts);
    this.#onDraw(chunk.element);
  }
}

/** Waits until there is time, and gives how many ms of it. */
function whenIdle(): Promise<number> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in window) {
      requestIdleCallback((deadline) => resolve(Math.min(deadline.timeRemaining(), SLICE_MS)), {
        timeout: 100,
      });
    } else setTimeout(() => resolve(SLICE_MS));
  });
}
