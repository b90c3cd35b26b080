import { explain } from '../client/explain.ts';
import type { Trouble } from '../client/trouble.ts';
import { playBlob } from '../player/play-blob.ts';

/** Plays one short sound at a time: a sample, a try. Another one ends it. */
export class ShortSound {
  /** What sounds or is on its way, by the name that its caller gave it; `null` when it is quiet. */
  key = $state<string | null>(null);
  /** It is on its way. */
  isLoading = $state(false);
  trouble = $state.raw<Trouble | null>(null);
  /** Which one the trouble is with. */
  troubleKey = $state<string | null>(null);

  #onStart: () => void;
  #abort: AbortController | null = null;

  /** `onStart` silences whoever else speaks. */
  constructor(onStart: () => void) {
    this.#onStart = onStart;
  }

  /** Plays what `fetchSound` gives, or stops when just that is playing. Call it in a user's gesture. */
  toggle(key: string, fetchSound: (signal: AbortSignal) => Promise<Blob>): void {
    if (this.key === key) this.stop();
    else void this.play(key, fetchSound);
  }

  /** Resolves when the sound has ended, was stopped, or could not be had; then `trouble` says why. */
  async play(key: string, fetchSound: (signal: AbortSignal) => Promise<Blob>): Promise<void> {
    this.stop();
    this.#onStart();
    const abort = new AbortController();
    this.#abort = abort;
    this.key = key;
    this.isLoading = true;
    this.trouble = null;
    this.troubleKey = null;
    try {
      const sound = await fetchSound(abort.signal);
      abort.signal.throwIfAborted();
      this.isLoading = false;
      await playBlob(sound, { signal: abort.signal });
    } catch (error) {
      if (abort.signal.aborted) return;
      this.trouble = explain(error);
      this.troubleKey = key;
    } finally {
      if (this.#abort === abort) this.#rest();
    }
  }

  stop(): void {
    this.#abort?.abort();
    this.#rest();
  }

  #rest(): void {
    this.#abort = null;
    this.key = null;
    this.isLoading = false;
  }
}
