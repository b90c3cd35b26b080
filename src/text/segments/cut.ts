import { type Piece, WORTH } from './pieces.ts';

/** A run of pieces: indices, `to` exclusive. */
export interface PieceRange {
  from: number;
  to: number;
}

/** What is left over must not be shorter: a word or two alone sound clipped. */
const SCRAP = 24;

interface CutLimits {
  max: number;
  firstMax: number;
  maxPhonemes: number;
}

/**
 * Cuts pieces into as few stretches as hold them, each of at most `max` cost and `maxPhonemes`: after a sentence, else
 * after a clause, else between words, and where both parts keep some length. The first stretch has at most
 * `firstMax` where a reader would pause by then; otherwise it may be twice as long, or as long as any other. Linear.
 */
export function cutPieces(pieces: readonly Piece[], { max, firstMax, maxPhonemes }: CutLimits): PieceRange[] {
  const cost = sumsOf(pieces.map((piece) => piece.cost));
  const phonemes = sumsOf(pieces.map((piece) => piece.phonemes));
  const ranges: PieceRange[] = [];
  const firstLimits = [firstMax, Math.min(max, 2 * firstMax), max];
  let from = 0;
  for (;;) {
    const limits = from === 0 ? firstLimits : [max];
    const cuts = limits.map((limit) => bestCut(from, limit));
    if (cuts[0] === undefined) break;
    const found = cuts.find((cut) => cut === undefined || cut.score > 0) ?? cuts.at(-1);
    if (!found) break;
    ranges.push({ from, to: found.to });
    from = found.to;
  }
  if (from < pieces.length) ranges.push({ from, to: pieces.length });
  return ranges;

  /** Where to end a stretch that begins at `start`; nowhere, when all that is left fits. */
  function bestCut(start: number, limit: number): { to: number; score: number } | undefined {
    const fits = (to: number) => cost(start, to) <= limit && phonemes(start, to) <= maxPhonemes;
    if (fits(pieces.length)) return undefined;
    const rest = cost(start, pieces.length);
    // Of what takes just more than one segment, halves sound better than a long part and a scrap.
    const target = rest < 2 * limit ? rest / 2 : limit;
    let best = { to: start + 1, score: -Infinity };
    for (let to = start + 1; to < pieces.length && fits(to); to++) {
      const worth = pieces[to - 1]?.worth ?? WORTH.word;
      const scrap = cost(to, pieces.length) < SCRAP ? 3 : 0;
      const score = worth - scrap - (3 * Math.abs(cost(start, to) - target)) / limit;
      if (score >= best.score) best = { to, score };
    }
    return best;
  }
}

function sumsOf(values: readonly number[]): (from: number, to: number) => number {
  const sums = [0];
  for (const value of values) sums.push((sums.at(-1) ?? 0) + value);
  return (from, to) => (sums[to] ?? 0) - (sums[from] ?? 0);
}
