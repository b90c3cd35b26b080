import { readTarget } from '../../../models/own/target.ts';
import { requestPersistence } from '../../../storage/persist.ts';
import { explain } from '../../client/explain.ts';
import { ApiFailure } from '../../client/failure.ts';
import { downloadModel, fetchModels, type ModelInfo, type Progress } from '../../client/models.ts';
import {
  addModel,
  type CatalogueModel,
  fetchCatalogue,
  forgetModel,
  type ModelAddress,
} from '../../client/own-models.ts';
import type { Trouble } from '../../client/trouble.ts';
import { t } from '../../messages/messages.ts';
import { MODELS_CHANNEL } from '../../state/models-channel.ts';
import { retryWhileWaking } from '../../state/retry.ts';
import { primaryOf } from '../../state/voice-list.ts';

/** The key under which the trouble with a name that was typed is kept. */
export const TYPED = 'typed';

/** The models that can be added, those that were, and their downloads, which go on when the page is left. */
class Shelf {
  catalogue = $state.raw<readonly CatalogueModel[]>([]);
  own = $state.raw<readonly ModelInfo[]>([]);
  /** What is being looked at on the hub: a key of the catalogue, or `TYPED`. */
  adding = $state.raw<string | null>(null);
  /** Downloads that run here, by the model's id. */
  downloads = $state<Record<string, Progress>>({});
  /** By the model's id, a key of the catalogue, or `TYPED`. */
  troubles = $state<Record<string, Trouble>>({});
  /** What was added last; it is told. */
  added = $state('');
  /** Why the lists can't be shown. */
  trouble = $state.raw<Trouble | null>(null);

  #running = new Map<string, AbortController>();
  #channel = new BroadcastChannel(MODELS_CHANNEL);

  constructor() {
    this.#channel.addEventListener('message', () => void this.load());
  }

  /** What can still be added, those first that know one of the reader's languages. */
  offered = $derived(
    this.catalogue.filter(({ id }) => id === '').sort((a, b) => Number(isOurs(b)) - Number(isOurs(a))),
  );

  async load(): Promise<void> {
    try {
      const [catalogue, models] = await Promise.all([fetchCatalogue(), retryWhileWaking(fetchModels)]);
      this.catalogue = catalogue;
      this.own = models.filter(({ own }) => own);
      this.trouble = null;
      for (const { id, state } of this.own) if (state === 'downloading') void this.get(id);
    } catch (error) {
      this.trouble = explain(error);
    }
  }

  /** Adds what was typed: a name on the hub, its address there, or a voice of Piper. Says whether it was added. */
  async addTyped(text: string): Promise<boolean> {
    const target = readTarget(text);
    if (target) {
      const { repo, revision, part } = target;
      return this.add(TYPED, { repo, revision, path: part });
    }
    this.troubles[TYPED] = { message: t.models.notAName, advice: t.models.hint };
    return false;
  }

  /** Adds a model and fetches it. Called by a user's gesture. */
  async add(key: string, address: ModelAddress): Promise<boolean> {
    if (this.adding !== null) return false;
    void requestPersistence();
    this.adding = key;
    delete this.troubles[key];
    try {
      const id = await addModel(address);
      await this.#changed();
      this.added = this.own.find((model) => model.id === id)?.name ?? id;
      void this.get(id);
      return true;
    } catch (error) {
      this.troubles[key] = explainAdding(error);
      return false;
    } finally {
      this.adding = null;
    }
  }

  /** Fetches a model, or goes on where it was paused. */
  async get(id: string): Promise<void> {
    if (this.#running.has(id)) return;
    const download = new AbortController();
    this.#running.set(id, download);
    delete this.troubles[id];
    const model = this.own.find((own) => own.id === id);
    this.downloads[id] = { storedBytes: model?.storedBytes ?? 0, totalBytes: model?.totalBytes ?? 0 };
    try {
      for await (const progress of downloadModel(id, download.signal)) this.downloads[id] = progress;
    } catch (error) {
      if (!download.signal.aborted) this.troubles[id] = explain(error);
    } finally {
      this.#running.delete(id);
      delete this.downloads[id];
      await this.#changed();
    }
  }

  pause(id: string): void {
    this.#running.get(id)?.abort();
  }

  async remove(id: string): Promise<void> {
    this.pause(id);
    delete this.troubles[id];
    try {
      await forgetModel(id);
    } catch (error) {
      this.troubles[id] = explain(error);
    }
    await this.#changed();
  }

  /** Other tabs, and the list of voices of this one, are to look anew. */
  async #changed(): Promise<void> {
    await this.load();
    this.#channel.postMessage('changed');
  }
}

/** One for the whole visit: downloads go on while other pages are open. */
export const shelf = new Shelf();

function explainAdding(error: unknown): Trouble {
  const m = t.models;
  const code = error instanceof ApiFailure ? error.code : '';
  const said = error instanceof Error ? error.message : String(error);
  if (code === 'repo_not_found') return { message: m.notFound, advice: m.notFoundAdvice };
  if (code === 'hub_failed') return { message: m.hubAway, advice: m.hubAwayAdvice };
  if (code === 'model_unfit') return { message: m.unfit, advice: m.unfitWhy(said) };
  if (code === 'model_exists') return { message: m.exists, advice: '' };
  return explain(error);
}

function isOurs({ languages }: CatalogueModel): boolean {
  const own = navigator.languages.map(primaryOf);
  return languages.some((language) => own.includes(primaryOf(language)));
}
