import { z } from 'zod';
import type { SpeechRequest } from '../engine/engine.ts';
import { checkedByEngine } from './checked-by-engine.ts';

type Entry = NonNullable<NonNullable<SpeechRequest['reading']>['dictionary']>[number];

/** The fields of an entry, as the engine knows them; the types would not fit if one were missing. */
const fields = {
  match: z.string().min(1).max(200).describe('What is looked for.'),
  kind: z
    .enum(['word', 'phrase', 'regex'])
    .describe('A `word` has no white space in it; a `phrase` may; a `regex` has the syntax of RE2.'),
  caseSensitive: z.boolean().default(false).describe('Whether case matters.'),
  language: z.string().max(35).optional().describe('Only in this language: a tag such as `en-us`, or `en`.'),
  voice: z.string().max(200).optional().describe('Only with this voice.'),
  replacement: z
    .string()
    .min(1)
    .max(1000)
    .optional()
    .describe('What is read instead. In that of a `regex`, `$1` is its first group, `$&` all that it found.'),
  phonemes: z
    .string()
    .min(1)
    .max(500)
    .optional()
    .describe("What is said instead: the model's phonemes, or IPA."),
  skip: z.boolean().default(false).describe('`true`: what is found is not read.'),
} satisfies { [Name in keyof Required<Entry>]: z.ZodType<Entry[Name]> };

export const entrySchema = z
  .strictObject(fields)
  .describe('Has exactly one of `replacement`, `phonemes` and `skip`.');

/** The pronunciations of a request. */
export const dictionaryField = z
  .array(
    checkedByEngine(z.unknown(), { id: 'DictionaryEntry', described: entrySchema }),
    'must be a list of entries',
  )
  .nullish()
  .describe(
    'Your own pronunciations, such as `[{"match": "Nginx", "kind": "word", "replacement": "engine x"}]`.',
  );
