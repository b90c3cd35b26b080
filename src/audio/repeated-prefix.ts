/** A stretch that says once more what lies before it: `length` samples from `from` on. */
export interface RepeatedStretch {
  from: number;
  length: number;
}

const SHORTEST_SECONDS = 0.2;
const LONGEST_SECONDS = 2.5;
/** Candidates stand so far apart; each is tried at every offset that lies nearer to it than to the next. */
const STEP_SECONDS = 0.02;
/** By how much of the start candidates are judged first. */
const PROBE_SECONDS = 0.15;
/** Rate at which waves are compared first, in Hz: enough for the voice's lowest overtones, and cheap. */
const COARSE_RATE = 8000;
/** How far off a lag may be at that rate, in samples. */
const LAG_ERROR = 4;
/** Softer than this share of the loudest sample is silence. */
const SILENCE = 0.05;

/** How alike things must be at the coarse rate to be looked at, and at the full rate to be one; see `docs/decisions`. */
const COARSE_LIKENESS = 0.7;
const LIKENESS = 0.85;
/** A sound that is as much like itself this soon is a held vowel or a tone: it repeats nothing. */
const HELD_SECONDS: [number, number] = [0.03, 0.12];
const HELD_LIKENESS = 0.6;

/**
 * Finds the stretch of mono PCM that repeats the whole beginning: 0.2 to 2.5 s that a model has spoken twice, with or
 * without a rest between. `undefined` when there is none, which is nearly always.
 */
export function findRepeatedPrefix(pcm: Float32Array, sampleRate: number): RepeatedStretch | undefined {
  const factor = Math.max(1, Math.round(sampleRate / COARSE_RATE));
  const wave = decimate(pcm, factor);
  const rate = sampleRate / factor;
  const quiet = SILENCE * peakOf(wave);
  const start = wave.findIndex((sample) => Math.abs(sample) > quiet);
  if (start < 0) return undefined;
  const best = bestLag(wave, { start, rate, quiet });
  if (!best) return undefined;
  const { lag, spoken } = best;
  // Anywhere before the first one ends would do; words that begin with the second one are to lie behind it.
  const from = Math.min(start + spoken, lag) * factor;
  const [near, far] = [lag * factor - 2 * factor, lag * factor + 2 * factor];
  const stretch = { start: start * factor, length: spoken * factor };
  const length = sharpen(pcm, { ...stretch, near, far });
  if (likenessAt(pcm, { ...stretch, lag: length }) < LIKENESS) return undefined;
  return { from, length: Math.min(length, pcm.length - from) };
}

/** The same sound without a stretch of it; both sides go over into each other within 5 ms. */
export function cutStretch(
  pcm: Float32Array,
  { from, length }: RepeatedStretch,
  sampleRate: number,
): Float32Array<ArrayBuffer> {
  const rest = new Float32Array(pcm.length - length);
  rest.set(pcm.subarray(0, from));
  rest.set(pcm.subarray(from + length), from);
  const fade = Math.min(from, Math.round(0.005 * sampleRate));
  for (let i = 1; i <= fade; i++) {
    const share = (fade + 1 - i) / (fade + 1);
    const [kept, next] = [pcm[from - i] ?? 0, pcm[from + length - i] ?? 0];
    rest[from - i] = kept + (next - kept) * share;
  }
  return rest;
}

interface Candidate {
  lag: number;
  /** How long what is repeated lasts, without the rest behind it. */
  spoken: number;
  likeness: number;
}

