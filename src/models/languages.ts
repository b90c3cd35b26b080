import { EngineError } from '../engine/error.ts';
import type { ModelEntry, Registry } from './registry/schema.ts';

/** The languages of the trimmed espeak-ng, which is the built-in voice and gives neural voices phonemes. */
export const ESPEAK_LANGUAGES: readonly string[] = ['en-us', 'en-gb', 'es', 'fr', 'hi', 'it', 'pt-br', 'de'];

/** The voices of the trimmed espeak-ng by the names that models give them, and the language here that each reads. */
const ESPEAK_VOICES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(ESPEAK_LANGUAGES.map((language) => [language, language])),
  ...{ en: 'en-gb', 'en-gb-x-rp': 'en-gb', 'en-gb-scotland': 'en-gb', 'es-419': 'es' },
  ...{ 'fr-fr': 'fr', pt: 'pt-br' },
};

/**
 * The language that a voice of espeak-ng reads. Throws an `EngineError` that lists what there is, for one that is not
 * part of Lector; `who` begins its sentence.
 */
export function espeakLanguage(voice: string, who: string): string {
  const name = voice.toLowerCase();
  const language = Object.hasOwn(ESPEAK_VOICES, name) ? ESPEAK_VOICES[name] : undefined;
  if (language) return language;
  throw new EngineError(
    'unsupported',
    `${who} needs the pronunciation of '${voice}', which is not part of Lector. ` +
      `It has: ${Object.keys(ESPEAK_VOICES).join(', ')}.`,
  );
}

/** The languages that can be spoken here by some model. The registry may list voices of others. */
export const SPOKEN_LANGUAGES: readonly string[] = [...ESPEAK_LANGUAGES, 'ja', 'zh'];

/**
 * The language here for a tag of a model's own, such as `pt_BR` or `es-MX`. Throws an `EngineError` that lists what there is,
 * for one that nothing here reads; `who` begins its sentence.
 */
export function spokenLanguage(tag: string, who: string): string {
  const wanted = tag.toLowerCase().replaceAll('_', '-');
  const found =
    SPOKEN_LANGUAGES.find((language) => language === wanted) ??
    SPOKEN_LANGUAGES.find((language) => primary(language) === primary(wanted));
  if (found) return found;
  throw new EngineError(
    'unsupported',
    `${who} it speaks '${tag}', which Lector can't read. It reads: ${SPOKEN_LANGUAGES.join(', ')}.`,
  );
}

/** The languages that a model can speak, whichever of its voices it takes. */
export function languagesOf({ family, languages }: ModelEntry): readonly string[] {
  if (languages) return languages;
  return family === 'espeak' ? ESPEAK_LANGUAGES : SPOKEN_LANGUAGES;
}

/** Whether a language, by the registry's tag, can be spoken. */
export function isSpoken(language: string): boolean {
  return SPOKEN_LANGUAGES.includes(language);
}

/**
 * The registry's tag for a language tag that a client may write in its own way: `EN_us` is `en-us`, `en` the
 * first English one, `fr-CA` is `fr`. `undefined` when no voice has that language.
 */
export function findLanguage(registry: Registry, wanted: string): string | undefined {
  const tag = wanted.trim().toLowerCase().replaceAll('_', '-');
  const known = [...new Set(registry.models.flatMap(({ voices }) => voices.map(({ language }) => language)))];
  return (
    known.find((language) => language === tag) ?? known.find((language) => primary(language) === primary(tag))
  );
}

function primary(tag: string): string | undefined {
  return tag.split('-', 1)[0];
}
