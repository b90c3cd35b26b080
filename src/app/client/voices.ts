import { apiFetch } from '../api.ts';
import { checkReply, readKey } from './failure.ts';
import type { Voice } from './voice.ts';

/** Reads the list of voices that speak: test tones are for programs. Throws an `ApiFailure`. */
export async function fetchVoices(): Promise<Voice[]> {
  const reply = await checkReply(await apiFetch('/v1/audio/voices?all=true'));
  const voices = readKey(await reply.json(), 'voices');
  if (!Array.isArray(voices)) throw new Error('The list of voices could not be read');
  return voices.filter((voice) => readKey(voice, 'kind') !== 'test tone').map(parseVoice);
}

function parseVoice(voice: unknown): Voice {
  const id = readKey(voice, 'id');
  const model = readKey(voice, 'model');
  const language = readKey(voice, 'language');
  if (typeof id !== 'string' || typeof model !== 'string' || typeof language !== 'string') {
    throw new Error('The list of voices could not be read');
  }
  const label = readKey(voice, 'label');
  const gender = readKey(voice, 'gender');
  const grade = readKey(voice, 'grade');
  return {
    id,
    model,
    language,
    label: typeof label === 'string' ? label : id,
    gender: gender === 'female' || gender === 'male' ? gender : null,
    grade: typeof grade === 'string' ? grade : null,
    available: readKey(voice, 'available') === true,
  };
}
