import { z } from 'zod';

/** A name that a person gives: one line, without characters that can't be seen or written. */
export const nameField = z
  .string('must be text')
  .trim()
  .min(1, 'must not be empty')
  .max(100, 'must be at most 100 characters long')
  .regex(/^(?=.*[\p{L}\p{N}\p{P}\p{S}])[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}]*$/u, 'must be one line of text')
  .describe('A name for people; voices can be asked for by it, in any case.')
  .meta({ examples: ['Bedtime'] });

/** An uploaded file; what is in it is checked by `readAudio`. */
export const audioField = z
  .file('must be a file')
  .describe('At most 10 MiB of MP3, WAV, Ogg, AAC, FLAC, WebM or MP4.');

export const consentField = z
  .string('must be text')
  .describe('The id of the consent of whoever speaks in the sample.')
  .meta({ examples: ['cons_3f2a…'] });

/** A BCP 47 tag, brought to its usual form. */
export const languageField = z
  .string('must be text')
  .refine(isLanguageTag, 'must be a language tag such as "en-US"')
  .describe('The language that is spoken, as a BCP 47 tag.')
  .meta({ examples: ['en-US'] })
  .transform((tag) => Intl.getCanonicalLocales(tag)[0] ?? tag);

function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false; // what it throws says no more than that
  }
}
