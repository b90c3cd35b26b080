import type { Marking } from '../state/look-values.ts';
import type { SectionView } from './section-view.ts';
import type { Span } from './span.ts';

const SENTENCE = 'spoken-sentence';
const WORD = 'spoken-word';

/** The attribute of the block that is heard. */
const HEARD = 'data-heard';

let heard: HTMLElement | null = null;

/**
 * Marks what is heard, as the reader wants it marked, and gives the place of it. Where the browser has no custom
 * highlights, the whole block is marked in their place.
 */
export function markVoice(
  view: SectionView,
  { sentence, word, marking }: { sentence: Span | null; word: Span | null; marking: Marking },
): Range | null {
  const sentenceRange = sentence && view.range(sentence);
  const wordRange = word && view.range(word);
  setHighlight(SENTENCE, marking === 'both' || marking === 'sentence' ? sentenceRange : null, 0);
  setHighlight(WORD, marking === 'both' || marking === 'word' ? wordRange : null, 1);
  const block = sentence ? view.element(view.blockAt(sentence.start)) : null;
  if (block !== heard) {
    heard?.removeAttribute('aria-current');
    heard?.removeAttribute(HEARD);
    block?.setAttribute('aria-current', 'true');
    if (marking !== 'off' && !hasHighlights()) block?.setAttribute(HEARD, '');
    heard = block;
  }
  return wordRange ?? sentenceRange;
}

export function clearVoiceMarks(): void {
  setHighlight(SENTENCE, null, 0);
  setHighlight(WORD, null, 1);
  heard?.removeAttribute('aria-current');
  heard?.removeAttribute(HEARD);
  heard = null;
}

/** Marks these ranges under a name that the style sheet knows (`::highlight(name)`); nothing takes the marks away. */
export function setHighlights(name: string, ranges: readonly Range[]): void {
  if (!hasHighlights()) return;
  if (ranges.length > 0) CSS.highlights.set(name, new Highlight(...ranges));
  else CSS.highlights.delete(name);
}

function setHighlight(name: string, range: Range | null, priority: number): void {
  if (!hasHighlights()) return;
  if (!range) {
    CSS.highlights.delete(name);
    return;
  }
  const highlight = new Highlight(range);
  highlight.priority = priority;
  CSS.highlights.set(name, highlight);
}

function hasHighlights(): boolean {
  return 'highlights' in CSS;
}
