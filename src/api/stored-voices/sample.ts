import { z } from 'zod';
import { AUTO } from '../../models/registry/schema.ts';
import type { StoredRecording } from '../../storage/voice-store.ts';
import { asSpeech } from '../dialect.ts';
import type { ApiOptions } from '../options.ts';
import type { Call } from '../route.ts';
import { answerSpeech } from '../speech.ts';
import { voiceNotFound } from './delete-voice.ts';
import { findStoredVoice } from './find-voice.ts';
import { mixSpeakers } from './mix.ts';
import { readRecording } from './recorded.ts';
import { SAMPLE_SENTENCES } from './sample-sentences.ts';

export const sampleQuery = z.object({
  response_format: z
    .string()
    .optional()
    .describe('A format of `POST /v1/audio/speech`; `mp3` when left out.')
    .meta({ examples: ['opus'] }),
  model: z.string().optional().describe('The model that speaks, for a voice name that several have.'),
});

/** Ten minutes: a list of voices plays the same samples again, and a model may be downloaded or removed meanwhile. */
const SPOKEN_CACHE = 'private, max-age=600';

/**
 * `GET /v1/audio/voices/{id}/sample`: a sentence in the voice's language, spoken by the engine as
 * `POST /v1/audio/speech` would. Of a recorded voice it is the recording itself.
 */
export async function answerVoiceSample({
  request,
  options,
  path: { id: wanted },
  query: { response_format, model },
}: Call<{ id: string }, z.infer<typeof sampleQuery>>): Promise<Response> {
  const stored = await findStoredVoice(wanted, options);
  if (stored?.kind === 'recording' && !response_format) return recordingOf(stored, options);
  const voice = stored?.kind === 'mix' ? stored.mix : wanted;
  const [speaker] = mixSpeakers(options.registry, voice);
  if (!speaker && !stored) throw voiceNotFound(wanted);
  // The body of a HEAD would be spoken for nobody.
  if (request.method === 'HEAD') return new Response(null, { headers: { 'cache-control': SPOKEN_CACHE } });
  const language = speaker?.voices[0]?.language ?? '';
  // A voice of a language without a sentence is one that nobody speaks here: the speech route says so.
  const input = SAMPLE_SENTENCES[language] ?? SAMPLE_SENTENCES['en-us'];
  const speech = asSpeech(request, { model: model ?? AUTO, voice, input, response_format });
  const answer = await answerSpeech(speech, options);
  answer.headers.set('cache-control', SPOKEN_CACHE);
  return answer;
}

async function recordingOf(voice: StoredRecording, options: ApiOptions): Promise<Response> {
  const bytes = await readRecording(voice, options);
  return new Response(bytes, {
    headers: {
      'content-type': voice.type,
      'content-length': String(bytes.length),
      'cache-control': 'no-store',
    },
  });
}
