/** Windows in which loudness is looked at. */
const WINDOW_SECONDS = 0.01;
/** What is quieter than this share of the loudest window is silence: 40 dB. */
const QUIET = 0.01;
/** What is left at both ends, so that sentences neither run into each other nor wait. */
const LEAD_SECONDS = 0.05;
const TAIL_SECONDS = 0.2;

export interface TrimmedSound {
  pcm: Float32Array<ArrayBuffer>;
  /** Where in it something is heard, in seconds. */
  from: number;
  to: number;
}

/** Takes the silence off both ends of a sentence, but for a moment; sound without any loud part is left as it is. */
export function trimSilence(pcm: Float32Array<ArrayBuffer>, sampleRate: number): TrimmedSound {
  const size = Math.max(1, Math.round(WINDOW_SECONDS * sampleRate));
  const levels: number[] = [];
  for (let at = 0; at < pcm.length; at += size) levels.push(rms(pcm.subarray(at, at + size)));
  const least = QUIET * levels.reduce((most, level) => Math.max(most, level), 0);
  const first = levels.findIndex((level) => level > least);
  if (first < 0) return { pcm, from: 0, to: pcm.length / sampleRate };
  const last = levels.findLastIndex((level) => level > least);
  const [begin, end] = [first * size, Math.min(pcm.length, (last + 1) * size)];
  const start = Math.max(0, begin - Math.round(LEAD_SECONDS * sampleRate));
  const stop = Math.min(pcm.length, end + Math.round(TAIL_SECONDS * sampleRate));
  return {
    pcm: pcm.slice(start, stop),
    from: (begin - start) / sampleRate,
    to: (end - start) / sampleRate,
  };
}

function rms(window: Float32Array): number {
  let energy = 0;
  for (const sample of window) energy += sample * sample;
  return Math.sqrt(energy / window.length);
}
