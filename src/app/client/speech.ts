import { apiFetch } from '../api.ts';
import { checkReply } from './failure.ts';
import type { SpeechChoice } from './speech-choice.ts';
import type { SpokenSegment } from './speech-event.ts';
import type { SpeechOptions } from './speech-options.ts';
import { streamSpeech } from './stream-speech.ts';

export type { SpeechChoice } from './speech-choice.ts';

/** Speaks a short text and gives it whole, as MP3. Throws an `ApiFailure`. */
export async function speakShort(
  { input, choice }: { input: string; choice: SpeechChoice },
  signal: AbortSignal,
): Promise<Blob> {
  const body = JSON.stringify({ ...choice, input, response_format: 'mp3', stream: false });
  const headers = { 'content-type': 'application/json' };
  const reply = await apiFetch('/v1/audio/speech', { method: 'POST', headers, body, signal });
  return (await checkReply(reply)).blob();
}

/** Asks this page's endpoint to speak a text; see `streamSpeech`. */
export function speak(options: SpeechOptions): AsyncGenerator<SpokenSegment, void> {
  return streamSpeech(apiFetch, options);
}
