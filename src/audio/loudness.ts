/**
 * Loudness of mono PCM by ITU-R BS.1770-4: K-weighting, blocks of 400 ms of which each overlaps the next by three
 * quarters, and two gates. One channel counts once: a full-scale sine of 997 Hz reads -3.01 LUFS.
 */

const BLOCK_SECONDS = 0.4;
const STEPS_PER_BLOCK = 4;
/** What is quieter counts as silence; LUFS. */
const ABSOLUTE_GATE = -70;
/** Of the blocks above the absolute gate, those that lie further than this below their mean do not count; LU. */
const RELATIVE_GATE = 10;
/** What the standard adds, so that a tone of 1 kHz reads as its level. */
const OFFSET = -0.691;

/**
 * The mean square of each block, K-weighted. A sound shorter than a block is one block as long as it is; what is left
 * of a longer one at its end is in no block, as the standard has it.
 */
export function measureBlocks(pcm: Float32Array, sampleRate: number): number[] {
  const step = Math.round((BLOCK_SECONDS * sampleRate) / STEPS_PER_BLOCK);
  const energies = stepEnergies(pcm, sampleRate, step);
  const whole = Math.floor(pcm.length / step);
  if (whole < STEPS_PER_BLOCK) return pcm.length > 0 ? [sum(energies) / pcm.length] : [];
  return Array.from({ length: whole - STEPS_PER_BLOCK + 1 }, (_, block) => {
    return sum(energies.slice(block, block + STEPS_PER_BLOCK)) / (STEPS_PER_BLOCK * step);
  });
}

/** The loudness of blocks together, in LUFS; -Infinity when all of them are silent. */
export function gatedLoudness(blocks: readonly number[]): number {
  const heard = blocks.filter((power) => toLufs(power) > ABSOLUTE_GATE);
  const gate = toLufs(mean(heard)) - RELATIVE_GATE;
  return toLufs(mean(heard.filter((power) => toLufs(power) > gate)));
}

function toLufs(power: number): number {
  return power > 0 ? OFFSET + 10 * Math.log10(power) : -Infinity;
}

/** The sum of squares of each step of K-weighted samples; the last step may be short. */
function stepEnergies(pcm: Float32Array, sampleRate: number, step: number): number[] {
  const [shelf, highPass] = [headShelf(sampleRate), lowCut(sampleRate)];
  const energies: number[] = [];
  for (let from = 0; from < pcm.length; from += step) {
    let energy = 0;
    for (let i = from; i < Math.min(from + step, pcm.length); i++) {
      const weighted = highPass(shelf(pcm[i] ?? 0));
      energy += weighted * weighted;
    }
    energies.push(energy);
  }
  return energies;
}

type Filter = (sample: number) => number;

/**
 * The standard gives both filters for 48 kHz only. These are their analogue prototypes, by which libebur128 and ffmpeg
 * make them for any rate; at 48 kHz they give the standard's own coefficients.
 */
function headShelf(sampleRate: number): Filter {
  const k = Math.tan((Math.PI * 1681.974450955533) / sampleRate);
  const q = 0.7071752369554196;
  const high = 10 ** (3.999843853973347 / 20);
  const band = high ** 0.4996667741545416;
  const a0 = 1 + k / q + k * k;
  return biquad(
    [(high + (band * k) / q + k * k) / a0, (2 * (k * k - high)) / a0, (high - (band * k) / q + k * k) / a0],
    [(2 * (k * k - 1)) / a0, (1 - k / q + k * k) / a0],
  );
}

function lowCut(sampleRate: number): Filter {
  const k = Math.tan((Math.PI * 38.13547087602444) / sampleRate);
  const q = 0.5003270373238773;
  const a0 = 1 + k / q + k * k;
  return biquad([1, -2, 1], [(2 * (k * k - 1)) / a0, (1 - k / q + k * k) / a0]);
}

/** A filter of second order, in transposed direct form II. */
function biquad([b0, b1, b2]: [number, number, number], [a1, a2]: [number, number]): Filter {
  let one = 0;
  let two = 0;
  return (sample) => {
    const out = b0 * sample + one;
    one = b1 * sample - a1 * out + two;
    two = b2 * sample - a2 * out;
    return out;
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}

function mean(values: readonly number[]): number {
  return values.length > 0 ? sum(values) / values.length : 0;
}
