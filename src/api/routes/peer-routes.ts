import { z } from 'zod';
import { answerAlignedSpeech } from '../aligned-speech.ts';
import { answerCaptionedSpeech, captionedSchema } from '../captioned-speech.ts';
import { answerDialogue, dialogueSchema } from '../dialogue.ts';
import {
  answerDevPhonemize,
  answerGivenPhonemes,
  phonemizeSchema as devPhonemizeSchema,
  givenPhonemesSchema,
} from '../given-phonemes.ts';
import { answerElevenLabs, answerTts, elevenLabsSchema, ttsSchema } from '../peer-speech.ts';
import { type Route, route } from '../route.ts';
import { CONTENT_TYPES } from '../speech.ts';
import { speechSchema } from '../speech-body.ts';
import { speechEventSchema } from '../speech-event-schema.ts';
import { answerTimestamps, timestampsSchema } from '../timestamps.ts';
import { SPEAKER_HEADERS } from './speech-routes.ts';

const SENTENCE = 'It was the best of times, it was the worst of times.';

const described = {
  method: 'POST',
  tag: 'Other dialects',
  headers: SPEAKER_HEADERS,
  errors: [404, 503],
} as const;
const sound = Object.fromEntries(Object.values(CONTENT_TYPES).map((type) => [type, 'binary' as const]));
/** All that a speech request takes, where another name or a default may stand for what that requires. */
const speechFields = speechSchema.partial();

const time = z.number().describe('Seconds from the start of the sound.');
const offset = z.int().describe('UTF-16 offset in the input.');
const span = { text: z.string(), start: offset, end: offset, start_time: time, end_time: time };

const timestampsAnswer = z
  .object({
    audio: z.string().nullable().describe('Base64; null with `include_audio: false`.'),
    audio_format: z.string(),
    duration: z.number(),
    words: z.array(z.object({ ...span, text: z.string().optional(), word: z.string() })),
    segments: z.array(z.object(span)),
  })
  .meta({ id: 'SpeechTimestamps' });

const captionsAnswer = z
  .object({
    audio: z.string().describe('Base64.'),
    audio_format: z.string().describe('A media type.'),
    timestamps: z.array(z.object({ word: z.string(), start_time: time, end_time: time })).nullable(),
  })
  .meta({ id: 'CaptionedSpeech' });

const seconds = z.array(z.number()).describe('Seconds from the start of the sound.');
const alignedAnswer = z
  .object({
    audio_base64: z.string(),
    alignment: z.object({
      characters: z.array(z.string()).describe('Of the text as it was sent.'),
      character_start_times_seconds: seconds,
      character_end_times_seconds: seconds,
    }),
    normalized_alignment: z.null(),
  })
  .meta({ id: 'AlignedSpeech' });

const voiceInPath = z.object({
  voice: z
    .string()
    .describe('A voice name or id.')
    .meta({ examples: ['alloy'] }),
});
const outputFormat = z.object({
  output_format: z
    .string()
    .optional()
    .describe(
      '`mp3_44100_128`, `opus_48000_64`, `wav_44100`, `pcm_24000`: the codec counts, and for PCM the rate.',
    ),
});

