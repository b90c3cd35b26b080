import { tokenize } from '../../text/phonemes/kokoro-vocab.ts';
import type { PhonemeSegment } from '../../text/segments/types.ts';
import type { WordTime } from '../model.ts';
import { estimateParts, timeWords } from '../word-times.ts';

export const SAMPLE_RATE = 24000;
/** Samples that the graph makes of one frame of duration. */
const FRAME = 600;

/**
 * When each word of a segment is heard. `durations` are the timestamped graph's, one for each token and pad,
 * in frames, not yet rounded; rounded as the graph does it, to the even neighbour and to at least one frame,
 * they add up to the waveform exactly. Where they don't, or the graph gives none, times are ESTIMATED.
 */
export function timeKokoroWords(
  segment: PhonemeSegment,
  { samples, durations }: { samples: number; durations?: Float32Array | undefined },
): WordTime[] {
  const { kept } = tokenize(segment.phonemes);
  const exact = durations && Array.from(durations, (frames) => Math.max(1, roundHalfEven(frames)));
  const isExact = exact?.length === kept.length + 2 && sum(exact) * FRAME === samples;
  const parts = isExact ? exact : estimateParts(segment.phonemes, kept);
  return timeWords(segment, { offsets: kept, parts, seconds: samples / SAMPLE_RATE });
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
