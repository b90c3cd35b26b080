/** Keys that scroll. */
const SCROLL_KEYS = new Set(['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End']);

/** The voice is kept between these heights of what can be seen, and brought to the third when it leaves; 0 is the top. */
const HIGHEST = 0.1;
const LOWEST = 0.72;
const RESTING = 0.3;

/** Keeps what is heard in view until the reader scrolls, and brings it back when asked to. */
export class VoiceFollower {
  /** False since the reader scrolled away. */
  isFollowing = $state(true);

  #scroller: HTMLElement | null = null;
  #spoken: Range | null = null;

  /** An attachment for the element that scrolls; for `document.documentElement` it is the page. */
  attach = (scroller: HTMLElement): (() => void) => {
    this.#scroller = scroller;
    const target: HTMLElement | Window = isPage(scroller) ? window : scroller;
    const ended = new AbortController();
    const { signal } = ended;
    const letGo = () => {
      this.isFollowing = false;
    };
    const onKey = (event: Event) => {
      if (event instanceof KeyboardEvent && SCROLL_KEYS.has(event.key) && !event.defaultPrevented) letGo();
    };
    const onPointer = (event: Event) => {
      // Beyond the content is the scroll bar, which sends no other sign of being dragged.
      if (event instanceof PointerEvent && event.target === scroller && event.offsetX > scroller.clientWidth)
        letGo();
    };
    target.addEventListener('wheel', letGo, { passive: true, signal });
    target.addEventListener('touchmove', letGo, { passive: true, signal });
    target.addEventListener('keydown', onKey, { signal });
    target.addEventListener('pointerdown', onPointer, { signal });
    return () => {
      ended.abort();
      this.#scroller = null;
    };
  };

  /** What is heard now; scrolled to while following. */
  hear(spoken: Range | null): void {
    this.#spoken = spoken;
    if (this.isFollowing) this.#scroll();
  }

  /** Takes the reader back to where the voice is. */
  follow(): void {
    this.isFollowing = true;
    this.#scroll();
  }

  #scroll(): void {
    const scroller = this.#scroller;
    if (!scroller || !this.#spoken) return;
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
    scrollToRange(scroller, this.#spoken, isStill ? 'instant' : 'smooth');
  }
}

/** Scrolls so that a range is in view; does nothing where it is well in view, or as near as it can be. */
export function scrollToRange(scroller: HTMLElement, range: Range, behavior: ScrollBehavior): void {
  const { top, height } = viewOf(scroller);
  const spoken = range.getBoundingClientRect();
  const place = (spoken.top - top) / height;
  if (place > HIGHEST && place < LOWEST) return;
  const most = scroller.scrollHeight - scroller.clientHeight;
  const wanted = scroller.scrollTop + spoken.top - top - height * RESTING;
  const target = Math.min(Math.max(wanted, 0), most);
  if (Math.abs(target - scroller.scrollTop) > 1) scroller.scrollTo({ top: target, behavior });
}

/** The part of the window where the text can be seen: of the page, what the tools above and the player leave. */
export function viewOf(scroller: HTMLElement): { top: number; height: number } {
  if (!isPage(scroller)) return scroller.getBoundingClientRect();
  const dock = Number.parseFloat(scroller.style.getPropertyValue('--dock')) || 0;
  return { top: TOOLS_HEIGHT, height: Math.max(innerHeight - TOOLS_HEIGHT - dock, 1) };
}

/** The bar of tools above a text, in px. */
const TOOLS_HEIGHT = 56;

function isPage(scroller: HTMLElement): boolean {
  return scroller === document.documentElement;
}
