import type { Piece } from './pieces.ts';

/** A run of pieces: indices, `to` exclusive. */
export interface PieceRange {
  from: number;
  to: number;
}

/**
 * Cuts pieces into as few stretches as hold them, each of at most `max` cost (the first of at most `firstMax`) and
 * `maxPhonemes`: after a sentence, else after a clause, else between words, and where both parts keep some length.
 * Linear.
 */
export function cutPieces(
  pieces: readonly Piece[],
  { max, firstMax, maxPhonemes }: { max: number; firstMax: number; maxPhonemes: number },
): PieceRange[] {
  const cost = sumsOf(pieces.map((piece) => piece.cost));
  const phonemes = sumsOf(pieces.map((piece) => piece.phonemes));
  const ranges: PieceRange[] = [];
  let from = 0;
  for (let limit = firstMax; ; limit = max) {
    const fits = (to: number) => cost(from, to) <= limit && phonemes(from, to) <= maxPhonemes;
    if (fits(pieces.length)) break;
    const rest = cost(from, pieces.length);
    // Of what takes just more than one segment, halves sound better than a long part and a scrap.
    const target = rest < 2 * limit ? rest / 2 : limit;
    let best = from + 1;
    let bestScore = -Infinity;
    for (let to = from + 1; to < pieces.length && fits(to); to++) {
      const score = (pieces[to - 1]?.worth ?? 0) - (3 * Math.abs(cost(from, to) - target)) / limit;
      if (score >= bestScore) [best, bestScore] = [to, score];
    }
    ranges.push({ from, to: best });
    from = best;
  }
  if (from < pieces.length) ranges.push({ from, to: pieces.length });
  return ranges;
}

function sumsOf(values: readonly number[]): (from: number, to: number) => number {
  const sums = [0];
  for (const value of values) sums.push((sums.at(-1) ?? 0) + value);
  return (from, to) => (sums[to] ?? 0) - (sums[from] ?? 0);
}
