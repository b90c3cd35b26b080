/** Samples of a frame; 43 ms at 24 kHz. */
const FRAME = 1024;
const HOP = 512;
const BANDS = 20;

/** The power of a sound in frames and bands. */
export interface Spectrum {
  /** For each frame the power in `BANDS` bands of equal width on the mel scale. */
  frames: Float64Array[];
  /** How much of the whole power lies above 6 kHz: 0 to 1. */
  highShare: number;
}

const HIGH_HZ = 6000;

/** Short-time power spectrum of mono PCM. `every` looks at each n-th frame only. */
export function analyse(pcm: Float32Array, sampleRate: number, every = 1): Spectrum {
  const edges = bandEdges(sampleRate);
  const firstHigh = Math.round((HIGH_HZ / sampleRate) * FRAME);
  const frames: Float64Array[] = [];
  let [all, high] = [0, 0];
  for (let at = 0; at + FRAME <= pcm.length || at === 0; at += HOP * every) {
    const power = framePower(pcm, at);
    const bands = new Float64Array(BANDS);
    for (let band = 0; band < BANDS; band++) {
      for (let bin = edges[band] ?? 0; bin < (edges[band + 1] ?? 0); bin++) bands[band]! += power[bin] ?? 0;
    }
    for (let bin = 1; bin < power.length; bin++) {
      all += power[bin] ?? 0;
      if (bin >= firstHigh) high += power[bin] ?? 0;
    }
    frames.push(bands);
  }
  return { frames, highShare: all > 0 ? high / all : 0 };
}

/** Differences further down than this below the loudest band are not heard. */
const FLOOR_DB = 50;

/** How far two sounds of equal length lie apart: the mean difference of their bands' levels, in dB. */
export function spectralDistance(a: Spectrum, b: Spectrum): number {
  const loudest = Math.max(...[...a.frames, ...b.frames].map((bands) => Math.max(...bands)));
  const floor = loudest * 10 ** (-FLOOR_DB / 10);
  const level = (power = 0) => 10 * Math.log10(power + floor);
  let sum = 0;
  let count = 0;
  for (const [i, bands] of a.frames.entries()) {
    for (const [band, power] of bands.entries()) {
      sum += Math.abs(level(power) - level(b.frames[i]?.[band]));
      count++;
    }
  }
  return count > 0 ? sum / count : 0;
}

/** First bins of the bands, and one more. */
function bandEdges(sampleRate: number): number[] {
  const mel = (hz: number) => Math.log1p(hz / 700);
  const [low, high] = [mel(60), mel(sampleRate / 2)];
  const hz = (i: number) => 700 * Math.expm1(low + ((high - low) * i) / BANDS);
  return Array.from({ length: BANDS + 1 }, (_, i) => Math.round((hz(i) / sampleRate) * FRAME));
}

const WINDOW = Float64Array.from(
  { length: FRAME },
  (_, i) => 0.5 - 0.5 * Math.cos((2 * Math.PI * i) / FRAME),
);
const COSINES = Float64Array.from({ length: FRAME / 2 }, (_, i) => Math.cos((2 * Math.PI * i) / FRAME));
const SINES = Float64Array.from({ length: FRAME / 2 }, (_, i) => -Math.sin((2 * Math.PI * i) / FRAME));

/** The power in each bin of the frame that begins at a sample; what lies behind the end is silence. */
function framePower(pcm: Float32Array, at: number): Float64Array {
  const re = new Float64Array(FRAME);
  const im = new Float64Array(FRAME);
  for (let i = 0, j = 0; i < FRAME; i++) {
    re[j] = (pcm[at + i] ?? 0) * (WINDOW[i] ?? 0);
    // The next index with its bits reversed.
    let bit = FRAME >> 1;
    for (; j & bit; bit >>= 1) j ^= bit;
    j |= bit;
  }
  for (let size = 2; size <= FRAME; size *= 2) {
    const [half, step] = [size / 2, FRAME / size];
    for (let start = 0; start < FRAME; start += size) {
      for (let k = 0; k < half; k++) {
        const [cos, sin] = [COSINES[k * step]!, SINES[k * step]!];
        const [even, odd] = [start + k, start + k + half];
        const [x, y] = [re[odd]! * cos - im[odd]! * sin, re[odd]! * sin + im[odd]! * cos];
        [re[odd], im[odd]] = [re[even]! - x, im[even]! - y];
        re[even]! += x;
        im[even]! += y;
      }
    }
  }
  return Float64Array.from({ length: FRAME / 2 }, (_, bin) => re[bin]! ** 2 + im[bin]! ** 2);
}
