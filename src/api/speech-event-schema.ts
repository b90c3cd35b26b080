import { z } from 'zod';
import { errorSchema } from './error-schema.ts';

const offset = 'in UTF-16 units of the input';

const wordSchema = z
  .object({
    start: z.int().describe(`Where the word begins, ${offset}.`),
    end: z.int().describe(`Where it ends, ${offset}.`),
    start_time: z.number().describe('When it is heard, in seconds from the start of the whole.'),
    end_time: z.number().describe('When it has been heard, in seconds.'),
  })
  .meta({ id: 'SpokenWord' });

const deltaSchema = z
  .object({
    type: z.literal('speech.audio.delta'),
    audio: z.base64().describe('The next bytes of the file, in base64. All of them joined are one file.'),
    segment: z
      .int()
      .optional()
      .describe('Which segment is heard; left out where only the file is being closed.'),
    is_part: z
      .literal(true)
      .optional()
      .describe(
        'More of the same segment comes with the next event; models that stream give several of each.',
      ),
    start: z.int().optional().describe(`Where the segment begins, ${offset}.`),
    end: z.int().optional().describe(`Where it ends, ${offset}.`),
    start_time: z
      .number()
      .optional()
      .describe('When this sound is heard, in seconds from the start of the whole.'),
    words: z.array(wordSchema).optional().describe('When each of the words that begin in it is heard.'),
  })
  .meta({ id: 'SpeechAudioDelta' });

const doneSchema = z
  .object({
    type: z.literal('speech.audio.done'),
    usage: z.object({
      input_tokens: z.int().describe('About four characters each. Nothing is billed.'),
      output_tokens: z.int().describe('A twentieth of a second each.'),
      total_tokens: z.int().describe('Their sum.'),
    }),
    duration: z.number().describe('How long the sound lasts, in seconds, to the sample.'),
    plugins: z
      .array(z.object({ name: z.string(), ms: z.number().describe('How long it ran, in milliseconds.') }))
      .optional()
      .describe('The plugins that have run.'),
  })
  .meta({ id: 'SpeechAudioDone' });

/** OpenAI's `CreateSpeechResponseStreamEvent`, and what a failure after the start looks like. */
export const speechEventSchema = z
  .union([deltaSchema, doneSchema, errorSchema])
  .meta({ id: 'SpeechStreamEvent', description: 'One `data:` line. An error ends the stream.' });
