import type { Registry } from './registry/schema.ts';

/**
 * The languages that can be spoken here: those of the trimmed espeak-ng, which is the built-in voice and
 * gives neural voices their phonemes. The registry also lists voices whose language is not among these.
 */
export const SPOKEN_LANGUAGES: readonly string[] = ['en-us', 'en-gb', 'es', 'fr', 'hi', 'it', 'pt-br', 'de'];

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
