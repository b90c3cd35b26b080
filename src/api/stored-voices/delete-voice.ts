import { ApiError } from '../error.ts';
import type { ApiOptions } from '../options.ts';
import { pickVoice } from './find-voice.ts';
import { isKnownVoice } from './mix.ts';

/** `DELETE /v1/audio/voices/{id}`: removes a stored voice, by its id or its name, with its recording. */
export async function answerDeleteVoice(
  wanted: string,
  { registry, voices }: Pick<ApiOptions, 'registry' | 'voices'>,
): Promise<Response> {
  const voice = pickVoice(await voices.listVoices(), wanted);
  if (voice && (await voices.removeVoice(voice.id))) {
    return Response.json({ id: voice.id, object: 'audio.voice', deleted: true });
  }
  if (!isKnownVoice(registry, wanted)) throw voiceNotFound(wanted);
  throw new ApiError(400, `The voice '${wanted}' is part of a model and can't be removed.`, {
    param: 'voice',
  });
}

/** What is told of a path that names no voice. */
export function voiceNotFound(name: string): ApiError {
  return new ApiError(404, `The voice '${name}' does not exist.`, {
    param: 'voice',
    code: 'voice_not_found',
  });
}
