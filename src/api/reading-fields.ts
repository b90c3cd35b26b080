import { z } from 'zod';
import type { SpeechRequest } from '../engine/engine.ts';
import { LANGUAGE_LETTERS } from '../models/kokoro/language-letters.ts';
import { findLanguage, isSpoken, SPOKEN_LANGUAGES } from '../models/languages.ts';
import { AUTO, type Registry } from '../models/registry/schema.ts';
import { booleanField } from './boolean-field.ts';
import { cleanField } from './clean-field.ts';
import { dictionaryField } from './dictionary-field.ts';
import { ApiError } from './error.ts';
import { languageOfLetter } from './language-letters.ts';

/**
 * Kokoro-FastAPI's clients send its defaults, of which some are off for want of good rules there; here it would only
 * make the text harder to understand. `false` leaves an address to the voice there; nothing in `clean` does that, and to
 * leave out what a client wanted untouched would be worse.
 */
const ALWAYS = z
  .unknown()
  .optional()
  .describe('Taken, without effect: this is always done as `normalize` says.');
const address = (name: string, what: string) =>
  z
    .unknown()
    .optional()
    .describe(
      `Taken, without effect: ${what} are always put into words. \`{"clean": {"${name}": "domain"}}\` reads less of ` +
        'them, and `"drop"` nothing.',
    );

/**
 * The fields that say how a text is read; none is OpenAI's. What lies in `clean` and `dictionary` is checked by the
 * engine, which knows their meaning.
 */
export const readingFields = {
  language: z
    .string('must be a language code such as "en-us", or "auto"')
    .nullish()
    .describe("The language of the text where it is not the voice's own; `auto`: each paragraph's."),
  lang_code: z
    .string('must be one of Kokoro\'s letters, such as "a"')
    .nullish()
    .describe(
      `The same as \`language\`, as Kokoro-FastAPI has it: ${Object.keys(LANGUAGE_LETTERS).join(', ')}; ` +
        'tags are taken too. `language` goes first.',
    ),
  markup: z
    .enum(['none', 'tags', 'ssml'], 'must be "none", "tags" or "ssml"')
    .nullish()
    .describe(
      'What the text has in it: `tags` such as `[pause:1s]`, `[voice:x]`, `[rate:1.2]`, or SSML; `none` when left out. ' +
        'A voice and a rate each hold until the next one of their kind, `[/voice]` or `[/rate]`: unlike in ' +
        'Kokoro-FastAPI, a new voice does not end a rate.',
    ),
  ssml: booleanField()
    .nullish()
    .describe('`true` is `markup: "ssml"`, as Kokoro-FastAPI has it. `markup` goes first.'),
  allow_voice_tags: booleanField()
    .nullish()
    .describe('`true` is `markup: "tags"`, as Kokoro-FastAPI has it. `markup` and `ssml` go first.'),
  normalize: booleanField()
    .nullish()
    .describe('Whether numbers, dates and abbreviations are written out as words; `true` when left out.'),
  normalization_options: z
    .object(
      {
        normalize: booleanField().nullish().describe('The same as the field `normalize`, which goes first.'),
        unit_normalization: ALWAYS,
        url_normalization: address('urls', 'web addresses'),
        email_normalization: address('emails', 'e-mail addresses'),
        optional_pluralization_normalization: ALWAYS,
        phone_normalization: ALWAYS,
        replace_remaining_symbols: ALWAYS,
      },
      'must be an object of switches',
    )
    .nullish()
    .describe("Kokoro-FastAPI's switches. Only `normalize` has an effect."),
  clean: cleanField,
  dictionary: dictionaryField,
};

type ReadingFields = z.infer<z.ZodObject<typeof readingFields>>;

/** What the fields ask for, in the engine's words. Throws an `ApiError` for a language that nothing here speaks. */
export function readReading(
  registry: Registry,
  { language, lang_code: letter, normalize, clean, dictionary, ...fields }: ReadingFields,
): Pick<SpeechRequest, 'language' | 'reading'> {
  const markup = fields.markup ?? (fields.ssml ? 'ssml' : fields.allow_voice_tags ? 'tags' : undefined);
  const written = normalize ?? fields.normalization_options?.normalize;
  const reading = {
    ...(markup && { markup }),
    ...(typeof written === 'boolean' && { normalize: written }),
    ...(clean && { clean }),
    ...(dictionary && { dictionary }),
  } as NonNullable<SpeechRequest['reading']>;
  return {
    ...(language && { language: settleLanguage(registry, language, 'language') }),
    ...(letter && !language && { language: settleLanguage(registry, languageOfLetter(letter), 'lang_code') }),
    ...(Object.keys(reading).length > 0 && { reading }),
  };
}

/** The registry's tag for the language that was asked for, or `auto`. */
function settleLanguage(registry: Registry, wanted: string, param: string): string {
  if (wanted.trim().toLowerCase() === AUTO) return AUTO;
  const language = findLanguage(registry, wanted);
  if (language && isSpoken(language)) return language;
  const supported = [...SPOKEN_LANGUAGES, AUTO].map((tag) => `'${tag}'`).join(', ');
  throw new ApiError(400, `Invalid value: '${wanted}'. Supported values are: ${supported}.`, {
    param,
    code: 'invalid_value',
  });
}
