import { collapseParagraphs, type MappedText } from './paragraphs.ts';
import { findSentenceEnds } from './sentences.ts';
import { findCut } from './split.ts';
import type { Segment } from './types.ts';

export interface SegmentOptions {
  /** No segment's text is longer, in UTF-16 units. */
  maxChars: number;
  /** The same for the first segment: a short one is spoken sooner. `maxChars` when left out. */
  firstMaxChars?: number;
}

/** Shorter sentences are spoken together with a neighbour: alone they sound clipped. */
const SHORT_CHARS = 24;

/**
 * Cuts a text into segments: sentences, the parts of long ones, and short ones put together; never across
 * paragraphs, inside a word only when it is longer than a segment may be. Each character that is not white
 * space lies in exactly one segment; the same text and options always give the same segments. Time is linear
 * in the text's length; segments come as they are found.
 */
export function* segmentText(source: string, options: SegmentOptions): Generator<Segment> {
  let index = 0;
  for (const paragraph of collapseParagraphs(source)) {
    for (const [from, to] of cutParagraph(paragraph.text, options, index === 0)) {
      yield takeSegment(paragraph, { from, to, index: index++ });
    }
  }
}

type Span = [from: number, to: number];

/** Spans neither begin nor end with a space. */
function* cutParagraph(text: string, options: SegmentOptions, isFirst: boolean): Generator<Span> {
  let limit = isFirst ? (options.firstMaxChars ?? options.maxChars) : options.maxChars;
  for (const [from, to] of joinShort(text, options.maxChars)) {
    let at = from;
    while (to - at > limit) {
      const cut = findCut(text, { from: at, to, limit });
      yield [at, cut];
      at = afterSpace(text, cut);
      limit = options.maxChars;
    }
    yield [at, to];
    limit = options.maxChars;
  }
}

/** Sentences, of which short ones are joined to the next, and a short last one to the one before. */
function* joinShort(text: string, maxChars: number): Generator<Span> {
  let held: Span | undefined;
  let from = 0;
  for (const end of text.length < SHORT_CHARS ? [text.length] : findSentenceEnds(text)) {
    const to = text[end - 1] === ' ' ? end - 1 : end;
    const fits = held !== undefined && to - held[0] <= maxChars;
    if (held && fits && (isShort(held) || (isShort([from, to]) && end === text.length))) held[1] = to;
    else {
      if (held) yield held;
      held = [from, to];
    }
    from = afterSpace(text, end);
  }
  if (held) yield held;
}

function isShort([from, to]: Span): boolean {
  return to - from < SHORT_CHARS;
}

function afterSpace(text: string, at: number): number {
  return text[at] === ' ' ? at + 1 : at;
}

function takeSegment(
  { text, offsets }: MappedText,
  at: { from: number; to: number; index: number },
): Segment {
  const own = offsets.slice(at.from, at.to);
  const [start = 0] = own;
  return {
    index: at.index,
    text: text.slice(at.from, at.to),
    offsets: own,
    start,
    end: (own.at(-1) ?? start) + 1,
  };
}
