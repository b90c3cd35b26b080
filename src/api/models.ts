import type { z } from 'zod';
import type { Engine, ModelStatus, Verdict } from '../engine/engine.ts';
import type { EngineError } from '../engine/error.ts';
import { AUTO, type Registry } from '../models/registry/schema.ts';
import type { AnyModelEntry } from '../models/registry/weights.ts';
import { allModels, findAnyModel, findModel, isTestTone, modelId } from '../models/registry.ts';
import { TRANSCRIBER_NAMES, transcriberId } from '../models/transcriber-names.ts';
import { ApiError } from './error.ts';
import type { ModelObject, modelListSchema } from './model-schema.ts';
import type { ApiOptions } from './options.ts';
import { eventStream, stopWith } from './sse.ts';

type ModelList = z.infer<typeof modelListSchema>;

/** `GET /v1/models`: OpenAI's list, ours and the names that OpenAI's clients use. */
export async function listModels({ registry, engine, ownModels }: ApiOptions): Promise<ModelList> {
  const statuses = await readStatuses(engine);
  const added = await addedIds(ownModels);
  const own = allModels(registry).map((model) => describeModel(model, { registry, statuses, added }));
  const transcribers = registry.transcribers.length > 0 ? TRANSCRIBER_NAMES : [];
  const names = [AUTO, ...Object.keys(registry.modelNames), ...transcribers].map(describeName);
  return { object: 'list', data: [...own, ...names] };
}

/** `GET /v1/models/{id}`; 404 for an unknown name. */
export async function retrieveModel(
  name: string,
  { registry, engine, ownModels }: ApiOptions,
): Promise<ModelObject> {
  const own = allModels(registry).find((model) => model.id === name.toLowerCase());
  if (!own && !modelId(registry, name) && !isTranscriberName(registry, name)) throw notFound(name);
  if (!own) return describeName(name);
  const statuses = await readStatuses(engine);
  return describeModel(own, { registry, statuses, added: await addedIds(ownModels) });
}

/**
 * `POST /v1/models/{id}/download`: progress as events. Leaving pauses; asking again resumes. A name such as `tts-1` gets
 * the best model.
 */
export async function downloadModel(request: Request, name: string, options: ApiOptions): Promise<Response> {
  const model = requireModel(options.registry, name);
  const stop = stopWith(request);
  const { chunks } = await options.engine.download(model.id, stop.signal);
  async function* events() {
    for await (const { storedBytes, totalBytes } of chunks) {
      yield {
        type: 'model.download.progress',
        model: model.id,
        stored_bytes: storedBytes,
        total_bytes: totalBytes,
      };
    }
    yield { type: 'model.download.done', model: model.id };
  }
  return eventStream(events(), { stop });
}

/**
 * `DELETE /v1/models/{id}`: removes the weights from this device. What is not there is 404, as a model is that OpenAI
 * does not have: `deleted: true` would tell whoever mistyped an id, or looks at another device, that room was made. A
 * name that stands for the best voice removes nothing, since another one may be the best by now.
 */
export async function deleteModel(name: string, { registry, engine }: ApiOptions): Promise<object> {
  const model = requireModel(registry, name);
  if (modelId(registry, name) === AUTO || isTranscriberName(registry, name)) throw noOwnModel(name, model);
  if (!model.weights) throw partOfLector(model, "can't be removed");
  const status = (await engine.status()).models.find(({ id }) => id === model.id);
  if (status?.state === 'absent' && status.storedBytes === 0) throw notHere(model);
  await engine.remove(model.id);
  return { id: model.id, object: 'model', deleted: true };
}

/** `POST /v1/models/{id}/unload`: gives its memory back; the next request loads it again. */
export async function unloadModel(name: string, { registry, engine }: ApiOptions): Promise<object> {
  const model = requireModel(registry, name);
  if (!model.weights) throw partOfLector(model, 'stays in memory: every voice needs it');
  await engine.unload(model.id);
  return { id: model.id, object: 'model', unloaded: true };
}

/** The models that can speak now; none when nobody is there to speak. */
export async function readyModels(engine: Engine): Promise<Set<string>> {
  const statuses = await readStatuses(engine);
  return new Set(statuses.filter(({ state }) => state === 'ready').map(({ id }) => id));
}

