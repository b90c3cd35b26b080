import { countWords } from '../reading/listening-time.ts';
import type { Sample } from '../samples/sample.ts';
import { readStored, writeStored } from './stored.ts';

const KEY = 'text';

/** Typing is not disturbed by writing more often than this. */
const SAVE_MS = 400;

/** The text on the start page: kept in this browser, and given back after a wrong step. */
export class Draft {
  /** The text that greets a first visit; `null` when it did not load. */
  sample: Sample | null;
  #text = $state.raw('');
  /** What stood here before the last replacement, with the words for what happened. */
  replaced = $state.raw<{ text: string; by: string } | null>(null);
  /** False when this browser has no room for the text, or keeps nothing. */
  isKept = $state(true);

  isSample = $derived.by(() => this.sample !== null && this.#text === this.sample.text);
  words = $derived(countWords(this.#text));
  isEmpty = $derived(this.#text.trim() === '');

  #saving: ReturnType<typeof setTimeout> | undefined;

  constructor(sample: Sample | null) {
    this.sample = sample;
    this.#text = readStored(KEY) ?? sample?.text ?? '';
    // The last moment that a phone grants a page.
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') this.#saveNow();
    });
  }

  get text(): string {
    return this.#text;
  }

  /** The reader is typing. */
  set text(text: string) {
    this.replaced = null;
    this.#put(text);
  }

  /** Another text takes the place of this one; `by` says what happened, for the way back. */
  replace(text: string, by: string): void {
    const before = this.#text;
    this.#put(text);
    this.replaced = before.trim() === '' || before === text ? null : { text: before, by };
  }

  undo(): void {
    if (this.replaced) this.#put(this.replaced.text);
    this.replaced = null;
  }

  #put(text: string): void {
    this.#text = text;
    clearTimeout(this.#saving);
    this.#saving = setTimeout(() => this.#saveNow(), SAVE_MS);
  }

  #saveNow(): void {
    if (this.#saving === undefined) return;
    clearTimeout(this.#saving);
    this.#saving = undefined;
    this.isKept = writeStored(KEY, this.#text);
  }
}
