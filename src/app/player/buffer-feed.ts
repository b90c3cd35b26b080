import type { Fragment, KeptSound } from './kept-sound.ts';
import { SAMPLE_RATE } from './sound-format.ts';

/** How much sound the element is given ahead, and how much it may keep behind; in seconds. Chromium has room for 12 MB. */
const AHEAD = 75;
const BEHIND = 45;

/** Times of the element are rounded; in seconds. */
const TOLERANCE = 0.02;

/** Into the sample behind a time that was rounded; in samples. */
const NUDGE = 24;

export interface BufferFeedOptions {
  source: MediaSource;
  buffer: SourceBuffer;
  sound: KeptSound;
  /** Where the element is, in seconds. */
  time: () => number;
  /** Whether no more sound will come: browsers keep the last moments back until they know. */
  isComplete: () => boolean;
  onBroken: (error: unknown) => void;
}

/**
 * Gives the buffer of a media source what it needs of the kept sound: about a minute ahead. What it has is read from the
 * buffer itself each time, because browsers may drop of it what they like.
 */
export class BufferFeed {
  #options: BufferFeedOptions;
  #isFeeding = false;
  #isStopped = false;
  #cutAt: number | null = null;
  /** The fragment that was appended last, and where sound was needed then. */
  #appended = { at: -1, from: -1 };

  constructor(options: BufferFeedOptions) {
    this.#options = options;
  }

  /** To be called when sound has come in, or the element has moved. */
  feed(): void {
    if (this.#isFeeding || this.#isStopped) return;
    this.#isFeeding = true;
    this.#feedAll().catch((error: unknown) => {
      if (!this.#isStopped) this.#options.onBroken(error);
    });
  }

  /** Takes back the sound from a sample on, because another will come in its place. */
  cut(sample: number): void {
    this.#cutAt = Math.min(sample, this.#cutAt ?? sample);
    this.feed();
  }

  stop(): void {
    this.#isStopped = true;
  }

  async #feedAll(): Promise<void> {
    while (!this.#isStopped && this.#feedOne()) await whenUpdated(this.#options.buffer);
    this.#isFeeding = false;
  }

  /** Starts one change of the buffer; false when there is nothing to do. */
  #feedOne(): boolean {
    const { buffer, sound } = this.#options;
    const time = this.#options.time();
    if (this.#cutAt !== null) {
      const from = this.#cutAt / SAMPLE_RATE;
      this.#cutAt = null;
      buffer.remove(from, Number.POSITIVE_INFINITY);
      return true;
    }
    const first = buffer.buffered.length > 0 ? buffer.buffered.start(0) : time;
    if (first < time - BEHIND * 2) {
      buffer.remove(0, time - BEHIND);
      return true;
    }
    const from = bufferedTo(buffer.buffered, time);
    if (from - time > AHEAD) return false;
    const fragment = sound.fragmentAt(Math.round(from * SAMPLE_RATE) + NUDGE);
    if (fragment) return this.#append(fragment, from);
    if (!sound.isEmpty && from >= sound.endsAt / SAMPLE_RATE - TOLERANCE) this.#end();
    return false;
  }

  #append({ at, bytes }: Fragment, from: number): boolean {
    if (at === this.#appended.at && from === this.#appended.from) {
      throw new Error('The browser took a piece of sound and has nothing of it.');
    }
    const { buffer, time } = this.#options;
    try {
      buffer.appendBuffer(bytes);
      this.#appended = { at, from };
      return true;
    } catch (error) {
      if (!(error instanceof DOMException && error.name === 'QuotaExceededError')) throw error;
      // There is room again when more has been heard.
      const heard = time() - 1;
      if (buffer.buffered.length === 0 || buffer.buffered.start(0) >= heard) return false;
      buffer.remove(0, heard);
      return true;
    }
  }

  #end(): void {
    const { source, isComplete } = this.#options;
    if (isComplete() && source.readyState === 'open') source.endOfStream();
  }
}

/** Resolves when a change of the buffer is done. */
export function whenUpdated(buffer: SourceBuffer): Promise<void> {
  return new Promise((resolve, reject) => {
    const done = () => {
      buffer.removeEventListener('error', fail);
      resolve();
    };
    const fail = () => {
      buffer.removeEventListener('updateend', done);
      reject(new Error('The sound could not be read.'));
    };
    buffer.addEventListener('updateend', done, { once: true });
    buffer.addEventListener('error', fail, { once: true });
  });
}

/** Where more sound is needed: the end of what is there at `time`, in seconds. */
function bufferedTo(buffered: TimeRanges, time: number): number {
  for (let index = 0; index < buffered.length; index += 1) {
    if (buffered.start(index) - TOLERANCE <= time && time < buffered.end(index)) return buffered.end(index);
  }
  return time;
}