/** A list must be readable also when no tab is open: clients read it when they are set up. */
async function readStatuses(engine: Engine): Promise<DeviceStatus[]> {
  try {
    const { models, device, verdicts = [] } = await engine.status();
    const verdictsOf = (id: string) => verdicts.filter(({ model }) => model === id);
    return models.map((model) => ({
      ...model,
      device: model.device ?? device,
      verdicts: verdictsOf(model.id),
    }));
  } catch (error) {
    if ((error as Partial<EngineError>).code === 'no_engine') return [];
    throw error;
  }
}

/** A model where it is, and what self-tests have said of it there. */
type DeviceStatus = ModelStatus & { device: string; verdicts: Verdict[] };

async function addedIds(ownModels: ApiOptions['ownModels']): Promise<Set<string>> {
  return new Set((await ownModels?.list())?.map(({ entry }) => entry.id));
}

interface DescribeOptions extends Pick<ApiOptions, 'registry'> {
  statuses: DeviceStatus[];
  /** The ids of the models that were added here. */
  added: ReadonlySet<string>;
}

function describeModel(model: AnyModelEntry, { registry, statuses, added }: DescribeOptions): ModelObject {
  const status = statuses.find(({ id }) => id === model.id);
  return {
    id: model.id,
    object: 'model',
    created: CREATED,
    owned_by: 'lector',
    lector: {
      name: model.name,
      kind: kindOf(model, registry),
      licence: model.license,
      state: status?.state ?? 'unknown',
      loaded: status?.loaded ?? false,
      stored_bytes: status?.storedBytes ?? 0,
      total_bytes: status?.totalBytes ?? null,
      derived_bytes: status?.derivedBytes ?? 0,
      device: status?.device ?? null,
      problem: status?.problem ?? null,
      languages: 'voices' in model ? [...new Set(model.voices.map(({ language }) => language))] : [],
      clones: 'clones' in model && model.clones === true,
      own: added.has(model.id),
      source: model.weights ? { repo: model.weights.repo, commit: model.weights.commit } : null,
      verdicts: status?.verdicts ?? [],
    },
  };
}

function kindOf(model: AnyModelEntry, { transcribers, chatModels }: Registry) {
  if (transcribers.some(({ id }) => id === model.id)) return 'transcription';
  if (chatModels.some(({ id }) => id === model.id)) return 'chat';
  return 'family' in model && isTestTone(model) ? 'test tone' : 'speech';
}

/** Whether a name stands for the best model that writes down what is said. */
function isTranscriberName(registry: Registry, name: string): boolean {
  return (
    registry.transcribers.length > 0 && !modelId(registry, name) && transcriberId(registry, name) === AUTO
  );
}

function describeName(id: string): ModelObject {
  return { id, object: 'model', created: CREATED, owned_by: 'lector' };
}

/** OpenAI's shape wants a date of birth; Lector's models share the one of its first release. */
const CREATED = Date.UTC(2026, 10, 21) / 1000;

/** The model of a name; for one that stands for the best of its kind, the best one that can be downloaded. */
function requireModel(registry: Registry, name: string): AnyModelEntry {
  if (isTranscriberName(registry, name)) return registry.transcribers[0]!;
  const isBest = modelId(registry, name) === AUTO;
  const best = registry.defaults.models.map((id) => findModel(registry, id)).find((entry) => entry?.weights);
  const model = isBest ? best : findAnyModel(registry, name);
  if (!model) throw notFound(name);
  return model;
}

function noOwnModel(name: string, { id }: AnyModelEntry): ApiError {
  return new ApiError(
    400,
    `'${name}' stands for the best model that is here, so nothing was removed. DELETE /v1/models/${id} removes '${id}'.`,
    { param: 'model', code: 'unsupported' },
  );
}

function notHere({ id }: AnyModelEntry): ApiError {
  return new ApiError(404, `The model '${id}' is not on this device, so nothing was removed.`, {
    param: 'model',
    code: 'model_not_downloaded',
  });
}

function partOfLector({ id }: AnyModelEntry, what: string): ApiError {
  return new ApiError(400, `The model '${id}' is part of Lector and ${what}.`, {
    param: 'model',
    code: 'unsupported',
  });
}

function notFound(name: string): ApiError {
  return new ApiError(404, `The model '${name}' does not exist.`, {
    param: 'model',
    code: 'model_not_found',
  });
}
