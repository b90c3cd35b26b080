import type { PhonemeSegment, Segment } from '../text/segments/types.ts';
import { sourceSpan } from '../text/spans/mapped-text.ts';
import { findWords } from '../text/words.ts';
import type { WordTime } from './model.ts';

/** The symbols of a segment's phonemes that a graph was given, and how long each of them is heard. */
export interface SpokenSymbols {
  /** For each symbol its offset in the phonemes, in order. */
  offsets: ArrayLike<number>;
  /** How long each is heard, in any unit: what stands before the first symbol, each symbol, what stands behind the last. */
  parts: readonly number[];
  /** How long all of it is heard. */
  seconds: number;
}

/**
 * When each word of a segment is heard. The time of a space is shared by the words beside it; that of punctuation is a
 * pause.
 */
export function timeWords(segment: PhonemeSegment, { offsets, parts, seconds }: SpokenSymbols): WordTime[] {
  const starts = startsOf(parts, seconds);
  const isSpace = (symbol: number) => segment.phonemes[offsets[symbol] ?? -1] === ' ';
  /** First symbol at or behind an offset in the phonemes. */
  const symbolAt = (offset: number) => lowerBound(offsets, offset);
  const middle = (symbol: number) => ((starts[symbol + 1] ?? 0) + (starts[symbol + 2] ?? 0)) / 2;
  return segment.words.map(({ start, end, from, to }) => {
    const [first, next] = [symbolAt(from), symbolAt(to)];
    const startTime = isSpace(first - 1) ? middle(first - 1) : (starts[first + 1] ?? 0);
    const endTime = isSpace(next) ? middle(next) : (starts[next + 1] ?? 0);
    return { start, end, startTime, endTime: Math.max(startTime, endTime) };
  });
}

/**
 * ESTIMATED parts, from the kinds of symbols, in frames of 25 ms as Kokoro gives them on the average: right at both ends,
 * and near enough in between to mark words by.
 */
export function estimateParts(phonemes: string, offsets: ArrayLike<number>): number[] {
  const symbols = Array.from(offsets, (offset) => {
    const symbol = phonemes[offset] ?? '';
    if (/[ˈˌ]/.test(symbol)) return 0.5;
    if (/[;:,.!?—…]/.test(symbol)) return 8;
    return /[AIOQWY]/.test(symbol) ? 5 : 2.5;
  });
  return [12, ...symbols, 12];
}

/** A segment of letters, each of which stands for a sound. */
export function lettersAsPhonemes(segment: Segment): PhonemeSegment {
  const words = findWords(segment.text).map(({ start, end }) => {
    return { ...sourceSpan(segment, start, end), from: start, to: end };
  });
  return { ...segment, phonemes: segment.text, words };
}

/** Where each part begins, in seconds, and where the last one ends. */
function startsOf(parts: readonly number[], seconds: number): number[] {
  const scale = seconds / parts.reduce((all, part) => all + part, 0);
  const starts = [0];
  for (const part of parts) starts.push((starts.at(-1) ?? 0) + part * scale);
  return starts;
}

function lowerBound(sorted: ArrayLike<number>, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
