import type { StoredRecording, StoredVoice } from '../../storage/voice-store.ts';
import { ApiError } from '../error.ts';
import { withRecording } from '../voice-reference.ts';
import type { Place } from './find-voice.ts';
import { hash } from './read-audio.ts';

/**
 * A body that a stored voice speaks: its mix in the voice's place, or its recording beside it. Throws an `ApiError` when
 * nobody can speak with it.
 */
export async function withSpeaker(json: object, voice: StoredVoice, place: Place): Promise<object> {
  if (voice.kind === 'mix') return { ...json, voice: voice.mix };
  if (!place.registry.models.some(({ clones }) => clones)) throw refuseRecording(voice);
  return withRecording(json, { id: voice.id, bytes: await readRecording(voice, place) });
}

/** The bytes of a recorded voice. Throws an `ApiError` where they are gone or damaged. */
export async function readRecording(
  { id, sha256 }: StoredRecording,
  { voices }: Pick<Place, 'voices'>,
): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await voices.readSample(id);
  if (!bytes) {
    throw new ApiError(404, `The voice '${id}' has just been removed.`, {
      param: 'voice',
      code: 'voice_not_found',
    });
  }
  if ((await hash(bytes)) !== sha256) throw new ApiError(500, `The recording of '${id}' is damaged.`);
  return bytes;
}

/** What a stored voice is where only mixes can stand. Throws an `ApiError` for a recording. */
export function mixOf(voice: StoredVoice): string {
  if (voice.kind === 'mix') return voice.mix;
  const message = `The recorded voice '${voice.name}' can speak a whole text, and no part of one: send it as 'voice'.`;
  throw new ApiError(400, message, { param: 'voice', code: 'unsupported' });
}

function refuseRecording({ name }: StoredRecording): ApiError {
  const message =
    `No model here can speak with a recorded voice yet, so '${name}' is kept and can't speak. Add one that can, or ` +
    'choose another voice: GET /v1/audio/voices lists them.';
  return new ApiError(400, message, { param: 'voice', code: 'unsupported' });
}
