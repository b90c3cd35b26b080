import { tokenize } from '../../text/phonemes/kokoro-vocab.ts';
import type { PhonemeSegment } from '../../text/segments/types.ts';
import type { WordTime } from '../model.ts';

export const SAMPLE_RATE = 24000;
/** Samples that the graph makes of one frame of duration. */
const FRAME = 600;

/**
 * When each word of a segment is heard. `durations` are the timestamped graph's, one for each token and pad,
 * in frames, not yet rounded; rounded as the graph does it, to the even neighbour and to at least one frame,
 * they add up to the waveform exactly. Where they don't, or the graph gives none, times are ESTIMATED from the
 * kinds of symbols: right at both ends, and near enough in between to mark words by.
 * The frames of a space are shared by the words beside it; those of punctuation are a pause.
 */
export function timeWords(
  segment: PhonemeSegment,
  { samples, durations }: { samples: number; durations?: Float32Array | undefined },
): WordTime[] {
  const { kept } = tokenize(segment.phonemes);
  const starts = tokenStarts(segment.phonemes, kept, { samples, durations });
  const isSpace = (token: number) => segment.phonemes[kept[token] ?? -1] === ' ';
  /** First token at or behind an offset in the phonemes. */
  const tokenAt = (offset: number) => lowerBound(kept, offset);
  const middle = (token: number) => ((starts[token + 1] ?? 0) + (starts[token + 2] ?? 0)) / 2;
  return segment.words.map(({ start, end, from, to }) => {
    const [first, next] = [tokenAt(from), tokenAt(to)];
    const startTime = isSpace(first - 1) ? middle(first - 1) : (starts[first + 1] ?? 0);
    const endTime = isSpace(next) ? middle(next) : (starts[next + 1] ?? 0);
    return { start, end, startTime, endTime: Math.max(startTime, endTime) };
  });
}

/** Where each token begins, in seconds; the first is the pad, and the last value is the end of the sound. */
function tokenStarts(
  phonemes: string,
  kept: Uint32Array,
  { samples, durations }: { samples: number; durations?: Float32Array | undefined },
): number[] {
  const exact = durations && Array.from(durations, (frames) => Math.max(1, roundHalfEven(frames)));
  const isExact = exact?.length === kept.length + 2 && sum(exact) * FRAME === samples;
  const parts = isExact ? exact : estimate(phonemes, kept);
  const scale = samples / SAMPLE_RATE / sum(parts);
  const starts = [0];
  for (const part of parts) starts.push((starts.at(-1) ?? 0) + part * scale);
  return starts;
}

/** Frames as the real model gives them on the average. */
function estimate(phonemes: string, kept: Uint32Array): number[] {
  const tokens = Array.from(kept, (offset) => {
    const symbol = phonemes[offset] ?? '';
    if (/[ˈˌ]/.test(symbol)) return 0.5;
    if (/[;:,.!?—…]/.test(symbol)) return 8;
    return /[AIOQWY]/.test(symbol) ? 5 : 2.5;
  });
  return [12, ...tokens, 12];
}

function roundHalfEven(value: number): number {
  const floor = Math.floor(value);
  const rest = value - floor;
  if (rest === 0.5) return floor % 2 === 0 ? floor : floor + 1;
  return rest > 0.5 ? floor + 1 : floor;
}

function sum(values: number[]): number {
  return values.reduce((all, value) => all + value, 0);
}

function lowerBound(sorted: Uint32Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
