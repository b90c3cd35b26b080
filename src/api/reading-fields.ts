import { z } from 'zod';
import type { SpeechRequest } from '../engine/engine.ts';
import { findLanguage, isSpoken, SPOKEN_LANGUAGES } from '../models/languages.ts';
import { AUTO, type Registry } from '../models/registry/schema.ts';
import { ApiError } from './error.ts';

/**
 * The fields that say how a text is read; none is OpenAI's. What lies in `clean` and `dictionary` is checked by the
 * engine, which knows their meaning.
 */
export const readingFields = {
  language: z
    .string('must be a language code such as "en-us", or "auto"')
    .nullish()
    .describe("The language of the text where it is not the voice's own; `auto`: each paragraph's."),
  markup: z
    .enum(['none', 'tags', 'ssml'], 'must be "none", "tags" or "ssml"')
    .nullish()
    .describe('What the text has in it: `[pause:1s]` and other tags, or SSML; `none` when left out.'),
  normalize: z
    .boolean('must be true or false')
    .nullish()
    .describe('Whether numbers, dates and abbreviations are written out as words; `true` when left out.'),
  clean: z
    .record(z.string(), z.unknown(), 'must be an object of clean-up switches')
    .nullish()
    .describe(
      'Switches for what is left out or spoken in another way: Markdown, links, citations and so on.',
    ),
  dictionary: z
    .array(z.unknown(), 'must be a list of entries')
    .nullish()
    .describe('Your own pronunciations.'),
};

type ReadingFields = z.infer<z.ZodObject<typeof readingFields>>;

/** What the fields ask for, in the engine's words. Throws an `ApiError` for a language that nothing here speaks. */
export function readReading(
  registry: Registry,
  { language, markup, normalize, clean, dictionary }: ReadingFields,
): Pick<SpeechRequest, 'language' | 'reading'> {
  const reading = {
    ...(markup && { markup }),
    ...(typeof normalize === 'boolean' && { normalize }),
    ...(clean && { clean }),
    ...(dictionary && { dictionary }),
  } as NonNullable<SpeechRequest['reading']>;
  return {
    ...(language && { language: settleLanguage(registry, language) }),
    ...(Object.keys(reading).length > 0 && { reading }),
  };
}

/** The registry's tag for the language that was asked for, or `auto`. */
function settleLanguage(registry: Registry, wanted: string): string {
  if (wanted.trim().toLowerCase() === AUTO) return AUTO;
  const language = findLanguage(registry, wanted);
  if (language && isSpoken(language)) return language;
  const supported = [...SPOKEN_LANGUAGES, AUTO].map((tag) => `'${tag}'`).join(', ');
  throw new ApiError(400, `Invalid value: '${wanted}'. Supported values are: ${supported}.`, {
    param: 'language',
    code: 'invalid_value',
  });
}
