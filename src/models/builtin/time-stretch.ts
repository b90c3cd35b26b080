const FRAME_SECONDS = 0.03;
const SEARCH_SECONDS = 0.008;

/**
 * Changes how long speech lasts, not its pitch: the result has `round(pcm.length / speed)` samples. Waveform
 * similarity overlap-add (Verhelst and Roelands 1993): frames of 30 ms, half overlapping, each taken from
 * where, within 8 ms of its due place, the wave continues best what is already there. `sampleRate` in Hz.
 */
export function stretchTime(
  pcm: Float32Array<ArrayBuffer>,
  speed: number,
  sampleRate: number,
): Float32Array<ArrayBuffer> {
  const length = Math.round(pcm.length / speed);
  const half = Math.round((FRAME_SECONDS * sampleRate) / 2);
  if (pcm.length <= 4 * half) return pickNearest(pcm, length);
  const search = Math.round(SEARCH_SECONDS * sampleRate);
  const rise = Float32Array.from(
    { length: half },
    (_, i) => 0.5 - 0.5 * Math.cos((Math.PI * (i + 0.5)) / half),
  );
  const out = new Float32Array(length + 2 * half);
  out.set(pcm.subarray(0, half));
  // `next` is where the input goes on after the last frame: what the coming frame should resemble.
  let next = 0;
  for (let at = 0; at < length; at += half) {
    const due = Math.min(Math.round(at * speed), pcm.length - 2 * half);
    const from = at === 0 ? 0 : findSimilar(pcm, { next, due, half, search });
    for (let i = 0; i < half; i++) {
      const weight = at === 0 ? 1 : (rise[i] ?? 0);
      out[at + i] = (out[at + i] ?? 0) * (1 - weight) + (pcm[from + i] ?? 0) * weight;
      out[at + half + i] = pcm[from + half + i] ?? 0;
    }
    next = Math.min(from + half, pcm.length - half);
  }
  return out.slice(0, length);
}

interface Search {
  next: number;
  due: number;
  half: number;
  search: number;
}

/** The place near `due` whose samples correlate best with those at `next`; every second sample is compared. */
function findSimilar(pcm: Float32Array, { next, due, half, search }: Search): number {
  const first = Math.max(0, due - search);
  const last = Math.min(pcm.length - 2 * half, due + search);
  let best = due;
  let bestScore = -Infinity;
  for (let from = first; from <= last; from++) {
    let product = 0;
    let energy = 1e-9;
    for (let i = 0; i < half; i += 2) {
      const sample = pcm[from + i] ?? 0;
      product += sample * (pcm[next + i] ?? 0);
      energy += sample * sample;
    }
    const score = product / Math.sqrt(energy);
    if (score > bestScore) {
      bestScore = score;
      best = from;
    }
  }
  return best;
}

/** For a piece too short to hold a frame, some tens of milliseconds. */
function pickNearest(pcm: Float32Array<ArrayBuffer>, length: number): Float32Array<ArrayBuffer> {
  const step = pcm.length / Math.max(1, length);
  return Float32Array.from({ length }, (_, i) => pcm[Math.floor(i * step)] ?? 0);
}
