import { isSpoken } from '../models/languages.ts';
import { readyModels } from './models.ts';
import type { ApiOptions } from './options.ts';

/**
 * `GET /v1/audio/voices` and `/v1/voices`. OpenAI has no such route; this one object serves every client's
 * dialect: `voices` and `data`, `id` and `value`, `label`. `name` equals `id`, because some clients
 * send it back as the voice (OpenReader).
 */
export async function listVoices({ registry, engine }: ApiOptions): Promise<object> {
  const ready = await readyModels(engine);
  const voices = registry.models.flatMap((model) =>
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
  return { object: 'list', voices, data: voices };
}
