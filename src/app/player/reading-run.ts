import type { SpeechChoice } from '../client/speech.ts';
import { cutPortions } from '../reading/portions.ts';
import type { Span } from '../reading/span.ts';
import { AudioQueue } from './audio-queue.ts';
import { floatsOf } from './pcm.ts';
import { speakStretch } from './speak-stretch.ts';
import { type Heard, Timeline } from './timeline.ts';

/** How far the voice may run ahead of the ear, in seconds: enough for a slow device, little to throw away. */
const READ_AHEAD = 30;

/** Between two requests, as between two paragraphs; seconds. */
const PORTION_PAUSE = 0.35;

const SAMPLE_RATE = 24_000;

export interface ReadingOptions {
  context: AudioContext;
  text: string;
  sentences: readonly Span[];
  /** Where in the text to begin. */
  from: number;
  /** Asked anew for each portion, so that a voice that has just arrived takes over. */
  choose: () => SpeechChoice;
  /** Something has changed: a piece came in or was heard, or the stream ended. */
  onChange: () => void;
}

/** One reading of a text, from a place to its end: asks for speech portion by portion and queues the sound. */
export class ReadingRun {
  #options: ReadingOptions;
  #abort = new AbortController();
  #queue: AudioQueue;
  #timeline = new Timeline();
  #spokenTo: number;
  #fed = false;
  #error: unknown;

  constructor(options: ReadingOptions) {
    this.#options = options;
    this.#spokenTo = options.from;
    this.#queue = new AudioQueue(options.context, options.onChange);
  }

  /** Set when the stream broke; what was queued before is still heard. */
  get error(): unknown {
    return this.#error;
  }

  /** The end of the last segment that has been queued: where to go on when the rest is lost. */
  get spokenTo(): number {
    return this.#spokenTo;
  }

  /** All that will come has been heard. */
  get isOver(): boolean {
    return this.#fed && this.#queue.isEmpty;
  }

  /** Nothing is left to be heard at `time`, though more will come. */
  isStarved(time: number): boolean {
    return !this.#fed && time > this.#queue.endsAt;
  }

  heardAt(time: number): Heard | null {
    return this.#timeline.at(time);
  }

  /** Runs until all has been queued; failures end up in `error`. */
  async start(): Promise<void> {
    try {
      await this.#feed();
    } catch (error) {
      if (this.#abort.signal.aborted) return;
      this.#error = error;
    }
    this.#fed = true;
    this.#options.onChange();
  }

  async fade(to: 0 | 1): Promise<void> {
    await this.#queue.fade(to);
  }

  stop(): void {
    this.#abort.abort();
    this.#queue.stop();
  }

  async #feed(): Promise<void> {
    const { text, sentences, from } = this.#options;
    for (const portion of cutPortions(text, sentences, from)) {
      await this.#feedPortion(portion);
      this.#queue.addSilence(PORTION_PAUSE);
    }
  }

  async #feedPortion(portion: Span): Promise<void> {
    const { text, choose, onChange } = this.#options;
    const signal = this.#abort.signal;
    for await (const segment of speakStretch(portion, { text, choice: choose(), signal })) {
      signal.throwIfAborted();
      const { start, end, words } = segment;
      const { at, seconds } = this.#queue.add(floatsOf(segment.audio), SAMPLE_RATE);
      this.#timeline.add({ start, end, at, seconds, words });
      this.#spokenTo = Math.max(this.#spokenTo, end);
      onChange();
      await this.#queue.whenBelow(READ_AHEAD, signal);
    }
  }
}
