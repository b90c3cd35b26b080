import type { z } from 'zod';
import { isSpoken } from '../models/languages.ts';
import { AUTO, type ModelEntry, type Registry } from '../models/registry/schema.ts';
import { isTestTone, modelId } from '../models/registry.ts';
import { ApiError } from './error.ts';
import { readyModels } from './models.ts';
import type { ApiOptions } from './options.ts';
import { pickVoice } from './stored-voices/find-voice.ts';
import { storedVoices } from './stored-voices/list.ts';
import { mixSpeakers } from './stored-voices/mix.ts';
import type { voiceSchema, voicesQuery } from './voice-schema.ts';

type VoicesQuery = z.infer<typeof voicesQuery>;
type Voice = z.infer<typeof voiceSchema>;

/** `GET /v1/audio/voices` and its other addresses. OpenAI has no such route; the query says which dialect is wanted. */
export async function listVoices(query: VoicesQuery, options: ApiOptions): Promise<object> {
  const voices = await voicesOf({ model: query.model, all: isOn(query.all) }, options);
  const items = isOn(query.legacy) ? voices.map(({ id }) => id) : voices;
  if (query.format === 'list') return items;
  return isOn(query.legacy) ? { voices: items } : { object: 'list', voices: items, data: items };
}

/** `GET /v1/styles`: what servers of Supertonic call their voices, and OpenReader asks for. */
export async function listStyles(query: VoicesQuery, options: ApiOptions): Promise<object> {
  const voices = await voicesOf({ model: query.model, all: isOn(query.all) }, options);
  return { styles: voices.map(({ id }) => id) };
}

/**
 * The voices of a model, or of all that speak: test tones come only when their model is named, or with `all`. Those
 * that can't speak now are left out, since who picks one from a list wants to hear it; they are told after all when no
 * other is left: a list must be readable with nobody there.
 */
export async function voicesOf(
  { model, all }: { model?: string | undefined; all: boolean },
  options: Pick<ApiOptions, 'registry' | 'engine' | 'voices'>,
): Promise<Voice[]> {
  const models = modelsOf(options.registry, model, all);
  const ready = await readyModels(options.engine);
  const own = models.flatMap((entry) => entry.voices.map((voice) => describeVoice(voice, entry, ready)));
  const stored = await storedVoices(options, ready);
  const isWanted = (id: string) => id === AUTO || models.some((entry) => entry.id === id);
  const voices = [...own, ...stored.filter((voice) => isWanted(voice.model))];
  const speaking = voices.filter(({ available }) => available);
  return all || speaking.length === 0 ? voices : speaking;
}

/** One voice by any of its names, of the model that would speak it; 404 when nobody is called so. */
export async function retrieveVoice(
  name: string,
  options: Pick<ApiOptions, 'registry' | 'engine' | 'voices'>,
): Promise<Voice> {
  const ready = await readyModels(options.engine);
  const own = mixSpeakers(options.registry, name).flatMap(({ model, voices: [voice, ...others] }) =>
    voice && others.length === 0 ? [describeVoice(voice, model, ready)] : [],
  );
  const voice = own.find(({ available }) => available) ?? own[0];
  const found = voice ?? pickVoice(await storedVoices(options, ready), name);
  if (found) return found;
  throw new ApiError(404, `There is no model and no voice called '${name}'.`, {
    param: 'id',
    code: 'voice_not_found',
  });
}

/** The models that a name stands for; all that speak for no name. Throws an `ApiError` for one that nobody has. */
function modelsOf(registry: Registry, name: string | undefined, all: boolean): ModelEntry[] {
  const id = name ? modelId(registry, name) : AUTO;
  if (!id) {
    throw new ApiError(404, `The model '${name}' does not exist.`, {
      param: 'model',
      code: 'model_not_found',
    });
  }
  return registry.models.filter((entry) => (id === AUTO ? all || !isTestTone(entry) : entry.id === id));
}

function describeVoice(voice: ModelEntry['voices'][number], entry: ModelEntry, ready: Set<string>): Voice {
  const { id } = entry;
  return {
    id: voice.id,
    name: voice.id,
    voice_id: voice.id,
    object: 'voice',
    label: voice.name,
    value: voice.id,
    language: voice.language,
    gender: voice.gender,
    ...(voice.grade && { grade: voice.grade }),
    model: id,
    ...(isTestTone(entry) && { kind: 'test tone' as const }),
    available: ready.has(id) && isSpoken(voice.language),
  };
}

function isOn(flag: string | undefined): boolean {
  return flag === 'true' || flag === '1';
}
