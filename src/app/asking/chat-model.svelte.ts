import { explain } from '../client/explain.ts';
import { downloadModel, fetchModels, type ModelInfo } from '../client/models.ts';
import type { Trouble } from '../client/trouble.ts';
import { retryWhileWaking } from '../state/retry.ts';

/** The model that answers on this device: the one that is ready, or the first that could be fetched. */
export class ChatModel {
  /** `undefined` until it is known, `null` where there is none. */
  info = $state.raw<ModelInfo | null | undefined>(undefined);
  /** Of a download, 0 to 1; `null` while there is none. */
  share = $state<number | null>(null);
  trouble = $state.raw<Trouble | null>(null);

  #download: AbortController | null = null;

  isReady = $derived(this.info?.state === 'ready');

  async load(): Promise<void> {
    try {
      const models = (await retryWhileWaking(fetchModels)).filter(({ kind }) => kind === 'chat');
      this.info = models.find(({ state }) => state === 'ready') ?? models[0] ?? null;
    } catch (error) {
      this.info = null;
      this.trouble = explain(error);
    }
  }

  /** Fetches the model; goes on where it was left. */
  async get(): Promise<void> {
    if (!this.info || this.#download) return;
    const download = new AbortController();
    this.#download = download;
    this.trouble = null;
    this.share = this.info.totalBytes > 0 ? this.info.storedBytes / this.info.totalBytes : 0;
    try {
      for await (const { storedBytes, totalBytes } of downloadModel(this.info.id, download.signal)) {
        this.share = storedBytes / totalBytes;
      }
    } catch (error) {
      if (!download.signal.aborted) this.trouble = explain(error);
    } finally {
      this.#download = null;
      this.share = null;
    }
    if (!this.trouble) await this.load();
  }

  pause(): void {
    this.#download?.abort();
  }
}
