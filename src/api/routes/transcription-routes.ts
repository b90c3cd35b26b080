import { type Route, route } from '../route.ts';
import { answerTranscription, answerTranslation } from '../transcription/answer.ts';
import {
  transcriptEventSchema,
  transcriptionSchema,
  transcriptSchema,
  translationSchema,
} from '../transcription/fields.ts';

const FORM = 'multipart/form-data';
const HEADERS = ['x-model', 'x-language', 'x-device', 'x-latency-ms', 'server-timing'] as const;
const ANSWERS = {
  'application/json': transcriptSchema,
  'text/plain': 'text',
  'text/vtt': 'text',
  'text/event-stream': transcriptEventSchema,
} as const;
const NOTE =
  'A recording of any length and format is heard half a minute at a time; nothing of it is stored or leaves the device. ' +
  'A model for it has to be added first.';

/** From a recording to what is said in it. */
export const TRANSCRIPTION_ROUTES: readonly Route[] = [
  route({
    method: 'POST',
    path: '/v1/audio/transcriptions',
    tag: 'Transcription',
    summary: 'Write down what is said',
    description: `OpenAI's own route. ${NOTE}\n\nWith \`stream\` the text comes as events, a stretch at a time.`,
    body: {
      type: FORM,
      schema: transcriptionSchema,
      examples: {
        plain: { file: '@talk.mp3', model: 'whisper-1' },
        words: {
          file: '@talk.mp3',
          model: 'whisper-1',
          response_format: 'verbose_json',
          timestamp_granularities: ['word', 'segment'],
        },
        subtitles: { file: '@talk.mp4', model: 'whisper-1', language: 'en', response_format: 'srt' },
      },
    },
    answers: ANSWERS,
    headers: HEADERS,
    errors: [404, 413, 503],
    answer: ({ request, options }) => answerTranscription(request, options),
  }),
  route({
    method: 'POST',
    path: '/v1/audio/translations',
    tag: 'Transcription',
    summary: 'Write down in English what is said in another language',
    description: `OpenAI's own route. ${NOTE}`,
    body: {
      type: FORM,
      schema: translationSchema,
      examples: { plain: { file: '@gespraech.mp3', model: 'whisper-1' } },
    },
    answers: ANSWERS,
    headers: HEADERS,
    errors: [404, 413, 503],
    answer: ({ request, options }) => answerTranslation(request, options),
  }),
];
