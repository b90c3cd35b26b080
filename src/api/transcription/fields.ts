import { z } from 'zod';
import { transcriptionLanguage } from '../../models/transcription-languages.ts';
import { booleanField } from '../boolean-field.ts';
import { numberField } from '../number-field.ts';
import { modelField } from '../speech-fields.ts';

/** In what an answer can be written. */
export const TRANSCRIPT_FORMATS = ['json', 'text', 'srt', 'verbose_json', 'vtt'] as const;
export type TranscriptFormat = (typeof TRANSCRIPT_FORMATS)[number];

const GRANULARITIES = ['word', 'segment'] as const;

const formats = TRANSCRIPT_FORMATS.map((format) => `"${format}"`).join(', ');

const shared = {
  file: z
    .file('must be a file')
    .describe(
      'A recording, or a film, in any format that ffmpeg reads; 200 MB at most unless the host says otherwise.',
    ),
  model: modelField.describe(
    "The id of a model that writes down what is said; `whisper-1` and OpenAI's other names stand for the best that is here.",
  ),
  prompt: z
    .string('must be text')
    .optional()
    .describe('What may have been said before: names in it are written so. The last 223 tokens count.'),
  response_format: z
    .enum(TRANSCRIPT_FORMATS, `must be one of ${formats}`)
    .default('json')
    .describe('In what the answer is written.'),
  temperature: numberField(0, 1)
    .default(0)
    .describe('With 0 the likeliest words, and warmer only where those look wrong.'),
  stream: booleanField()
    .nullish()
    .describe('Whether the text comes as events while it is written; ignored for `whisper-1`, as by OpenAI.'),
};

/** OpenAI's `CreateTranscriptionRequest`. */
export const transcriptionSchema = z
  .object({
    ...shared,
    language: z
      .string('must be text')
      .trim()
      .transform((wish, context) => {
        if (wish === '' || wish.toLowerCase() === 'auto') return undefined;
        const language = transcriptionLanguage(wish);
        if (language) return language;
        context.addIssue({ code: 'custom', message: `'${wish}' is no language that can be written down` });
        return z.NEVER;
      })
      .optional()
      .describe('What is spoken, such as `en`; told from the first half minute when left out.'),
    timestamp_granularities: z
      .array(z.enum(GRANULARITIES, 'must be "word" or "segment"'))
      .default(['segment'])
      .describe('Which times `verbose_json` has; also as `timestamp_granularities[]`.'),
    include: z
      .array(z.string())
      .optional()
      .describe('Taken and ignored: no log probabilities of tokens are given.'),
    chunking_strategy: z
      .string()
      .optional()
      .describe('Taken and ignored: long recordings are always cut where nobody speaks.'),
  })
  .meta({ id: 'CreateTranscriptionRequest' });

/** OpenAI's `CreateTranslationRequest`. */
export const translationSchema = z.object(shared).meta({ id: 'CreateTranslationRequest' });

const usage = z.object({
  type: z.literal('duration'),
  seconds: z.number().describe('Of the recording. Nothing is billed.'),
});

const word = z.object({ word: z.string(), start: z.number(), end: z.number() });

const segment = z.object({
  id: z.int(),
  seek: z.int().describe('Where the half minute began in which it was heard, in hundredths of a second.'),
  start: z.number().describe('In seconds.'),
  end: z.number(),
  text: z.string(),
  tokens: z.array(z.int()),
  temperature: z.number(),
  avg_logprob: z.number(),
  compression_ratio: z.number(),
  no_speech_prob: z.number(),
});

/** What answers look like, by OpenAI's specification. */
export const transcriptSchema = z
  .union([
    z.object({ text: z.string(), usage }),
    z.object({
      task: z.enum(['transcribe', 'translate']),
      language: z.string().describe('Its English name, such as `english`.'),
      duration: z.number().describe('In seconds.'),
      text: z.string(),
      words: z.array(word).optional(),
      segments: z.array(segment).optional(),
      usage,
    }),
  ])
  .meta({ id: 'Transcription' });

export const transcriptEventSchema = z
  .union([
    z.object({
      type: z.literal('transcript.text.delta'),
      delta: z.string().describe('What is to be added.'),
    }),
    z.object({ type: z.literal('transcript.text.done'), text: z.string().describe('All of it.'), usage }),
  ])
  .meta({ id: 'TranscriptionEvent', description: 'One `data:` line. An error ends the stream.' });
