import { apiFetch } from '../api.ts';
import { readEventData } from './event-stream.ts';
import { ApiFailure, checkReply, failureOf, readKey, unreadable } from './failure.ts';

type ModelState = 'ready' | 'absent' | 'partial' | 'downloading' | 'unknown';

/** What the endpoint tells of one of its own models. */
export interface ModelInfo {
  id: string;
  name: string;
  /** `speech`, `transcription`, `chat`, `test tone`. */
  kind: string;
  /** `unknown` while nobody is there to ask. */
  state: ModelState;
  storedBytes: number;
  totalBytes: number;
  /** Bytes of what was made of its weights here, so that it speaks faster; not part of the others. */
  derivedBytes: number;
  /** Where it runs: `webgpu`, `wasm`, `native`, or empty while unknown. */
  device: string;
  licence: string;
  /** Why it can't be used on this device; empty when it can. */
  problem: string;
  languages: string[];
  /** Whether it was added on this device. */
  own: boolean;
  /** Where its weights come from; empty when it has none. */
  repo: string;
  /** What self-tests have said of it on this device: where, and whether it passed. */
  verdicts: CheckVerdict[];
}

/** What a self-test has said. */
export interface CheckVerdict {
  device: string;
  passed: boolean;
  /** What was checked, or what is wrong: a sentence of the endpoint's. */
  why: string;
  /** Seconds of computing for a second of sound; 0 when it was not measured. */
  rtf: number;
  /** ISO 8601. */
  at: string;
}

/** Bytes of a download that are on this device, and in all. */
export interface Progress {
  storedBytes: number;
  totalBytes: number;
}

/** Reads the models that are Lector's own. Throws an `ApiFailure`. */
export async function fetchModels(): Promise<ModelInfo[]> {
  const reply = await checkReply(await apiFetch('/v1/models'));
  const models = readKey(await reply.json(), 'data');
  if (!Array.isArray(models)) throw unreadable('The list of models could not be read');
  return models.filter((model) => readKey(model, 'lector') !== undefined).map(parseModel);
}

/** Downloads a model's weights; aborting pauses, and the next call resumes. Throws an `ApiFailure`. */
export async function* downloadModel(id: string, signal: AbortSignal): AsyncGenerator<Progress> {
  const path = `/v1/models/${encodeURIComponent(id)}/download`;
  const headers = { 'content-type': 'application/json' };
  const reply = await checkReply(await apiFetch(path, { method: 'POST', headers, body: '{}', signal }));
  if (!reply.body)
    throw new ApiFailure('The download did not start', { code: 'download_broke', status: reply.status });
  for await (const data of readEventData(reply.body)) {
    const event: unknown = JSON.parse(data);
    if (readKey(event, 'error') !== undefined) throw failureOf(event, 500);
    if (readKey(event, 'type') === 'model.download.done') return;
    yield { storedBytes: numberAt(event, 'stored_bytes'), totalBytes: numberAt(event, 'total_bytes') };
  }
  throw new ApiFailure('The download broke off', { code: 'download_broke', status: reply.status });
}

/** Removes a model's weights from this device. Throws an `ApiFailure`. */
export async function removeModel(id: string): Promise<void> {
  await checkReply(await apiFetch(`/v1/models/${encodeURIComponent(id)}`, { method: 'DELETE' }));
}

/** Gives a model's memory back; the next request loads it anew. Throws an `ApiFailure`. */
export async function unloadModel(id: string): Promise<void> {
  await checkReply(await apiFetch(`/v1/models/${encodeURIComponent(id)}/unload`, { method: 'POST' }));
}

const STATES: readonly string[] = ['ready', 'absent', 'partial', 'downloading'] satisfies ModelState[];

function parseModel(model: unknown): ModelInfo {
  const about = readKey(model, 'lector');
  const state = textAt(about, 'state');
  return {
    id: textAt(model, 'id'),
    name: textAt(about, 'name'),
    kind: textAt(about, 'kind'),
    state: STATES.includes(state) ? (state as ModelState) : 'unknown',
    storedBytes: numberAt(about, 'stored_bytes'),
    totalBytes: numberAt(about, 'total_bytes'),
    derivedBytes: numberAt(about, 'derived_bytes'),
    device: textAt(about, 'device'),
    licence: textAt(about, 'licence'),
    problem: textAt(about, 'problem'),
    languages: languagesAt(about),
    own: readKey(about, 'own') === true,
    repo: textAt(readKey(about, 'source'), 'repo'),
    verdicts: verdictsAt(about),
  };
}

function verdictsAt(about: unknown): CheckVerdict[] {
  const verdicts = readKey(about, 'verdicts');
  if (!Array.isArray(verdicts)) return [];
  return verdicts.map((verdict) => ({
    device: textAt(verdict, 'device'),
    passed: readKey(verdict, 'passed') === true,
    why: textAt(verdict, 'why'),
    rtf: numberAt(verdict, 'rtf'),
    at: textAt(verdict, 'at'),
  }));
}

function languagesAt(about: unknown): string[] {
  const languages = readKey(about, 'languages');
  return Array.isArray(languages) ? languages.map(String) : [];
}

function textAt(value: unknown, key: string): string {
  const found = readKey(value, key);
  return typeof found === 'string' ? found : '';
}

function numberAt(value: unknown, key: string): number {
  const found = readKey(value, key);
  return typeof found === 'number' ? found : 0;
}
