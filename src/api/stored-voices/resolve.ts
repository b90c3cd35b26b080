import { AUTO } from '../../models/registry/schema.ts';
import { modelId } from '../../models/registry.ts';
import { foldName, type StoredVoice } from '../../storage/voice-store.ts';
import type { ApiOptions } from '../options.ts';
import { isKnownVoice } from './mix.ts';
import { voiceForEngine } from './recorded.ts';

type Place = Pick<ApiOptions, 'registry' | 'voices'>;

/**
 * A request body with the voice that a stored voice stands for in its place; any other body as it is. To be called
 * before a body is parsed: nobody behind it knows of stored voices. Throws an `ApiError` for one that can't speak.
 */
export async function withStoredVoice(json: unknown, place: Place): Promise<unknown> {
  if (typeof json !== 'object' || json === null) return json;
  const { model, voice } = json as { model?: unknown; voice?: unknown };
  const wanted = typeof voice === 'object' && voice !== null && 'id' in voice ? voice.id : (voice ?? '');
  if (typeof wanted !== 'string') return json;
  if (wanted !== '') {
    const found = await findStoredVoice(wanted, place);
    return found ? { ...json, voice: voiceForEngine(found) } : json;
  }
  // LocalAI's clients send a voice's name as the model, and no voice.
  if (typeof model !== 'string' || modelId(place.registry, model)) return json;
  const found = await findStoredVoice(model, place);
  return found ? { ...json, model: AUTO, voice: voiceForEngine(found) } : json;
}

/**
 * A stored voice by its id or its name, in any case. Names that mean something without it are not looked up: they
 * can't be given to a stored voice, and whatever ails the store must not silence the voices that need none.
 */
export async function findStoredVoice(
  wanted: string,
  { registry, voices }: Place,
): Promise<StoredVoice | undefined> {
  if (isKnownVoice(registry, wanted)) return undefined;
  return pickVoice(await voices.listVoices(), wanted);
}

/** The voice with that id, else with that name in any case. */
export function pickVoice(stored: StoredVoice[], wanted: string): StoredVoice | undefined {
  const name = foldName(wanted);
  return stored.find(({ id }) => id === wanted) ?? stored.find((voice) => foldName(voice.name) === name);
}
