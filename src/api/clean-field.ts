import { z } from 'zod';
import type { SpeechRequest } from '../engine/engine.ts';
import { checkedByEngine } from './checked-by-engine.ts';

type Switches = Required<NonNullable<NonNullable<SpeechRequest['reading']>['clean']>>;

const on = (what: string) => z.boolean().default(true).describe(what);
const address = (what: string) =>
  z
    .enum(['speak', 'domain', 'drop'])
    .default('speak')
    .describe(`${what}: read in words, only its domain, or left out.`);

/** Every switch of the clean-up, as the engine knows it; the types would not fit if one were missing. */
const switches = {
  characters: on('One kind of space and of line end; characters that can not be seen go.'),
  compose: on('Letters and their accents become one character.'),
  letters: on('Ligatures and fancy letters are read as plain ones.'),
  thinking: on('What language models write for themselves (`<think>…</think>`) is left out.'),
  html: on('HTML is read as its text.'),
  markdown: on('Markdown is read as its text.'),
  code: z
    .enum(['drop', 'speak'])
    .default('drop')
    .describe('Blocks of code. One that holds prose is read in any case.'),
  inlineCode: z.enum(['drop', 'speak']).default('speak').describe('Code within a sentence.'),
  emoji: z
    .enum(['drop', 'name', 'keep'])
    .default('drop')
    .describe('Left out, read by their names, or left to the voice.'),
  urls: address('Web addresses'),
  emails: address('E-mail addresses'),
  footnotes: on('Marks of footnotes and numbered references, such as `[12]`, are left out.'),
  authorCitations: z
    .boolean()
    .default(false)
    .describe('References to works, such as `(Smith et al., 2019)`, are left out.'),
  hyphens: on('Words that a line end parts are joined.'),
  quotes: on('Quotation marks and apostrophes become those that voices know.'),
  punctuation: on('Repeated punctuation is tamed.'),
} satisfies { [Name in keyof Switches]: z.ZodType<Switches[Name]> };

export const cleanSchema = z
  .strictObject(switches)
  .describe('What is done to a text before it is read. Each switch is by itself.');

/** The clean-up switches of a request. */
export const cleanField = checkedByEngine(
  z.record(z.string(), z.unknown(), 'must be an object of clean-up switches'),
  { id: 'Clean', described: cleanSchema },
)
  .nullish()
  .describe(
    'Switches for what is left out or spoken in another way, such as `{"footnotes": false, "urls": "domain"}`.',
  );
