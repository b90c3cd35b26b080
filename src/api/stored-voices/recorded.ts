import type { StoredRecording, StoredVoice } from '../../storage/voice-store.ts';
import { ApiError } from '../error.ts';

/**
 * Why nobody can speak with a recorded voice: there is no model that clones. This is the one place that knows; the
 * adapter of such a model takes its place, and lists, samples and speech follow.
 */
export function refuseRecording({ name }: StoredRecording): ApiError {
  const message =
    `No model here can speak with a recorded voice yet, so '${name}' is kept and can't speak. ` +
    'Choose another voice: GET /v1/audio/voices lists them.';
  return new ApiError(400, message, { param: 'voice', code: 'unsupported' });
}

/** What a stored voice is to the engine: a voice name or a mix. Throws an `ApiError` when nobody can speak with it. */
export function voiceForEngine(voice: StoredVoice): string {
  if (voice.kind === 'recording') throw refuseRecording(voice);
  return voice.mix;
}
