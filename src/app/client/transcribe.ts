import { apiFetch } from '../api.ts';
import { checkReply, readKey, unreadable } from './failure.ts';

/** Writes down what is said in a recording, in a language (a tag), or in the one that it seems to be in. Throws an `ApiFailure`. */
export async function transcribe(
  { sound, language }: { sound: Blob; language?: string | undefined },
  signal: AbortSignal,
): Promise<string> {
  const body = new FormData();
  body.append('file', new File([sound], 'recording', { type: sound.type }));
  body.append('model', 'auto');
  if (language) body.append('language', language);
  const reply = await apiFetch('/v1/audio/transcriptions', { method: 'POST', body, signal });
  const text = readKey(await (await checkReply(reply)).json(), 'text');
  if (typeof text !== 'string') throw unreadable('The transcript could not be read');
  return text;
}
