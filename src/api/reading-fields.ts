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
  /** The language of the text where it is not the voice's own; `auto`: each paragraph's. */
  language: z.string('must be a language code such as "en-us", or "auto"').nullish(),
  markup: z.enum(['none', 'tags', 'ssml'], 'must be "none", "tags" or "ssml"').nullish(),
  /** Whether numbers, dates and abbreviations are written out as words. */
  normalize: z.boolean('must be true or false').nullish(),
  clean: z.record(z.string(), z.unknown(), 'must be an object of clean-up switches').nullish(),
  dictionary: z.array(z.unknown(), 'must be a list of entries').nullish(),
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
