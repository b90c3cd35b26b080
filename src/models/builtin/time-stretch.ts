import { joinPcm } from '../../audio/pcm.ts';

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
  const stretcher = createStretcher(speed, sampleRate);
  return joinPcm([stretcher.add(pcm), stretcher.end()]);
}

/** The same for sound that comes in parts: what `add` and `end` give, joined, is what `stretchTime` gives for the whole. */
export interface Stretcher {
  /** What can be told so far: frames look ahead by some 40 ms. */
  add(pcm: Float32Array<ArrayBuffer>): Float32Array<ArrayBuffer>;
  end(): Float32Array<ArrayBuffer>;
}

export function createStretcher(speed: number, sampleRate: number): Stretcher {
  const half = Math.round((FRAME_SECONDS * sampleRate) / 2);
  const search = Math.round(SEARCH_SECONDS * sampleRate);
  const rise = Float32Array.from(
    { length: half },
    (_, i) => 0.5 - 0.5 * Math.cos((Math.PI * (i + 0.5)) / half),
  );
  let pcm: Float32Array<ArrayBuffer> = new Float32Array(0);
  /** How many samples of the input were dropped before `pcm` begins. */
  let dropped = 0;
  /** Where the next frame is due in what comes out. */
  let at = 0;
  /** Where the input goes on after the last frame: what the coming frame should resemble. */
  let next = 0;
  /** The second half of the last frame, over which the coming one rises. */
  let falling = new Float32Array(half);

  /** The next half frame. */
  function step(due: number): Float32Array<ArrayBuffer> {
    const from = at === 0 ? 0 : findSimilar(pcm, { next: next - dropped, due: due - dropped, half, search });
    const out = new Float32Array(half);
    for (let i = 0; i < half; i++) {
      const weight = at === 0 ? 1 : (rise[i] ?? 0);
      out[i] = (falling[i] ?? 0) * (1 - weight) + (pcm[from + i] ?? 0) * weight;
    }
    falling = pcm.slice(from + half, from + 2 * half);
    next = Math.min(dropped + from + half, dropped + pcm.length - half);
    at += half;
    return out;
  }

  function dropPassed(): void {
    const passed = Math.min(next, Math.round(at * speed) - search) - dropped;
    if (passed <= 0) return;
    pcm = pcm.slice(passed);
    dropped += passed;
  }

  return {
    add(more) {
      pcm = joinPcm([pcm, more]);
      const pieces: Float32Array<ArrayBuffer>[] = [];
      while (true) {
        const due = Math.round(at * speed);
        const isThere = dropped + pcm.length >= Math.max(4 * half + 1, due + search + 2 * half);
        if (!isThere) break;
        pieces.push(step(due));
      }
      dropPassed();
      return joinPcm(pieces);
    },
    end() {
      const total = dropped + pcm.length;
      const length = Math.round(total / speed);
      if (total <= 4 * half) return pickNearest(pcm, length);
      const given = at;
      const pieces: Float32Array<ArrayBuffer>[] = [];
      while (at < length) pieces.push(step(Math.min(Math.round(at * speed), total - 2 * half)));
      return joinPcm([...pieces, falling]).slice(0, Math.max(0, length - given));
    },
  };
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
