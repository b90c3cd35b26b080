import { AUTO } from '../../models/registry/schema.ts';
import { modelId } from '../../models/registry.ts';
import { findStoredVoice, type Place, readVoicesOnce } from './find-voice.ts';
import { withSpeaker } from './recorded.ts';
import { isAlias, withStoredAliases } from './stored-aliases.ts';

/**
 * A request body with the voices that stored voices stand for in their place, also in its aliases and its markup; any
 * other body as it is. To be called before a body is parsed: nobody behind it knows of stored voices. Throws an
 * `ApiError` for one that can't speak.
 */
export async function withStoredVoice(json: unknown, place: Place): Promise<unknown> {
  if (typeof json !== 'object' || json === null) return json;
  const once = { ...place, voices: readVoicesOnce(place.voices) };
  return withStoredAliases(await withStoredSpeaker(json, once), once);
}

async function withStoredSpeaker(json: object, place: Place): Promise<object> {
  const { model, voice } = json as { model?: unknown; voice?: unknown };
  const name = typeof voice === 'object' && voice !== null && 'id' in voice ? voice.id : (voice ?? '');
  if (typeof name !== 'string') return json;
  const wanted = name.trim();
  if (isAlias(json, wanted)) return json;
  if (wanted !== '') {
    const found = await findStoredVoice(wanted, place);
    return found ? withSpeaker(json, found, place) : json;
  }
  // LocalAI's clients send a voice's name as the model, and no voice.
  if (typeof model !== 'string' || modelId(place.registry, model)) return json;
  const found = await findStoredVoice(model, place);
  return found ? withSpeaker({ ...json, model: AUTO }, found, place) : json;
}
