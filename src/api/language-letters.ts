/** Kokoro's letters for languages. */
export const LANGUAGE_LETTERS: Readonly<Record<string, string>> = {
  a: 'en-us',
  b: 'en-gb',
  e: 'es',
  f: 'fr',
  h: 'hi',
  i: 'it',
  j: 'ja',
  p: 'pt-br',
  z: 'zh',
};

/** The tag for one of Kokoro's letters, in any case; anything else as it is. */
export function languageOfLetter(language: string): string {
  const letter = language.trim().toLowerCase();
  return Object.hasOwn(LANGUAGE_LETTERS, letter) ? (LANGUAGE_LETTERS[letter] ?? language) : language;
}
