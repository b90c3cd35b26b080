import { requestPersistence } from '../../../storage/persist.ts';
import { explain } from '../../client/explain.ts';
import type { Trouble } from '../../client/trouble.ts';
import { deleteEverything } from './delete-everything.ts';
import { measureSpace } from './measure.ts';
import type { SpaceUse } from './space-use.ts';

/** How much space is used on this device, and whether the browser keeps it. */
export class Space {
  use = $state.raw<SpaceUse | null>(null);
  /** Whether the browser promises to keep it; `null` until it has said so. */
  isPersisted = $state<boolean | null>(null);
  /** It was asked for and not promised. */
  wasRefused = $state(false);
  isDeleting = $state(false);
  trouble = $state.raw<Trouble | null>(null);

  total = $derived(Object.values(this.use ?? {}).reduce((sum: number, bytes: number) => sum + bytes, 0));

  #measuring: AbortController | null = null;

  /** Counts anew. */
  async load(): Promise<void> {
    this.#measuring?.abort();
    const measuring = new AbortController();
    this.#measuring = measuring;
    try {
      this.isPersisted = (await navigator.storage?.persisted?.()) ?? null;
      const use = await measureSpace(measuring.signal);
      if (!measuring.signal.aborted) this.use = use;
    } catch (error) {
      if (!measuring.signal.aborted) this.trouble = explain(error);
    }
  }

  /** Asks the browser to keep it. Some ask the reader; call it in a gesture. */
  async keep(): Promise<void> {
    try {
      this.isPersisted = await requestPersistence();
      this.wasRefused = !this.isPersisted;
    } catch (error) {
      this.trouble = explain(error);
    }
  }

  /** Ends what runs and deletes all of it; the page begins anew. */
  async deleteAll(): Promise<void> {
    this.isDeleting = true;
    this.trouble = null;
    try {
      await deleteEverything();
      location.replace(location.pathname);
      // Only the part behind the # would change, and then nothing is loaded.
      location.reload();
    } catch (error) {
      this.trouble = explain(error);
      this.isDeleting = false;
      await this.load();
    }
  }

  stop(): void {
    this.#measuring?.abort();
  }
}
