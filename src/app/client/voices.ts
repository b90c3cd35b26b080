import { apiFetch } from '../api.ts';
import { t } from '../messages/messages.ts';
import { checkReply, readKey, unreadable } from './failure.ts';
import { TroubleError } from './trouble.ts';
import type { Voice } from './voice.ts';

/** Reads the list of voices that speak: test tones are for programs. Throws an `ApiFailure`. */
export async function fetchVoices(): Promise<Voice[]> {
  const reply = await checkReply(await apiFetch('/v1/audio/voices?all=true'));
  const voices = readKey(await reply.json(), 'voices');
  if (!Array.isArray(voices)) throw unreadable('The list of voices could not be read');
  return voices.filter((voice) => readKey(voice, 'kind') !== 'test tone').map(parseVoice);
}

function parseVoice(voice: unknown): Voice {
  const id = readKey(voice, 'id');
  const model = readKey(voice, 'model');
  const language = readKey(voice, 'language');
  if (typeof id !== 'string' || typeof model !== 'string' || typeof language !== 'string') {
    throw unreadable('The list of voices could not be read');
  }
  const label = readKey(voice, 'label');
  const gender = readKey(voice, 'gender');
  const grade = readKey(voice, 'grade');
  const mix = readKey(voice, 'mix');
  return {
    id,
    model,
    language,
    label: typeof label === 'string' ? label : id,
    gender: gender === 'female' || gender === 'male' ? gender : null,
    grade: typeof grade === 'string' ? grade : null,
    available: readKey(voice, 'available') === true,
    isSaved: typeof readKey(voice, 'created_at') === 'number',
    mix: typeof mix === 'string' ? mix : null,
  };
}

/** Saves a mix under a name. Throws an `ApiFailure`, such as for a name that is taken. */
export async function saveMix(name: string, mix: string): Promise<Voice> {
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ name, mix });
  const reply = await checkReply(await apiFetch('/v1/audio/voices', { method: 'POST', headers, body }));
  const id = readKey(await reply.json(), 'id');
  const saved = (await fetchVoices()).find((voice) => voice.id === id);
  if (!saved) throw new TroubleError(t.voices.savedNotListed, t.trouble.againAdvice);
  return saved;
}

/**
 * Saves a recorded voice, with the word of its owner, of which the same recording is the proof. Nothing stays when that
 * fails; throws an `ApiFailure`, such as for a recording that can't be copied.
 */
export async function saveRecording({
  name,
  language,
  sound,
}: {
  name: string;
  language: string;
  sound: File;
}): Promise<void> {
  const consent = await postForm('/v1/audio/voice_consents', { name, language, recording: sound });
  try {
    await postForm('/v1/audio/voices', { name, consent, audio_sample: sound });
  } catch (error) {
    await checkReply(await apiFetch(`/v1/audio/voice_consents/${consent}`, { method: 'DELETE' }));
    throw error;
  }
}

/** Posts a form; gives the id of what it has made. */
async function postForm(path: string, fields: Record<string, string | File>): Promise<string> {
  const body = new FormData();
  for (const [field, value] of Object.entries(fields)) body.append(field, value);
  const reply = await checkReply(await apiFetch(path, { method: 'POST', body }));
  return String(readKey(await reply.json(), 'id'));
}

/** Removes a voice that was saved on this device. Throws an `ApiFailure`. */
export async function removeVoice(id: string): Promise<void> {
  await checkReply(await apiFetch(`/v1/audio/voices/${encodeURIComponent(id)}`, { method: 'DELETE' }));
}

/** A sentence in the voice's language, spoken by it, as MP3. Throws an `ApiFailure`. */
export async function fetchSample({ id, model }: Voice, signal: AbortSignal): Promise<Blob> {
  const query = model === 'auto' ? '' : `?model=${encodeURIComponent(model)}`;
  const path = `/v1/audio/voices/${encodeURIComponent(id)}/sample${query}`;
  return (await checkReply(await apiFetch(path, { signal }))).blob();
}
