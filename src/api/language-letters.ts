import { LANGUAGE_LETTERS } from '../models/kokoro/language-letters.ts';

/** The tag for one of Kokoro's letters, in any case; anything else as it is. */
export function languageOfLetter(language: string): string {
  const letter = language.trim().toLowerCase();
  return Object.hasOwn(LANGUAGE_LETTERS, letter) ? (LANGUAGE_LETTERS[letter] ?? language) : language;
}
