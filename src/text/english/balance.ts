import type { Spoken } from './compounds.ts';
import { weigh } from './sounds.ts';
import { demote, PRIMARY } from './stress.ts';

/**
 * Leaves the main stress to the weightier half of a compound's parts; after a single letter, it stays with the letter
 * (hexgrad/misaki, `misaki/en.py`, resolve_tokens).
 */
export function balance(pieces: readonly Spoken[]): void {
  const heard = pieces.filter(({ phonemes }) => phonemes !== '');
  const [first, second] = heard;
  if (!first || !second) return;
  if (heard.length === 2 && first.to - first.from === 1) {
    second.phonemes = demote(second.phonemes);
    return;
  }
  const stressed = heard.filter(({ phonemes }) => phonemes.includes(PRIMARY)).length;
  if (stressed <= Math.floor((heard.length + 1) / 2)) return;
  // Those without a main stress come first, and have nothing to lose.
  const ranked = heard.map((piece) => ({
    piece,
    isStressed: piece.phonemes.includes(PRIMARY),
    weight: weigh(piece.phonemes),
  }));
  ranked.sort((a, b) => Number(a.isStressed) - Number(b.isStressed) || a.weight - b.weight);
  for (const { piece } of ranked.slice(0, Math.floor(heard.length / 2)))
    piece.phonemes = demote(piece.phonemes);
}
