import type { SpokenWord } from '../client/speech-event.ts';
import type { Span } from '../reading/span.ts';

/** A segment that will be, is, or was heard. Offsets are into the whole text. */
export interface TimedSegment extends Span {
  /** When it is heard, on the audio clock, and for how long; both in seconds. */
  at: number;
  seconds: number;
  /** Word times count from the start of the segment. */
  words: readonly SpokenWord[];
}

/** What is heard at a moment. Between two segments that is still the earlier one. */
export interface Heard {
  segment: TimedSegment;
  word: Span | null;
}

/** Tells what of the text is heard when: segments in the order of time, each with its words. */
export class Timeline {
  #segments: TimedSegment[] = [];

  add(segment: TimedSegment): void {
    this.#segments.push(segment);
  }

  /** What is heard at `time`; `null` before the first segment. */
  at(time: number): Heard | null {
    const index = lastAtOrBefore(this.#segments, time, ({ at }) => at);
    const segment = this.#segments[index];
    if (!segment) return null;
    const inSegment = time - segment.at;
    if (inSegment > segment.seconds) return { segment, word: null };
    const word = segment.words[lastAtOrBefore(segment.words, inSegment, ({ from }) => from)];
    return { segment, word: word ?? null };
  }
}

/** -1 when all come later. */
function lastAtOrBefore<T>(sorted: readonly T[], time: number, timeOf: (item: T) => number): number {
  let low = -1;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (timeOf(sorted[middle] as T) <= time) low = middle;
    else high = middle - 1;
  }
  return low;
}
