import { fetchRegistry } from '../models/fetch-registry.ts';
import { createLiveRegistry, type LiveRegistry } from '../models/own/live-registry.ts';
import { createOwnModels, type OwnModels } from '../models/own/own-models.ts';
import { createIdbOwnModelStore } from './idb-own-model-store.ts';

/**
 * The registry of this origin: what lies beside the app, and what was added here. `get` is `fetch`, or what a service
 * worker has instead. Rejects when the app's own registry can't be had.
 */
export async function openRegistry(get?: (path: string) => Promise<Response>): Promise<LiveRegistry> {
  const live = createLiveRegistry(await fetchRegistry(get), createIdbOwnModelStore());
  await live.refresh();
  return live;
}

/** The registry of this origin, to which models can be added. Rejects like `openRegistry`. */
export async function openOwnModels(get?: (path: string) => Promise<Response>): Promise<OwnModels> {
  return createOwnModels({ live: await openRegistry(get), store: createIdbOwnModelStore() });
}
