import { ACCENTED } from './accented-words.ts';
import { withS } from './inflections.ts';
import { type Context, type English, pronounce } from './pronounce.ts';

/**
 * The phonemes of a word with accents or other letters that the lexicon doesn't use: those of a short list of words
 * that come with them, or those of the same letters without accents (`café` is found as `cafe`), unless a last `é`
 * says that the plain word is another (`rosé`, `lamé`). Undefined for all others.
 */
export function pronounceAccented(word: string, context: Context, english: English): string | undefined {
  const composed = word.normalize('NFC');
  const listed = findListed(composed.toLowerCase(), english.british);
  if (listed !== undefined) return listed;
  const plain = stripAccents(word);
  if (plain === word || !PLAIN.test(plain)) return undefined;
  const phonemes = pronounce(plain, context, english);
  return phonemes && FINAL_E.test(composed) && !FINAL_E_SOUND.test(phonemes) ? undefined : phonemes;
}

function findListed(word: string, british: boolean): string | undefined {
  const listed = ACCENTED.get(word);
  if (listed) return british ? listed.gb : listed.us;
  const stem = ACCENTED.get(word.replace(/'?s$/, ''));
  return stem && withS(british ? stem.gb : stem.us, british);
}

function stripAccents(word: string): string {
  const letters = word.normalize('NFD').replace(/\p{M}/gu, '');
  return letters.replace(/[^\0-\x7f]/g, (letter) => BASE_LETTERS.get(letter) ?? letter);
}

const BASE_LETTERS = new Map(
  'øo ØO łl ŁL đd ĐD ðd ÐD ıi ßss æae ÆAe œoe ŒOe þth ÞTh'
    .split(' ')
    .map(([letter = '', ...base]) => [letter, base.join('')]),
);

const PLAIN = /^[A-Za-z'-]+$/;
const FINAL_E = /é(?:e?s?|'s)$/i;
const FINAL_E_SOUND = /(?:A|i|iː)z?$/;
