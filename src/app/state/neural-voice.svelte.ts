import { requestPersistence } from '../../storage/persist.ts';
import { explain } from '../client/explain.ts';
import { ApiFailure } from '../client/failure.ts';
import { downloadModel, fetchModels, type ModelInfo, removeModel } from '../client/models.ts';
import { type Trouble, TroubleError } from '../client/trouble.ts';
import { t } from '../messages/messages.ts';
import { describeCheck } from './device.ts';
import { retryWhileWaking } from './retry.ts';

const MODEL = 'kokoro';

export type NeuralState = 'loading' | 'absent' | 'downloading' | 'paused' | 'ready' | 'removing';

/** The neural voice's weights on this device: how much is here, and getting, pausing and removing them. */
export class NeuralVoice {
  state = $state<NeuralState>('loading');
  storedBytes = $state(0);
  totalBytes = $state(0);
  /** Where it runs and whether it was checked, in a sentence. */
  check = $state('');
  /** Why it can't run on this device; empty when it can. */
  problem = $state('');
  trouble = $state.raw<Trouble | null>(null);

  share = $derived(this.totalBytes > 0 ? this.storedBytes / this.totalBytes : 0);
  /** All of it is here; it is being suited to this device, and tested. */
  isSettling = $derived(this.state === 'downloading' && this.share >= 1);

  #download: AbortController | null = null;
  #onChange: (isReady: boolean) => void;

  /** `onChange` is called when the voice has come or gone. */
  constructor(onChange: (isReady: boolean) => void) {
    this.#onChange = onChange;
  }

  /** Asks what is on this device. A download that another tab runs is followed. */
  async load(): Promise<void> {
    try {
      const model = await retryWhileWaking(fetchNeural);
      this.storedBytes = model.storedBytes;
      this.totalBytes = model.totalBytes;
      this.check = describeCheck(model.device, model.verdicts);
      this.problem = model.problem;
      this.state = model.state === 'ready' ? 'ready' : model.storedBytes > 0 ? 'paused' : 'absent';
      if (model.state === 'downloading') void this.#follow();
    } catch (error) {
      this.state = 'absent';
      this.trouble = explain(error);
    }
  }

  /** Starts, or goes on where it was paused. Called by a user's gesture. */
  async get(): Promise<void> {
    if (this.#download) return;
    // Asked in the gesture, where a yes is likelier. A no is no obstacle: the browser may then clear the voice.
    void requestPersistence();
    await this.#follow();
  }

  pause(): void {
    this.#download?.abort();
  }

  async remove(): Promise<void> {
    this.pause();
    const before = this.state;
    this.state = 'removing';
    this.trouble = null;
    try {
      await removeModel(MODEL);
      this.storedBytes = 0;
      this.state = 'absent';
      this.#onChange(false);
    } catch (error) {
      this.state = before === 'ready' ? 'ready' : 'paused';
      this.trouble = explain(error);
    }
  }

  async #follow(): Promise<void> {
    const download = new AbortController();
    this.#download = download;
    this.trouble = null;
    this.state = 'downloading';
    try {
      for await (const { storedBytes, totalBytes } of downloadModel(MODEL, download.signal)) {
        this.storedBytes = storedBytes;
        this.totalBytes = totalBytes;
      }
      if (download.signal.aborted) throw download.signal.reason;
      const { device, verdicts } = await fetchNeural();
      this.check = describeCheck(device, verdicts);
      this.state = 'ready';
      this.storedBytes = this.totalBytes;
      this.#onChange(true);
    } catch (error) {
      // Removing sets its own state.
      if (this.state === 'downloading') this.state = this.storedBytes > 0 ? 'paused' : 'absent';
      if (!download.signal.aborted) this.trouble = explain(error);
    } finally {
      this.#download = null;
    }
  }
}

async function fetchNeural(): Promise<ModelInfo> {
  const model = (await fetchModels()).find(({ id }) => id === MODEL);
  if (!model) throw new TroubleError(t.trouble.notOffered, t.trouble.otherVoiceAdvice);
  if (model.state !== 'unknown') return model;
  throw new ApiFailure('No voice is awake yet.', { code: 'no_engine', status: 503 });
}
