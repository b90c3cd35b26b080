import { apiFetch } from '../api.ts';
import { checkReply, readKey, unreadable } from './failure.ts';

/** A model that can be got by one click. */
export interface CatalogueModel {
  /** Unlike any other's. */
  key: string;
  name: string;
  address: ModelAddress;
  kind: 'speech' | 'transcription' | 'chat';
  licence: string;
  bytes: number;
  languages: string[];
  clones: boolean;
  needsGpu: boolean;
  strength: string;
  /** Its id here, once it has been added; else empty. */
  id: string;
}

/** What `POST /v1/models` takes. */
export interface ModelAddress {
  repo: string;
  revision?: string | undefined;
  path?: string | undefined;
}

/** Reads what can be added. Throws an `ApiFailure`. */
export async function fetchCatalogue(): Promise<CatalogueModel[]> {
  const reply = await checkReply(await apiFetch('/v1/models/catalogue'));
  const models = readKey(await reply.json(), 'data');
  if (!Array.isArray(models)) throw unreadable('The catalogue could not be read');
  return models.map(parseModel);
}

/** Adds a model of the hub, and gives its id. Throws an `ApiFailure`. */
export async function addModel(address: ModelAddress): Promise<string> {
  const headers = { 'content-type': 'application/json' };
  const reply = await apiFetch('/v1/models', { method: 'POST', headers, body: JSON.stringify(address) });
  const id = readKey(await (await checkReply(reply)).json(), 'id');
  if (typeof id !== 'string') throw unreadable('The answer could not be read');
  return id;
}

/** Removes an added model, its weights and its entry. Throws an `ApiFailure`. */
export async function forgetModel(id: string): Promise<void> {
  const path = `/v1/models/${encodeURIComponent(id)}?entry=true`;
  await checkReply(await apiFetch(path, { method: 'DELETE' }));
}

function parseModel(model: unknown): CatalogueModel {
  const text = (key: string) => {
    const found = readKey(model, key);
    return typeof found === 'string' ? found : '';
  };
  const languages = readKey(model, 'languages');
  const kind = text('kind');
  const address = {
    repo: text('repo'),
    revision: text('revision') || undefined,
    path: text('path') || undefined,
  };
  return {
    key: [address.repo, address.path].join(' '),
    name: text('name'),
    address,
    kind: kind === 'transcription' || kind === 'chat' ? kind : 'speech',
    licence: text('licence'),
    bytes: Number(readKey(model, 'megabytes')) * 1e6 || 0,
    languages: Array.isArray(languages) ? languages.map(String) : [],
    clones: readKey(model, 'clones') === true,
    needsGpu: readKey(model, 'needs_gpu') === true,
    strength: text('strength'),
    id: text('id'),
  };
}
