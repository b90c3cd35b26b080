import type { ReadingState } from '../../storage/library/records.ts';

/** A place changes with every sentence; it is written no more often than this. */
const SAVE_MS = 3000;

/**
 * Writes down how documents are being read: soon, and at the latest when the page is left, which is the last moment that
 * a phone grants it.
 */
export class StateKeeper {
  readonly #save: (state: ReadingState) => Promise<void>;
  readonly #onFailure: (error: unknown) => void;
  #waiting = new Map<string, ReadingState>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(save: (state: ReadingState) => Promise<void>, onFailure: (error: unknown) => void) {
    this.#save = save;
    this.#onFailure = onFailure;
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') void this.flush();
    });
    window.addEventListener('pagehide', () => void this.flush());
  }

  put(state: ReadingState): void {
    this.#waiting.set(state.id, state);
    this.#timer ??= setTimeout(() => void this.flush(), SAVE_MS);
  }

  /** A state that is newer than what is stored. */
  get(id: string): ReadingState | undefined {
    return this.#waiting.get(id);
  }

  /** Writes what waits; resolves when it is stored, or its failure was told. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const states = [...this.#waiting.values()];
    try {
      await Promise.all(states.map((state) => this.#save(state)));
    } catch (error) {
      this.#onFailure(error);
    }
    for (const state of states) if (this.#waiting.get(state.id) === state) this.#waiting.delete(state.id);
  }
}
