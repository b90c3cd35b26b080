import { isSpoken } from '../models/languages.ts';
import { readyModels } from './models.ts';
import type { ApiOptions } from './options.ts';
import { storedVoices } from './stored-voices/list.ts';

/**
 * `GET /v1/audio/voices` and `/v1/voices`. OpenAI has no such route; this one object serves every client's
 * dialect: `voices` and `data`, `id` and `value`, `label`. `name` can be asked for as well, because some clients
 * send it back as the voice (OpenReader): it equals `id`, or is the name that a stored voice was given.
 */
export async function listVoices(options: ApiOptions): Promise<object> {
  const { registry, engine } = options;
  const ready = await readyModels(engine);
  const own = registry.models.flatMap((model) =>
    model.voices.map((voice) => ({
      id: voice.id,
      name: voice.id,
      object: 'voice',
      label: voice.name,
      value: voice.id,
      language: voice.language,
      gender: voice.gender,
      ...(voice.grade && { grade: voice.grade }),
      model: model.id,
      available: ready.has(model.id) && isSpoken(voice.language),
    })),
  );
  const voices = [...own, ...(await storedVoices(options, ready))];
  return { object: 'list', voices, data: voices };
}
