import type { Phonemize } from './espeak.ts';

/** Words that are remembered; when there are so many, all are forgotten. */
const MOST = 10_000;
const LONGEST = 40;

/** The same phonemiser, which asks only once for a single word: the words of a text come again and again. */
export function rememberWords(phonemize: Phonemize): Phonemize {
  const known = new Map<string, string>();
  return (text, language) => {
    if (text.length > LONGEST || /\s/.test(text)) return phonemize(text, language);
    const key = `${language} ${text}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    if (known.size === MOST) known.clear();
    const ipa = phonemize(text, language);
    known.set(key, ipa);
    return ipa;
  };
}
