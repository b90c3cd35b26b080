import type { Section } from '../../documents/model.ts';
import { sectionText } from '../../documents/skipping.ts';
import { explain } from '../client/explain.ts';
import type { Trouble } from '../client/trouble.ts';
import { findInText, type Hit } from '../reading/find-in-text.ts';

/** More hits than anybody steps through; the list says when there are more. */
export const MOST_HITS = 500;

/** Looks for words in all sections of a document, one section after the other so that nothing waits for it. */
export class DocumentSearch {
  query = $state.raw('');
  hits = $state.raw<readonly Hit[]>([]);
  /** The index of the hit that is shown; -1 before one was. */
  current = $state(-1);
  isRunning = $state(false);
  /** There are more hits than are listed. */
  isCut = $state(false);
  trouble = $state.raw<Trouble | null>(null);

  #load: (section: number) => Promise<Section>;
  #length: number;
  #run: AbortController | null = null;

  /** `load` gives each of the `length` sections. */
  constructor(length: number, load: (section: number) => Promise<Section>) {
    this.#length = length;
    this.#load = load;
  }

  /** Starts a search; the hits come in the document's order. An earlier search ends. */
  async start(query: string): Promise<void> {
    this.#run?.abort();
    const run = new AbortController();
    this.#run = run;
    this.query = query;
    this.hits = [];
    this.current = -1;
    this.isCut = false;
    this.trouble = null;
    this.isRunning = query.trim() !== '';
    try {
      if (this.isRunning) await this.#search(query, run.signal);
    } catch (error) {
      if (!run.signal.aborted) this.trouble = explain(error);
    }
    if (!run.signal.aborted) this.isRunning = false;
  }

  /** The next hit, or the one before; around the ends. `null` when there is none. */
  step(by: 1 | -1): Hit | null {
    const { length } = this.hits;
    if (length === 0) return null;
    const from = this.current < 0 && by < 0 ? 0 : this.current;
    this.current = (from + by + length) % length;
    return this.hits[this.current] ?? null;
  }

  clear(): void {
    void this.start('');
  }

  async #search(query: string, signal: AbortSignal): Promise<void> {
    for (let section = 0; section < this.#length; section++) {
      const { text } = sectionText(await this.#load(section));
      if (signal.aborted) return;
      const found = findInText(text, query, section);
      if (found.length === 0) continue;
      const hits = [...this.hits, ...found];
      this.isCut = hits.length > MOST_HITS;
      this.hits = hits.slice(0, MOST_HITS);
      if (this.isCut) return;
    }
  }
}
