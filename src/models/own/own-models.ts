import { EngineError } from '../../engine/error.ts';
import { detectModel } from '../detect/detect.ts';
import { type HubAddress, readHubListing } from '../detect/hub.ts';
import { type PinnedModel, pinModel } from '../detect/pin.ts';
import type { RepoListing } from '../detect/types.ts';
import type { Registry } from '../registry/schema.ts';
import { type LiveRegistry, takenNames } from './live-registry.ts';
import { type OwnModel, type OwnModelStore, parseOwnModel } from './own-model.ts';

/** The models that the user adds to those that ship, as one thread or process sees them. */
export interface OwnModels extends Pick<LiveRegistry, 'registry' | 'refresh'> {
  list(): Promise<OwnModel[]>;
  /**
   * Adds a model of the hub; its weights are downloaded later. Rejects with an `EngineError` `repo_not_found`,
   * `hub_failed`, `model_unfit`, or `model_exists` when it was added before.
   */
  add(address: HubAddress, signal?: AbortSignal): Promise<PinnedModel>;
  /** Adds what a listing holds, from wherever that is. Rejects like `add`. */
  addListing(repo: RepoListing): Promise<PinnedModel>;
  /** Forgets a model, whose weights are removed before. False when it was not added here. */
  remove(id: string): Promise<boolean>;
}

interface OwnModelsOptions {
  live: LiveRegistry;
  store: OwnModelStore;
  fetch?: typeof fetch | undefined;
}

/** Joins the registry, what is stored of the user's models, and the hub. */
export function createOwnModels({ live, store, fetch }: OwnModelsOptions): OwnModels {
  const { registry, refresh } = live;

  async function addListing(repo: RepoListing): Promise<PinnedModel> {
    await refuseTwice(repo.id, repo.part);
    const detected = await detectModel(repo);
    await refresh();
    const id = freeId(registry, repo);
    const model = { ...(await pinModel(detected, repo, id)), part: repo.part, addedAt: Date.now() };
    const stored = checked(model, repo);
    if ((await store.add(stored)) === 'taken') throw exists(repo.id, id);
    await refresh();
    return stored;
  }

  async function refuseTwice(repo: string, part: string | undefined): Promise<void> {
    const same = (own: OwnModel) => own.entry.weights?.repo === repo && own.part === part;
    const known = (await store.list()).find(same);
    if (known) throw exists(repo, known.entry.id);
  }

  return {
    registry,
    refresh,
    list: () => store.list(),
    async add(address, signal) {
      await refuseTwice(address.repo, address.part);
      return addListing(await readHubListing(address, { host: registry.hub, fetch, signal }));
    },
    addListing,
    async remove(id) {
      const removed = await store.remove(id);
      await refresh();
      return removed;
    },
  };
}

/** What a family has detected may still break a rule of the registry, such as a path with a space. */
function checked(model: OwnModel, repo: RepoListing): OwnModel {
  try {
    return parseOwnModel(model);
  } catch (error) {
    throw new EngineError('model_unfit', `'${repo.id}' can't be used. ${(error as Error).message}`, {
      cause: error,
    });
  }
}

/** The repository's name, with what makes it different where that is taken: a part, the owner, a number. */
function freeId(registry: Registry, { id: repo, part }: RepoListing): string {
  const taken = takenNames(registry);
  const [owner = '', name = ''] = repo.split('/');
  const last = part?.split('/').at(-1);
  const wishes = [
    ...(last ? [last] : []),
    last ? `${name}-${last}` : name,
    `${owner}-${name}${last ? `-${last}` : ''}`,
  ];
  const ids = wishes.map(toId);
  const free = ids.find((id) => id !== '' && !taken.has(id));
  if (free) return free;
  for (let number = 2; ; number++) {
    const id = `${ids.at(-1)}-${number}`;
    if (!taken.has(id)) return id;
  }
}

function toId(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9._-]+/g, '-')
    .replace(/^[^a-z0-9]+/, '');
}

function exists(repo: string, id: string): EngineError {
  return new EngineError('model_exists', `'${repo}' has been added already; it is called '${id}' here.`);
}
