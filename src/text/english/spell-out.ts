import { isKokoroSymbol } from '../phonemes/kokoro-vocab.ts';

/** Gives the phonemes of a word that no lexicon has. */
export type SpellOut = (word: string) => string;

const MOST_WORDS = 4096;
const LONGEST_PIECE = 40;
const caches = new WeakMap<SpellOut, Map<string, string>>();

/**
 * Asks `spellOut` once for each word, as long as it is among the last few thousand, and keeps only symbols of
 * Kokoro's. A word that is too long to be one is asked for in pieces.
 */
export function spellOutOnce(word: string, spellOut: SpellOut): string {
  if (word.length <= LONGEST_PIECE) return spellPiece(word, spellOut);
  let phonemes = '';
  for (const [piece] of word.matchAll(PIECES)) phonemes += spellPiece(piece, spellOut);
  return phonemes;
}

const PIECES = new RegExp(`.{1,${LONGEST_PIECE}}`, 'gsu');

function spellPiece(word: string, spellOut: SpellOut): string {
  let cache = caches.get(spellOut);
  if (!cache) caches.set(spellOut, (cache = new Map()));
  const known = cache.get(word);
  if (known !== undefined) return known;
  const phonemes = keepKnown(spellOut(word)).trim();
  if (cache.size >= MOST_WORDS) cache.delete(cache.keys().next().value ?? word);
  cache.set(word, phonemes);
  return phonemes;
}

/** Phonemes without what Kokoro has no symbol for. */
export function keepKnown(phonemes: string): string {
  let kept = '';
  for (const symbol of phonemes) if (isKokoroSymbol(symbol)) kept += symbol;
  return kept;
}
