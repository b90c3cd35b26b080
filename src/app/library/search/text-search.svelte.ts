import type { DocumentRecord } from '../../../storage/library/records.ts';
import { fold } from './fold.ts';
import type { TextHit } from './search-text.ts';
import type { SearchOrder, SearchReply } from './search-worker.ts';

/** Below this many characters nearly every text is a hit. */
const SHORTEST = 3;
/** Waits until the typing has come to rest. */
const REST_MS = 300;

/** Looks for words in the text of all documents, in a thread of its own, the one opened last first. */
export class TextSearch {
  /** One for each document, as they are found. */
  hits = $state.raw<readonly TextHit[]>([]);
  status = $state<'idle' | 'searching' | 'done' | 'failed'>('idle');

  readonly #library: string;
  #worker: Worker | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(library = 'lector-library') {
    this.#library = library;
  }

  /** Begins anew with other words; too few of them end the search. */
  look(query: string, documents: readonly DocumentRecord[]): void {
    this.stop();
    const folded = fold(query.trim());
    if (folded.length < SHORTEST) return;
    this.status = 'searching';
    const order: SearchOrder = {
      library: this.#library,
      folded,
      documents: documents.map(({ id, sections }) => ({ id, sections: sections.length })),
    };
    this.#timer = setTimeout(() => this.#start(order), REST_MS);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#worker?.terminate();
    this.#worker = null;
    this.hits = [];
    this.status = 'idle';
  }

  #start(order: SearchOrder): void {
    const worker = new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'module' });
    this.#worker = worker;
    worker.onmessage = ({ data }: MessageEvent<SearchReply>) => {
      if (data.type === 'hit') this.hits = [...this.hits, data.hit];
      else this.#end(data.type, data.type === 'failed' ? data.message : '');
    };
    worker.onerror = ({ message }) => this.#end('failed', message);
    worker.postMessage(order);
  }

  #end(status: 'done' | 'failed', message: string): void {
    if (status === 'failed') console.error('The texts could not be searched.', message);
    this.status = status;
    this.#worker?.terminate();
    this.#worker = null;
  }
}
