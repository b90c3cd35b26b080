import { z } from 'zod';
import { listPlugins, pluginListSchema } from '../list-plugins.ts';
import { phonemesSchema } from '../phonemes-schema.ts';
import { answerPhonemize, phonemizeSchema } from '../phonemize.ts';
import { type Route, route } from '../route.ts';
import { answerSpeech, CONTENT_TYPES } from '../speech.ts';
import { speechSchema } from '../speech-body.ts';
import { speechEventSchema } from '../speech-event-schema.ts';
import { answerTiming, timingSchema } from '../timings.ts';

const SENTENCE = 'It was the best of times, it was the worst of times.';

/** Who speaks, in headers. */
export const SPEAKER_HEADERS = [
  'x-model',
  'x-voice',
  'x-language',
  'x-device',
  'x-sample-rate',
  'x-latency-ms',
  'server-timing',
  'x-lector-echo',
  'x-lector-fallback',
  'x-lector-cloned',
] as const;

/** From a text to its sound, or to what would be said. */
export const SPEECH_ROUTES: readonly Route[] = [
  route({
    method: 'POST',
    path: '/v1/audio/speech',
    tag: 'Speech',
    summary: 'Speak a text',
    description:
      "OpenAI's own route. The sound streams while it is made, in all formats but `m4a`, `webm` and `alac`, which come " +
      'whole. MP3 bodies may be put behind each other: no header or tag keeps them from playing as one.\n\n' +
      'With `stream_format: "sse"` the answer is events, which also tell when each word is heard; for `tts-1` and ' +
      '`tts-1-hd` that field is ignored, as by OpenAI.',
    body: {
      schema: speechSchema,
      examples: {
        plain: { model: 'tts-1', voice: 'alloy', input: SENTENCE },
        events: { model: 'gpt-4o-mini-tts', voice: 'nova', input: SENTENCE, stream_format: 'sse' },
        reading: {
          model: 'tts-1',
          input: 'Nginx 1.27 is out [1]: see https://nginx.org/en/CHANGES.',
          dictionary: [{ match: 'Nginx', kind: 'word', replacement: 'engine x' }],
          clean: { footnotes: true, urls: 'domain' },
        },
      },
    },
    answers: {
      ...Object.fromEntries(Object.values(CONTENT_TYPES).map((type) => [type, 'binary' as const])),
      'text/event-stream': speechEventSchema,
    },
    headers: [...SPEAKER_HEADERS, 'x-timing-path'],
    errors: [404, 503],
    answer: ({ request, options }) => answerSpeech(request, options),
  }),
  route({
    method: 'GET',
    path: '/v1/audio/timing/:id',
    tag: 'Speech',
    summary: 'When each piece of a text was heard',
    description:
      'The address is in `x-timing-path` of speech that was asked for with `return_timing`. It leads somewhere once all ' +
      'has been spoken, for ten minutes; nothing of it is stored.',
    parameters: z.object({
      id: z
        .string()
        .describe('As the header gives it.')
        .meta({ examples: ['6f1c0a52-7a64-4a3b-9a43-2b8a35f0c2a1'] }),
    }),
    answers: { 'application/json': timingSchema },
    errors: [404],
    answer: ({ path, options }) => answerTiming(path.id, options),
  }),
  route({
    method: 'POST',
    path: '/v1/audio/phonemize',
    tag: 'Speech',
    summary: 'What would be said, as phonemes',
    description: 'Nothing is spoken, and no model has to be there.',
    body: {
      schema: phonemizeSchema,
      examples: { plain: { input: 'Dr. Smith paid $5.' } },
    },
    answers: { 'application/json': phonemesSchema },
    errors: [404, 503],
    answer: ({ request, options }) => answerPhonemize(request, options),
  }),
  route({
    method: 'GET',
    path: '/v1/plugins',
    tag: 'Speech',
    summary: 'The plugins that requests can name',
    description:
      'In the order in which they run, each with its hooks and how it is set up. One that can not be loaded says why.',
    answers: { 'application/json': pluginListSchema },
    errors: [503],
    answer: async ({ options }) => Response.json(await listPlugins(options)),
  }),
];
