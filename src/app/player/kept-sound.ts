import type { SpokenWord } from '../client/speech-event.ts';
import type { Position } from '../reading/readable.ts';
import type { Span } from '../reading/span.ts';
import { SAMPLE_RATE } from './sound-format.ts';

/** Encoded sound that is appended as one: from the sample `at` on. */
export interface Fragment {
  at: number;
  samples: number;
  bytes: Uint8Array<ArrayBuffer>;
}

/** A stretch of a section that was spoken. Offsets are into the section's text. */
export interface KeptSegment extends Span {
  section: number;
  /** When it is heard, in samples of the player's clock, the pause before it not counted; and for how long. */
  at: number;
  samples: number;
  /** It is a part of what the segment before it speaks. */
  goesOn?: boolean | undefined;
  /** Word times count in seconds from the start of the segment. */
  words: readonly SpokenWord[];
}

/** What is heard at a moment. In a pause that is still the segment before it. */
export interface Heard {
  segment: KeptSegment;
  word: Span | null;
  /** Where in the text: the word's start, or an estimate where no word is known. */
  offset: number;
  /** The segment has been heard, and the pause behind it is. */
  isPause: boolean;
}

/**
 * The sound that is kept: what was heard in the last minutes, and what was made ahead. One line of time without gaps,
 * in the order of the text; knows when each word is heard.
 */
export class KeptSound {
  #segments: KeptSegment[] = [];
  #fragments: Fragment[] = [];
  #endsAt = 0;
  #bytes = 0;

  /** Where the sound that is kept ends, in samples. */
  get endsAt(): number {
    return this.#endsAt;
  }

  /** How much memory the sound takes. */
  get bytes(): number {
    return this.#bytes;
  }

  get isEmpty(): boolean {
    return this.#segments.length === 0;
  }

  /** The last segment that was added. */
  get last(): KeptSegment | null {
    return this.#segments.at(-1) ?? null;
  }

  /** Forgets all, and leaves a second of nothing before what comes next. Returns when that is heard. */
  restart(): number {
    this.#segments = [];
    this.#fragments = [];
    this.#bytes = 0;
    if (this.#endsAt > 0) this.#endsAt = (Math.ceil(this.#endsAt / SAMPLE_RATE) + 1) * SAMPLE_RATE;
    return this.#endsAt;
  }

  /** Adds a fragment at the end. */
  addFragment(fragment: Fragment): void {
    this.#fragments.push(fragment);
    this.#endsAt = fragment.at + fragment.samples;
    this.#bytes += fragment.bytes.length;
  }

  /** Says what of the text the sound from `at` on speaks; in the order of time. */
  addSegment(segment: KeptSegment): void {
    this.#segments.push(segment);
  }

  /** The fragment that sounds at a sample; `null` where nothing is kept. */
  fragmentAt(sample: number): Fragment | null {
    const fragment = this.#fragments[lastAtOrBefore(this.#fragments, sample, ({ at }) => at)];
    return fragment && sample < fragment.at + fragment.samples ? fragment : null;
  }

  /** What is heard at a sample; `null` before the first segment. */
  heardAt(sample: number): Heard | null {
    const index = lastAtOrBefore(this.#segments, sample, ({ at }) => at);
    const segment = this.#segments[index];
    if (!segment) return null;
    const { start, end, words } = segment;
    if (sample > segment.at + segment.samples) return { segment, word: null, offset: end - 1, isPause: true };
    const seconds = (sample - segment.at) / SAMPLE_RATE;
    const word = words[lastAtOrBefore(words, seconds, ({ from }) => from)] ?? this.#wordBefore(index);
    const share = words.length > 0 ? 0 : (sample - segment.at) / segment.samples;
    const offset = word?.start ?? start + Math.floor(share * Math.max(0, end - start - 1));
    return { segment, word, offset, isPause: false };
  }

  /** The last word of the parts before, where a segment is a part that goes on in the middle of a sentence. */
  #wordBefore(index: number): Span | null {
    for (let at = index; this.#segments[at]?.goesOn; at--) {
      const word = this.#segments[at - 1]?.words.at(-1);
      if (word) return word;
    }
    return null;
  }

  /** The segment behind another one. */
  after(segment: KeptSegment): KeptSegment | null {
    return this.#segments[this.#segments.indexOf(segment) + 1] ?? null;
  }

  /** How many characters of the text a second of sound speaks; `null` before there is any. */
  get pace(): number | null {
    let characters = 0;
    let samples = 0;
    for (const segment of this.#segments) {
      characters += segment.end - segment.start;
      samples += segment.samples;
    }
    return characters > 0 && samples > 0 ? (characters / samples) * SAMPLE_RATE : null;
  }

  /** When a place of the text is heard, in samples: its word, or the first one behind it; `null` if that is not kept. */
  find({ section, offset }: Position): number | null {
    const index = this.#segments.findIndex((segment) => segment.section === section && segment.end > offset);
    const segment = this.#segments[index];
    if (!segment) return null;
    // What lies before all that is kept was not spoken, or is forgotten.
    if (offset < segment.start) return this.#segments[index - 1]?.section === section ? segment.at : null;
    if (offset === segment.start) return segment.at;
    const word = segment.words.find(({ end }) => end > offset);
    if (word) return segment.at + Math.round(word.from * SAMPLE_RATE);
    if (segment.words.length > 0) return segment.at + segment.samples;
    const share = (offset - segment.start) / (segment.end - segment.start);
    return segment.at + Math.round(share * segment.samples);
  }

  /** Forgets what ends before a sample. */
  dropBefore(sample: number): void {
    const first = this.#fragments.findIndex(({ at, samples }) => at + samples >= sample);
    if (first <= 0) return;
    for (const { bytes } of this.#fragments.splice(0, first)) this.#bytes -= bytes.length;
    const from = this.#fragments[0]?.at ?? 0;
    const kept = this.#segments.findIndex(({ at }) => at >= from);
    // Half a segment is of no use for going back to its start.
    this.#segments.splice(0, kept < 0 ? Math.max(0, this.#segments.length - 1) : kept);
  }

  /** Forgets all from the first segment on that starts at or after a sample. Returns where the sound then ends. */
  cutAt(sample: number): number {
    const first = this.#segments.findIndex(({ at }) => at >= sample);
    if (first < 0) return this.#endsAt;
    this.#segments.splice(first);
    const last = this.#segments.at(-1);
    const end = last ? last.at + last.samples : (this.#fragments[0]?.at ?? this.#endsAt);
    const cut = this.#fragments.findIndex(({ at }) => at >= end);
    if (cut >= 0) for (const { bytes } of this.#fragments.splice(cut)) this.#bytes -= bytes.length;
    this.#endsAt = end;
    return end;
  }

  /** Forgets a last segment of which not all has come. */
  dropUnfinished(): void {
    const { last } = this;
    if (last && last.at + last.samples > this.#endsAt) this.cutAt(last.at);
  }

  /** The end of the first segment that ends at or behind a place of the text and is heard at or after a sample. */
  edgeAfter(sample: number, { section, offset }: Position): number | null {
    const isBehind = (segment: KeptSegment) =>
      segment.section > section || (segment.section === section && segment.end >= offset);
    const segment = this.#segments.find(
      (segment) => segment.at + segment.samples > sample && isBehind(segment),
    );
    return segment ? segment.at + segment.samples : null;
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
