import { z } from 'zod';

const offset = 'in UTF-16 units of the input';

/** What `POST /v1/audio/phonemize` answers. */
export const phonemesSchema = z
  .object({
    object: z.literal('phonemes'),
    voice: z.string().describe('Whose accent it is.'),
    language: z.string().describe('The language, as a tag.'),
    spoken: z.string().describe('All that would be said, in words.'),
    phonemes: z.string().describe("The same in misaki's phonemes."),
    tokens: z.int().describe("How many of the model's symbols that is."),
    segments: z.array(
      z.object({
        text: z.string().describe('What would be said.'),
        phonemes: z.string(),
        tokens: z.int(),
        language: z.string(),
        start: z.int().describe(`Where the segment begins, ${offset}.`),
        end: z.int().describe(`Where it ends, ${offset}.`),
        words: z.array(
          z.object({
            start: z.int().describe(`Where the word begins, ${offset}.`),
            end: z.int().describe(`Where it ends, ${offset}.`),
            phonemes: z.string(),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'Phonemes' });
