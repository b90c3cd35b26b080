import { createIdbVerdictStore } from '../../../storage/verdict-store.ts';
import { explain } from '../../client/explain.ts';
import {
  type CheckVerdict,
  downloadModel,
  fetchModels,
  type ModelInfo,
  unloadModel,
} from '../../client/models.ts';
import type { Trouble } from '../../client/trouble.ts';
import { retryWhileWaking } from '../../state/retry.ts';

/** Where a downloaded voice runs, what its test on this device has said, and testing it again. */
export class VoiceCheck {
  model = $state.raw<ModelInfo | null>(null);
  isTesting = $state(false);
  trouble = $state.raw<Trouble | null>(null);

  /** What counts of where it runs: the newest verdict. */
  verdict = $derived(newest(this.model?.verdicts ?? [], this.model?.device));
  /** A graphics card that has failed, and is not used therefore. */
  failedCard = $derived(
    this.model?.device === 'webgpu'
      ? null
      : newest(this.model?.verdicts.filter(({ passed }) => !passed) ?? [], 'webgpu'),
  );

  #id: string;

  constructor(id: string) {
    this.#id = id;
  }

  async load(): Promise<void> {
    try {
      const models = await retryWhileWaking(fetchModels);
      this.model = models.find(({ id }) => id === this.#id) ?? null;
    } catch (error) {
      this.trouble = explain(error);
    }
  }

  /** Forgets what the test has said and has the voice tested as if it were new, on the graphics card first. */
  async testAgain(): Promise<void> {
    if (this.isTesting) return;
    this.isTesting = true;
    this.trouble = null;
    try {
      await createIdbVerdictStore().remove(this.#id);
      // A program that begins anew also tries the graphics card anew; one without the voice in memory stays as it is.
      await this.#prepare();
      await createIdbVerdictStore().remove(this.#id);
      await unloadModel(this.#id);
      await this.#prepare();
    } catch (error) {
      this.trouble = explain(error);
    } finally {
      this.isTesting = false;
      await this.load();
    }
  }

  /** A download of what is here already only makes it ready, which is when it is tested. */
  async #prepare(): Promise<void> {
    for await (const _ of downloadModel(this.#id, new AbortController().signal));
  }
}

function newest(verdicts: readonly CheckVerdict[], device: string | undefined): CheckVerdict | null {
  return (
    verdicts.filter((verdict) => verdict.device === device).sort((a, b) => (a.at < b.at ? 1 : -1))[0] ?? null
  );
}
