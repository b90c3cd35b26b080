import { toMisaki } from './misaki.ts';

/** What IPA writes and misaki's English symbols never hold: lengths, rhotic vowels, and diphthongs as two. */
const ONLY_IPA = /[eoɚɝrɐɫ]|aɪ|aʊ|dʒ|tʃ|ɔɪ|ː/;
const STRESS_BEFORE_CONSONANTS = /([ˈˌ])([^AIOQWYaiuæɑɒɔəɛɜɪʊʌᵻᵊˈˌ\s]+)(?=[AIOQWYaiuæɑɒɔəɛɜɪʊʌᵻᵊ])/g;

/**
 * Phonemes that a person has written, in misaki's symbols: IPA is mapped, and for English the stress moves from the
 * syllable's beginning, where IPA has it, to its vowel, where misaki has it. What is misaki's already stays.
 */
export function readGivenPhonemes(written: string, language: string): string {
  const plain = written
    .normalize('NFC')
    .replace(/[/[\].]/g, '')
    .replaceAll('g', 'ɡ');
  if (!language.startsWith('en')) return toMisaki(plain, language);
  const stressed = (phonemes: string) => phonemes.replace(STRESS_BEFORE_CONSONANTS, '$2$1');
  const words = plain.split(/\s+/).filter((word) => word !== '');
  return words.map((word) => stressed(ONLY_IPA.test(word) ? toMisaki(word, language) : word)).join(' ');
}
