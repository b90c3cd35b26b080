/** Loud enough to be heard, and not to startle: -14 dB of full scale at its peak. */
const AMPLITUDE = 0.2;
/** The overtones of a soft pipe, by their share. */
const OVERTONES = [1, 0.25, 0.08];
const RISE_SECONDS = 0.015;
const FALL_SECONDS = 0.05;

export interface ToneOptions {
  /** In Hz. */
  pitch: number;
  startTime: number;
  endTime: number;
  sampleRate: number;
}

/** Adds a tone to `pcm`, softly begun and ended so that nothing clicks. Times are seconds. */
export function addTone(pcm: Float32Array, { pitch, startTime, endTime, sampleRate }: ToneOptions): void {
  const first = Math.round(startTime * sampleRate);
  const end = Math.min(pcm.length, Math.round(endTime * sampleRate));
  const level = AMPLITUDE / OVERTONES.reduce((sum, share) => sum + share, 0);
  for (let i = first; i < end; i++) {
    const phase = (2 * Math.PI * pitch * (i - first)) / sampleRate;
    const wave = OVERTONES.reduce(
      (sum, share, overtone) => sum + share * Math.sin((overtone + 1) * phase),
      0,
    );
    const rise = Math.min(1, (i - first) / (RISE_SECONDS * sampleRate));
    const fall = Math.min(1, (end - i) / (FALL_SECONDS * sampleRate));
    pcm[i] = (pcm[i] ?? 0) + level * wave * ease(rise) * ease(fall);
  }
}

function ease(share: number): number {
  return 0.5 - 0.5 * Math.cos(Math.PI * share);
}