function bestLag(
  wave: Float32Array,
  { start, rate, quiet }: { start: number; rate: number; quiet: number },
): Candidate | undefined {
  const probe = Math.round(PROBE_SECONDS * rate);
  const shortest = Math.round(SHORTEST_SECONDS * rate);
  const longest = Math.min(Math.round(LONGEST_SECONDS * rate), wave.length - start - probe);
  const half = Math.round((STEP_SECONDS * rate) / 2);
  let best: Candidate | undefined;
  for (let step = shortest; step <= longest; step += 2 * half) {
    const lag = likest(wave, {
      start,
      length: probe,
      near: step - half,
      far: Math.min(step + half - 1, longest),
    });
    if (likenessAt(wave, { start, length: probe, lag }) < COARSE_LIKENESS) continue;
    // Where the whole was spoken twice, the second time ends with the sound, as much earlier as the first began late.
    const room = wave.length - start - lag;
    const heard = spokenLength(wave, { start, lag, quiet });
    const spoken = Math.min(heard, room);
    if (spoken < 0.9 * shortest || heard > room + start + half) continue;
    const likeness = likenessAt(wave, { start, length: spoken, lag });
    if (likeness >= COARSE_LIKENESS && likeness > (best?.likeness ?? 0)) best = { lag, spoken, likeness };
  }
  return best && !isHeld(wave, { start, length: best.spoken, rate }) ? best : undefined;
}

/** Until where the first `lag` samples are more than silence; the very last ones may be of the second time already. */
function spokenLength(
  wave: Float32Array,
  { start, lag, quiet }: { start: number; lag: number; quiet: number },
): number {
  let spoken = lag - LAG_ERROR;
  while (spoken > 0 && Math.abs(wave[start + spoken - 1] ?? 0) <= quiet) spoken--;
  return spoken;
}

function isHeld(
  wave: Float32Array,
  { start, length, rate }: { start: number; length: number; rate: number },
): boolean {
  const [near, far] = HELD_SECONDS.map((seconds) => Math.round(seconds * rate)) as [number, number];
  const lag = likest(wave, { start, length, near, far });
  return likenessAt(wave, { start, length, lag }) > HELD_LIKENESS;
}

interface Stretch {
  start: number;
  length: number;
}

/** The lag from `near` to `far` at which a stretch is most like what lies so far behind it. */
function likest(
  wave: Float32Array,
  { near, far, ...stretch }: Stretch & { near: number; far: number },
): number {
  const { start, length } = stretch;
  const here = wave.subarray(start, start + length);
  let best = near;
  let most = -Infinity;
  let energy = energyOf(wave.subarray(start + near, start + near + length));
  for (let lag = near; lag <= far; lag++) {
    const there = wave.subarray(start + lag, start + lag + length);
    const likeness = productOf(here, there) / Math.sqrt(Math.max(energy, Number.MIN_VALUE));
    if (likeness > most) [best, most] = [lag, likeness];
    const [gone, come] = [there[0] ?? 0, wave[start + lag + length] ?? 0];
    energy += come * come - gone * gone;
  }
  return best;
}

/** The same at the full rate, where only some hundred lags are left; a second of sound is enough to tell them apart. */
function sharpen(pcm: Float32Array, { length, ...rest }: Stretch & { near: number; far: number }): number {
  return likest(pcm, { length: Math.min(length, 12_000), ...rest });
}

/** The correlation of a stretch with the one that lies `lag` samples behind it: -1 to 1. */
function likenessAt(wave: Float32Array, { start, length, lag }: Stretch & { lag: number }): number {
  const here = wave.subarray(start, start + length);
  const there = wave.subarray(start + lag, start + lag + length);
  const energy = energyOf(here) * energyOf(there);
  return energy > 0 ? productOf(here, there) / Math.sqrt(energy) : 0;
}

function energyOf(wave: Float32Array): number {
  return productOf(wave, wave);
}

function productOf(one: Float32Array, two: Float32Array): number {
  const length = Math.min(one.length, two.length);
  let product = 0;
  for (let i = 0; i < length; i++) product += (one[i] ?? 0) * (two[i] ?? 0);
  return product;
}

/** Every `factor`-th sample of the smoothed sound. */
function decimate(pcm: Float32Array, factor: number): Float32Array {
  return Float32Array.from({ length: Math.floor(pcm.length / factor) }, (_, at) => {
    let sum = 0;
    for (let i = at * factor; i < (at + 1) * factor; i++) sum += pcm[i] ?? 0;
    return sum / factor;
  });
}

function peakOf(wave: Float32Array): number {
  return wave.reduce((peak, sample) => Math.max(peak, Math.abs(sample)), 0);
}
