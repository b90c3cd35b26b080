/** Zero crossings of the filter on each side: 56 taps, which fall from pass to stop within 2 kHz at 22050 Hz. */
const CROSSINGS = 26;
/** Shape of the Kaiser window: about 80 dB of stopband. */
const BETA = 8;
/** Where the filter is at -6 dB, as a part of the lower rate's half: the stopband then begins there. */
const CUTOFF = 0.94;

interface FilterBank {
  /** Output position i lies at input position i * step / phases. */
  phases: number;
  step: number;
  /** Taps on each side of a position. */
  reach: number;
  /** One filter of 2 * reach taps a phase, one after the other. */
  taps: Float64Array;
}

const banks = new Map<string, FilterBank>();

/**
 * Gives the same sound at another sample rate, in exactly `round(length * toRate / fromRate)` samples.
 * The first sample keeps its time; before and behind the PCM there is silence. A windowed sinc in
 * polyphase form (J. O. Smith, “Digital Audio Resampling”); images and aliases stay 80 dB below.
 * Rates are whole numbers in Hz. Gives `pcm` itself when both are the same.
 */
export function resample(
  pcm: Float32Array<ArrayBuffer>,
  fromRate: number,
  toRate: number,
): Float32Array<ArrayBuffer> {
  if (fromRate === toRate) return pcm;
  const bank = getBank(fromRate, toRate);
  const { phases, step, reach } = bank;
  const length = Math.round((pcm.length * toRate) / fromRate);
  const blocks = Math.ceil(length / (TURNS * phases));
  // JavaScript computes in float64; a conversion for each product would take as long as the product.
  const padded = new Float64Array(blocks * TURNS * step + 2 * reach);
  padded.set(pcm.subarray(0, padded.length - reach), reach);
  const result = new Float32Array(blocks * TURNS * phases);
  for (let block = 0; block < blocks; block++) {
    const out = result.subarray(block * TURNS * phases, (block + 1) * TURNS * phases);
    filterBlock(padded, block * TURNS * step + 1, { bank, out });
  }
  return result.slice(0, length);
}

/** Resamples sound that comes in parts: what `add` and `end` give, joined, is what `resample` gives for the whole. */
export interface Resampler {
  /** What can be told so far: the filter looks ahead by some milliseconds. */
  add(pcm: Float32Array<ArrayBuffer>): Float32Array<ArrayBuffer>;
  end(): Float32Array<ArrayBuffer>;
}

export function createResampler(fromRate: number, toRate: number): Resampler {
  if (fromRate === toRate) return { add: (pcm) => pcm, end: () => new Float32Array(0) };
  const bank = getBank(fromRate, toRate);
  const { phases, step, reach } = bank;
  const [inBlock, outBlock] = [TURNS * step, TURNS * phases];
  /** Input from `reach` samples before the next block on. */
  let waiting = new Float64Array(reach);
  let [taken, given] = [0, 0];

  function filter(blocks: number): Float32Array<ArrayBuffer> {
    const result = new Float32Array(blocks * outBlock);
    for (let block = 0; block < blocks; block++) {
      const out = result.subarray(block * outBlock, (block + 1) * outBlock);
      filterBlock(waiting, block * inBlock + 1, { bank, out });
    }
    waiting = waiting.slice(blocks * inBlock);
    given += result.length;
    return result;
  }

  function append(pcm: Float32Array): void {
    const joined = new Float64Array(waiting.length + pcm.length);
    joined.set(waiting);
    joined.set(pcm, waiting.length);
    waiting = joined;
  }

  return {
    add(pcm) {
      taken += pcm.length;
      append(pcm);
      return filter(Math.max(0, Math.floor((waiting.length - 2 * reach) / inBlock)));
    },
    end() {
      const owed = Math.round((taken * toRate) / fromRate) - given;
      const blocks = Math.ceil(Math.max(0, owed) / outBlock);
      append(new Float32Array(Math.max(0, blocks * inBlock + 2 * reach - waiting.length)));
      return filter(blocks).slice(0, Math.max(0, owed));
    },
  };
}

/** Turns through the phases in a block. */
const TURNS = 4;

/**
 * Four turns through the phases at once: a tap is then read once for four products, and no sum has to wait
 * for another (more than twice as fast as one sample after the other, measured).
 */
function filterBlock(
  padded: Float64Array,
  at: number,
  { bank: { phases, step, reach, taps }, out }: { bank: FilterBank; out: Float32Array },
): void {
  const size = 2 * reach;
  let phase = 0;
  for (let i = 0; i < phases; i++) {
    const filter = phase * size;
    let sum0 = 0;
    let sum1 = 0;
    let sum2 = 0;
    let sum3 = 0;
    for (let tap = 0; tap < size; tap++) {
      const gain = taps[filter + tap]!;
      sum0 += gain * padded[at + tap]!;
      sum1 += gain * padded[at + tap + step]!;
      sum2 += gain * padded[at + tap + 2 * step]!;
      sum3 += gain * padded[at + tap + 3 * step]!;
    }
    out[i] = sum0;
    out[i + phases] = sum1;
    out[i + 2 * phases] = sum2;
    out[i + 3 * phases] = sum3;
    phase += step;
    at += Math.floor(phase / phases);
    phase %= phases;
  }
}

function getBank(fromRate: number, toRate: number): FilterBank {
  const key = `${fromRate} ${toRate}`;
  let bank = banks.get(key);
  if (!bank) {
    bank = makeBank(fromRate, toRate);
    banks.set(key, bank);
  }
  return bank;
}

function makeBank(fromRate: number, toRate: number): FilterBank {
  const divisor = greatestCommonDivisor(fromRate, toRate);
  const phases = toRate / divisor;
  const cutoff = CUTOFF * Math.min(1, toRate / fromRate);
  const reach = Math.ceil(CROSSINGS / cutoff);
  const taps = new Float64Array(phases * 2 * reach);
  for (let phase = 0; phase < phases; phase++) {
    const filter = taps.subarray(phase * 2 * reach, (phase + 1) * 2 * reach);
    for (let tap = 0; tap < filter.length; tap++) {
      const distance = tap + 1 - reach - phase / phases;
      filter[tap] = sinc(distance * cutoff) * kaiser(distance / reach);
    }
    const gain = filter.reduce((sum, value) => sum + value, 0);
    for (let tap = 0; tap < filter.length; tap++) filter[tap]! /= gain;
  }
  return { phases, step: fromRate / divisor, reach, taps };
}

function sinc(x: number): number {
  return x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
}

/** The Kaiser window at `x` of its half width. */
function kaiser(x: number): number {
  return Math.abs(x) > 1 ? 0 : besselI0(BETA * Math.sqrt(1 - x * x)) / besselI0(BETA);
}

/** The modified Bessel function of order zero, by its series. */
function besselI0(x: number): number {
  let sum = 1;
  for (let term = 1, k = 1; term > sum * 1e-12; k++) {
    term *= (x / (2 * k)) ** 2;
    sum += term;
  }
  return sum;
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