/** Word times, and speech in the words of other servers. */
export const PEER_ROUTES: readonly Route[] = [
  route({
    ...described,
    tag: 'Speech',
    path: '/v1/audio/speech/timestamps',
    summary: 'Speak a text, and tell when each word is heard',
    description:
      'Words are those of the input as it was sent, also where “$5” is spoken as “five dollars”. Takes all that ' +
      '`/v1/audio/speech` takes.',
    body: {
      schema: speechSchema.extend(timestampsSchema.shape),
      examples: {
        plain: { model: 'tts-1', voice: 'alloy', input: SENTENCE },
        subtitles: { model: 'tts-1', voice: 'alloy', input: SENTENCE, timestamps_format: 'vtt' },
      },
    },
    answers: {
      'application/json': timestampsAnswer,
      'text/event-stream': speechEventSchema,
      'application/x-subrip': 'text',
      'text/vtt': 'text',
    },
    answer: ({ request, options }) => answerTimestamps(request, options),
  }),
  route({
    ...described,
    path: '/dev/captioned_speech',
    summary: 'Speech with word times, as Kokoro-FastAPI has it',
    description: 'Lines of JSON as they are spoken; one object with `stream: false`.',
    body: {
      schema: speechFields.extend({ input: speechSchema.shape.input }).extend(captionedSchema.shape),
      examples: { plain: { input: SENTENCE, voice: 'alloy', stream: false } },
    },
    answers: { 'application/json': captionsAnswer, 'application/x-ndjson': 'text' },
    answer: ({ request, options }) => answerCaptionedSpeech(request, options),
  }),
  route({
    ...described,
    path: '/dev/phonemize',
    summary: 'The phonemes of a text, as Kokoro-FastAPI has them',
    body: { schema: devPhonemizeSchema, examples: { plain: { text: SENTENCE, language: 'a' } } },
    answers: {
      'application/json': z.object({
        phonemes: z.string(),
        tokens: z.array(z.int()).describe('One of Kokoro’s ids for each symbol.'),
      }),
    },
    answer: ({ request, options }) => answerDevPhonemize(request, options),
  }),
  route({
    ...described,
    path: '/dev/generate_from_phonemes',
    summary: 'Speak phonemes',
    description: 'By neural voices only. Takes all that `/v1/audio/speech` takes, but for `input`.',
    body: {
      schema: speechFields.omit({ input: true }).extend(givenPhonemesSchema.shape),
      examples: { plain: { phonemes: 'həlˈO wˈɜɹld.', voice: 'alloy' } },
    },
    answers: sound,
    answer: ({ request, options }) => answerGivenPhonemes(request, options),
  }),
  route({
    ...described,
    path: '/dev/dialogue',
    summary: 'Several voices in one file',
    description:
      'All turns are checked before anything is spoken; their texts are spoken as written, whatever markup they hold. ' +
      'Takes all that `/v1/audio/speech` takes, but for `input` and `voice`.',
    body: {
      schema: speechFields.omit({ input: true, voice: true }).extend(dialogueSchema.shape),
      examples: {
        plain: {
          turns: [
            { voice: 'alloy', text: 'Who is there?' },
            { voice: 'onyx', text: 'Nobody.' },
          ],
        },
      },
    },
    answers: { ...sound, 'text/event-stream': 'text' },
    answer: ({ request, options }) => answerDialogue(request, options),
  }),
  ...['/tts', '/tts/stream'].map((path) =>
    route({
      ...described,
      path,
      summary: 'Speech in the words of small servers',
      body: {
        schema: speechFields.extend(ttsSchema.shape),
        examples: { plain: { text: SENTENCE, voice: 'alloy' } },
      },
      answers: sound,
      answer: ({ request, options }) => answerTts(request, options),
    }),
  ),
  ...['/v1/text-to-speech/:voice', '/v1/text-to-speech/:voice/stream'].map((path) =>
    route({
      ...described,
      path,
      summary: 'Speech in the words of ElevenLabs',
      parameters: voiceInPath,
      query: outputFormat,
      body: { schema: elevenLabsSchema, examples: { plain: { text: SENTENCE } } },
      answers: sound,
      answer: ({ request, path: { voice }, options }) => answerElevenLabs(request, voice, options),
    }),
  ),
  route({
    ...described,
    path: '/v1/text-to-speech/:voice/with-timestamps',
    summary: 'The same, and when each character is heard',
    parameters: voiceInPath,
    query: outputFormat,
    body: { schema: elevenLabsSchema, examples: { plain: { text: SENTENCE } } },
    answers: { 'application/json': alignedAnswer },
    answer: ({ request, path: { voice }, options }) => answerAlignedSpeech(request, voice, options),
  }),
];
