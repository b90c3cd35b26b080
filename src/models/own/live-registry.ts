import type { Registry } from '../registry/schema.ts';
import { allModels } from '../registry.ts';
import type { OwnModel, OwnModelStore } from './own-model.ts';

/** A registry that grows while others hold it. */
export interface LiveRegistry {
  /** What ships with Lector. */
  readonly shipped: Registry;
  /** The same object for ever, which has the user's own models from the last `refresh` on. */
  readonly registry: Registry;
  /**
   * Reads anew what has been added or removed, here or by another tab or process. Calls are answered in their order. A
   * store that can't be read is told to the log, and what was known before stays.
   */
  refresh(): Promise<void>;
}

/** Joins what ships with Lector and what was added on this device. */
export function createLiveRegistry(
  shipped: Registry,
  store: Pick<OwnModelStore, 'list'>,
  log: Pick<Console, 'warn'> = console,
): LiveRegistry {
  const registry = { ...shipped };
  let turn: Promise<void> = Promise.resolve();
  let [stamp, problem] = ['', ''];
  async function read(): Promise<void> {
    try {
      const own = await store.list();
      const now = own.map(({ entry, addedAt }) => `${entry.id} ${addedAt}`).join();
      // Lists that stay the same objects tell that nothing has changed.
      if (now !== stamp) Object.assign(registry, mergeRegistry(shipped, own));
      [stamp, problem] = [now, ''];
    } catch (error) {
      if (String(error) !== problem) log.warn('The models that were added here can not be read.', error);
      problem = String(error);
    }
  }
  return {
    shipped,
    registry,
    refresh() {
      turn = turn.then(read);
      return turn;
    },
  };
}

/** The shipped registry, and behind its models those of the user. An id that ships is the shipped model's. */
export function mergeRegistry(shipped: Registry, own: readonly OwnModel[]): Registry {
  const taken = takenNames(shipped);
  const added = own.filter(({ entry }) => !taken.has(entry.id));
  return {
    ...shipped,
    models: [...shipped.models, ...added.flatMap((own) => (own.kind === 'speech' ? own.entry : []))],
    transcribers: [
      ...shipped.transcribers,
      ...added.flatMap((own) => (own.kind === 'transcription' ? own.entry : [])),
    ],
    chatModels: [...shipped.chatModels, ...added.flatMap((own) => (own.kind === 'chat' ? own.entry : []))],
  };
}

/** The names under which something can be asked for already; `catalogue` is an address of the API. */
export function takenNames(registry: Registry): Set<string> {
  const ids = allModels(registry).map(({ id }) => id);
  return new Set(['auto', 'catalogue', ...Object.keys(registry.modelNames), ...ids]);
}
