import { limitPeaks } from '../../audio/limit-peaks.ts';
import { gatedLoudness, measureBlocks } from '../../audio/loudness.ts';
import type { Plugin, PluginOptions } from './plugin.ts';

/**
 * Apple asks of podcasts -16 LUFS, measured on two channels that are mostly alike. One channel that both ears hear reads
 * 3 LU less, and what Lector gives is one channel.
 */
const TARGET = -19;
const [QUIETEST, LOUDEST] = [-40, -10];
/** Of the samples; leaves a decibel for what lies between them. */
const CEILING = 10 ** (-1 / 20);
/** A segment that is shorter is measured together with the one before it: a single word tells little. */
const ENOUGH_BLOCKS = 27; // 3 s
/** More than this is no voice that is too quiet, but none at all. */
const MOST_GAIN = 10 ** (24 / 20);
/** In which the gain goes over from the last segment's, at the start of the next, where there is mostly silence. */
const GLIDE_SECONDS = 0.05;

/**
 * `loudness`: brings each segment to `lufs` (-40 to -10, -19 when left out; ITU-R BS.1770-4) and keeps every sample under
 * -1 dBFS. A segment's gain hangs on it and the one before it alone, so that a stream that continues goes on the same.
 */
export const loudness: Plugin = {
  name: 'loudness',
  order: 100,
  // The last one's gain, and what that hung on.
  remembers: 2,
  checkOptions: ({ lufs, ...others }) => {
    const [other] = Object.keys(others);
    if (other) return `it has no option '${other}', only 'lufs'`;
    if (lufs === undefined || (typeof lufs === 'number' && lufs >= QUIETEST && lufs <= LOUDEST))
      return undefined;
    return `'lufs' must be a number from ${QUIETEST} to ${LOUDEST}`;
  },
  start({ options }) {
    const target = targetOf(options);
    let before: { blocks: number[]; gain: number } | undefined;
    return {
      postAudio({ pcm, sampleRate, isPause }) {
        if (isPause) return undefined;
        const blocks = measureBlocks(pcm, sampleRate);
        const measured = blocks.length < ENOUGH_BLOCKS ? [...(before?.blocks ?? []), ...blocks] : blocks;
        const gain = gainFor(gatedLoudness(measured), target);
        glide(pcm, { from: before?.gain ?? gain, to: gain, samples: Math.round(GLIDE_SECONDS * sampleRate) });
        limitPeaks(pcm, CEILING, sampleRate);
        before = { blocks, gain };
        return { pcm };
      },
    };
  },
};

function targetOf({ lufs }: PluginOptions): number {
  return typeof lufs === 'number' ? lufs : TARGET;
}

/** Silence stays as it is. */
function gainFor(measured: number, target: number): number {
  return measured === -Infinity ? 1 : Math.min(MOST_GAIN, 10 ** ((target - measured) / 20));
}

function glide(
  pcm: Float32Array,
  { from, to, samples }: { from: number; to: number; samples: number },
): void {
  for (let i = 0; i < pcm.length; i++) {
    const share = Math.min(1, i / samples);
    pcm[i] = (pcm[i] ?? 0) * (from + (to - from) * share);
  }
}
