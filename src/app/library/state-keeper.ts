import type { ReadingState } from '../../storage/library/records.ts';
import { readStored, removeStored, writeStored } from '../state/stored.ts';

/** A place changes with every sentence; it is written no more often than this. */
const SAVE_MS = 3000;

/**
 * Writes down how documents are being read: soon, and at the latest when the page is left. A database does not always
 * finish what it is given in a page's last moment; what is given to `localStorage` stays, and the next page takes it up.
 */
export class StateKeeper {
  readonly #key: string;
  readonly #save: (state: ReadingState) => Promise<void>;
  readonly #onFailure: (error: unknown) => void;
  #waiting = new Map<string, ReadingState>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `name` is the library's. */
  constructor(
    name: string,
    {
      save,
      onFailure,
    }: { save: (state: ReadingState) => Promise<void>; onFailure: (error: unknown) => void },
  ) {
    this.#key = `unsaved.${name}`;
    this.#save = save;
    this.#onFailure = onFailure;
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') this.#leave();
    });
    window.addEventListener('pagehide', () => this.#leave());
  }

  put(state: ReadingState): void {
    this.#waiting.set(state.id, state);
    this.#timer ??= setTimeout(() => void this.flush(), SAVE_MS);
  }

  /** A state that may be newer than what is stored. */
  get(id: string): ReadingState | undefined {
    return this.#waiting.get(id);
  }

  /** Takes up what a page could not store before it was left. */
  takeUp(): void {
    for (const state of this.#left()) this.put(state);
  }

  /** Writes what waits; resolves when it is stored, or its failure was told. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const states = [...this.#waiting.values()];
    if (states.length === 0) return;
    try {
      await Promise.all(states.map((state) => this.#save(state)));
      removeStored(this.#key);
    } catch (error) {
      this.#onFailure(error);
    }
    for (const state of states) if (this.#waiting.get(state.id) === state) this.#waiting.delete(state.id);
  }

  #leave(): void {
    if (this.#waiting.size === 0) return;
    const states = new Map(this.#left().map((state) => [state.id, state]));
    for (const [id, state] of this.#waiting) states.set(id, state);
    writeStored(this.#key, JSON.stringify([...states.values()]));
    void this.flush();
  }

  #left(): ReadingState[] {
    const left = readStored(this.#key);
    return left === null ? [] : (JSON.parse(left) as ReadingState[]);
  }
}
