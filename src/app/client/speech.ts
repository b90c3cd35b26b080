import { apiFetch } from '../api.ts';
import type { SpokenSegment } from './speech-event.ts';
import { type SpeechOptions, streamSpeech } from './stream-speech.ts';

export type { SpeechChoice } from './speech-choice.ts';

/** Asks this page's endpoint to speak a text; see `streamSpeech`. */
export function speak(options: SpeechOptions): AsyncGenerator<SpokenSegment, void> {
  return streamSpeech(apiFetch, options);
}
