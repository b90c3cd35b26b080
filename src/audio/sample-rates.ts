import type { AudioFormat } from './encoder.ts';

/** The rate that models speak at and that files have, in Hz, when nobody asks for another one. */
export const USUAL_RATE = 24000;

const COMMON = [8000, 11025, 12000, 16000, 22050, 24000, 32000, 44100, 48000];
const OPUS = [8000, 12000, 16000, 24000, 48000];

/**
 * The sample rates that each format can have, in Hz: what its codec knows, of the rates that are in use. Any number at
 * all is not taken, because each pair of rates needs a filter of its own. ffmpeg writes AC-3 at 48 kHz only.
 */
export const SAMPLE_RATES: Record<AudioFormat, readonly number[]> = {
  mp3: COMMON,
  opus: OPUS,
  aac: COMMON,
  flac: COMMON,
  wav: COMMON,
  pcm: COMMON,
  m4a: COMMON,
  alac: COMMON,
  ogg: COMMON,
  webm: OPUS,
  ac3: [48000],
};
