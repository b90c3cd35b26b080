import type { Trouble } from '../../client/trouble.ts';
import { t } from '../../messages/messages.ts';
import { openFileSink } from '../../state/file-sink.ts';
import type { Library } from '../library.svelte.ts';
import { explainLibrary } from '../trouble.ts';

export type TransferStatus = 'idle' | 'saving' | 'loading' | 'done' | 'failed';

/** Saves the whole library as one file, and brings such a file in. */
export class Transfer {
  status = $state<TransferStatus>('idle');
  /** How many documents are done, of how many. */
  progress = $state.raw({ done: 0, all: 0 });
  /** What has come of it. */
  outcome = $state('');
  trouble = $state.raw<Trouble | null>(null);

  readonly #library: Library;
  #abort: AbortController | null = null;

  constructor(library: Library) {
    this.#library = library;
  }

  get isBusy(): boolean {
    return this.status === 'saving' || this.status === 'loading';
  }

  /** Asks for a place and writes there. Must be called in a user's gesture. */
  async save(): Promise<void> {
    const name = `Lector ${new Date().toISOString().slice(0, 10)}.zip`;
    await this.#run('saving', async (signal) => {
      const sink = await openFileSink({ name, description: t.library.fileKind, mime: 'application/zip' });
      if (!sink) return null;
      try {
        const { saveLibrary } = await import('./save-library.ts');
        await this.#library.flush();
        await saveLibrary(this.#library.connection, sink, { onProgress: this.#onProgress, signal });
        await sink.close();
      } catch (error) {
        await sink.discard();
        throw error;
      }
      return t.library.exported(name);
    });
  }

  async load(file: File): Promise<void> {
    await this.#run('loading', async (signal) => {
      const { loadLibrary } = await import('./load-library.ts');
      const { connection } = this.#library;
      await this.#library.flush();
      const result = await loadLibrary(connection, file, { onProgress: this.#onProgress, signal });
      await this.#library.refresh();
      return t.library.imported(result.added, result.updated, result.known);
    });
  }

  cancel(): void {
    this.#abort?.abort();
  }

  /** Puts the last outcome away. */
  dismiss(): void {
    if (!this.isBusy) this.status = 'idle';
  }

  #onProgress = (done: number, all: number) => {
    this.progress = { done, all };
  };

  /** `null` is what comes of it when the reader has changed their mind. */
  async #run(
    status: 'saving' | 'loading',
    task: (signal: AbortSignal) => Promise<string | null>,
  ): Promise<void> {
    if (this.isBusy) return;
    const abort = new AbortController();
    this.#abort = abort;
    this.progress = { done: 0, all: 0 };
    this.status = status;
    try {
      const outcome = await task(abort.signal);
      this.outcome = outcome ?? '';
      this.status = outcome === null ? 'idle' : 'done';
    } catch (error) {
      this.trouble = explainTransfer(error);
      this.status = abort.signal.aborted ? 'idle' : 'failed';
    }
  }
}

function explainTransfer(error: unknown): Trouble {
  const words = t.library;
  switch (error instanceof Error ? error.name : '') {
    case 'DamagedArchive':
      return { message: words.damaged, advice: words.damagedAdvice };
    case 'NewerLibrary':
      return { message: words.newer, advice: words.newerAdvice };
    case 'ArchiveTooLarge':
      return { message: words.tooLarge, advice: words.tooLargeAdvice };
    case 'NotReadableError':
    case 'NotFoundError':
      return { message: t.library.damaged, advice: t.documents.failures.unreachable };
    default:
      return explainLibrary(error);
  }
}
