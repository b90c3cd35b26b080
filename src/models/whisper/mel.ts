import { createFft } from './fft.ts';

export const SAMPLE_RATE = 16_000;
/** Samples from one frame to the next: 100 frames are a second. */
export const HOP = 160;
/** What Whisper hears at once: 30 seconds. */
export const WINDOW_FRAMES = 3000;
export const WINDOW_SAMPLES = WINDOW_FRAMES * HOP;

const FRAME = 400;
const BINS = FRAME / 2 + 1;
const MAX_HZ = 8000;
/** Power below this counts as this. */
const LEAST = 1e-10;

/** Gives the log-mel spectrogram of half a minute at most, `bands` rows of 3000 frames; what is missing is silence. */
export type MelSpectrogram = (pcm: Float32Array) => Float32Array;

/**
 * Makes Whisper's spectrogram (openai/whisper, `audio.py`): Hann windows of 25 ms each 10 ms, mel bands after Slaney,
 * logarithms no further than 80 dB below the loudest, brought near to [-1, 1].
 */
export function createMelSpectrogram(bands: number): MelSpectrogram {
  const fft = createFft(FRAME);
  const filters = melFilters(bands);
  const hann = Float64Array.from(
    { length: FRAME },
    (_, i) => 0.5 - 0.5 * Math.cos((2 * Math.PI * i) / FRAME),
  );
  const real = new Float64Array(FRAME);
  const imaginary = new Float64Array(FRAME);
  /** Of two frames, one behind the other. */
  const power = [new Float64Array(BINS), new Float64Array(BINS)] as const;

  return (pcm) => {
    const mel = new Float32Array(bands * WINDOW_FRAMES).fill(Math.log10(LEAST));
    let loudest = Math.log10(LEAST);
    for (let frame = 0; frame < WINDOW_FRAMES && startOf(frame) < pcm.length; frame += 2) {
      measure(pcm, frame);
      for (let band = 0; band < bands; band++) {
        for (let second = 0; second < 2; second++) {
          const level = Math.log10(Math.max(LEAST, weigh(filters[band]!, power[second as 0 | 1])));
          mel[band * WINDOW_FRAMES + frame + second] = level;
          if (level > loudest) loudest = level;
        }
      }
    }
    return mel.map((level) => (Math.max(level, loudest - 8) + 4) / 4);
  };

  /** Puts the power of a frame and of the next one at each frequency into `power`: one is the real part, one the imaginary. */
  function measure(pcm: Float32Array, frame: number): void {
    fill(real, pcm, startOf(frame));
    fill(imaginary, pcm, startOf(frame + 1));
    fft.transform(real, imaginary);
    for (let bin = 0; bin < BINS; bin++) {
      const other = bin === 0 ? 0 : FRAME - bin;
      const [re, im, otherRe, otherIm] = [real[bin]!, imaginary[bin]!, real[other]!, imaginary[other]!];
      power[0][bin] = ((re + otherRe) ** 2 + (im - otherIm) ** 2) / 4;
      power[1][bin] = ((im + otherIm) ** 2 + (otherRe - re) ** 2) / 4;
    }
  }

  /** Before its start and behind its end, the window is mirrored. */
  function fill(target: Float64Array, pcm: Float32Array, start: number): void {
    for (let i = 0; i < FRAME; i++) {
      const at = start + i;
      const mirrored = at < 0 ? -at : at >= WINDOW_SAMPLES ? 2 * (WINDOW_SAMPLES - 1) - at : at;
      target[i] = (pcm[mirrored] ?? 0) * hann[i]!;
    }
  }
}

function startOf(frame: number): number {
  return frame * HOP - FRAME / 2;
}

function weigh({ first, weights }: Filter, power: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < weights.length; i++) sum += weights[i]! * power[first + i]!;
  return sum;
}

/** The bins that a band hears, from the first one on. */
interface Filter {
  first: number;
  weights: Float64Array;
}

/** Triangles at even distances in mel, each of the same area: librosa's `filters.mel` with `htk=False, norm='slaney'`. */
function melFilters(bands: number): Filter[] {
  const top = toMel(MAX_HZ);
  const edges = Array.from({ length: bands + 2 }, (_, i) => toHz((top * i) / (bands + 1)));
  return Array.from({ length: bands }, (_, band) => {
    const [low, centre, high] = [edges[band]!, edges[band + 1]!, edges[band + 2]!];
    const all = Array.from({ length: BINS }, (_, bin) => {
      const hz = (bin * SAMPLE_RATE) / FRAME;
      const height = Math.min((hz - low) / (centre - low), (high - hz) / (high - centre));
      return (Math.max(0, height) * 2) / (high - low);
    });
    const first = Math.max(
      0,
      all.findIndex((weight) => weight > 0),
    );
    const last = all.findLastIndex((weight) => weight > 0);
    return { first, weights: Float64Array.from(all.slice(first, last + 1)) };
  });
}

/** Slaney's scale: even up to 1000 Hz, logarithmic above. */
function toMel(hz: number): number {
  return hz < 1000 ? (3 * hz) / 200 : 15 + (27 * Math.log(hz / 1000)) / Math.log(6.4);
}

function toHz(mel: number): number {
  return mel < 15 ? (200 * mel) / 3 : 1000 * 6.4 ** ((mel - 15) / 27);
}
