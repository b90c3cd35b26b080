import type { Span } from './span.ts';

const WORD = 'spoken-word';

/** Keys that scroll. */
const SCROLL_KEYS = new Set(['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End']);

/** The voice is kept between these heights of the view, and brought to the third when it leaves; 0 is the top. */
const HIGHEST = 0.1;
const LOWEST = 0.72;
const RESTING = 0.3;

/**
 * Marks what is heard in a scrolling view of a text, and scrolls along until the reader scrolls. The text is
 * drawn as elements with `data-sentence` (its index) and `data-start` (its offset), each around one text node.
 */
export class VoiceFollower {
  /** False since the reader scrolled away. */
  isFollowing = $state(true);

  #view: HTMLElement | null = null;
  #marked: Element[] = [];
  #spoken: Element | Range | null = null;

  /** An attachment for the view. */
  attach = (view: HTMLElement): (() => void) => {
    this.#view = view;
    const letGo = () => {
      this.isFollowing = false;
    };
    const onKey = ({ key }: KeyboardEvent) => {
      if (SCROLL_KEYS.has(key)) letGo();
    };
    const onPointer = ({ target, offsetX }: PointerEvent) => {
      // Beyond the content is the scroll bar, which sends no other sign of being dragged.
      if (target === view && offsetX > view.clientWidth) letGo();
    };
    view.addEventListener('wheel', letGo, { passive: true });
    view.addEventListener('touchmove', letGo, { passive: true });
    view.addEventListener('keydown', onKey);
    view.addEventListener('pointerdown', onPointer);
    return () => {
      view.removeEventListener('wheel', letGo);
      view.removeEventListener('touchmove', letGo);
      view.removeEventListener('keydown', onKey);
      view.removeEventListener('pointerdown', onPointer);
      markWord(null);
      this.#view = null;
    };
  };

  /** Shows the sentence of that index and the word in it; scrolls to them while following. */
  mark(sentence: number, word: Span | null): void {
    for (const element of this.#marked) element.removeAttribute('aria-current');
    this.#marked = [...(this.#view?.querySelectorAll(`[data-sentence="${sentence}"]`) ?? [])];
    for (const element of this.#marked) element.setAttribute('aria-current', 'true');
    const range = word ? rangeOf(this.#marked, word) : null;
    markWord(range);
    this.#spoken = range ?? this.#marked[0] ?? null;
    if (this.isFollowing) this.#scroll();
  }

  /** Takes the reader back to where the voice is. */
  follow(): void {
    this.isFollowing = true;
    this.#scroll();
  }

  #scroll(): void {
    const view = this.#view;
    if (!view || !this.#spoken) return;
    const edge = view.getBoundingClientRect();
    const spoken = this.#spoken.getBoundingClientRect();
    const place = (spoken.top - edge.top) / edge.height;
    if (place > HIGHEST && place < LOWEST) return;
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
    view.scrollTo({
      top: view.scrollTop + spoken.top - edge.top - edge.height * RESTING,
      behavior: isStill ? 'instant' : 'smooth',
    });
  }
}

/** The part of a word that lies in one of the sentence's elements; a word over a line's end has its first half. */
function rangeOf(elements: readonly Element[], word: Span): Range | null {
  for (const element of elements) {
    const node = element.firstChild;
    const start = word.start - Number((element as HTMLElement).dataset['start']);
    const length = node?.textContent?.length ?? 0;
    if (!node || start < 0 || start >= length) continue;
    const range = document.createRange();
    range.setStart(node, start);
    range.setEnd(node, Math.min(start + word.end - word.start, length));
    return range;
  }
  return null;
}

/** Where the browser has no custom highlights, the sentence alone is marked. */
function markWord(range: Range | null): void {
  if (!('highlights' in CSS)) return;
  if (range) CSS.highlights.set(WORD, new Highlight(range));
  else CSS.highlights.delete(WORD);
}
