/**
 * Gives one sample inside [-1, 1]. Not-a-number becomes silence: an encoder keeps state, so a single
 * one would spoil everything that follows it.
 */
export function clampSample(sample: number): number {
  if (sample > 1) return 1;
  if (sample < -1) return -1;
  return Number.isNaN(sample) ? 0 : sample;
}

/**
 * Gives one sample as a signed 16-bit integer, rounded to the nearest. Full scale is 32768, as decoders
 * (ffmpeg, Web Audio) read it back, so a round trip keeps the level; +1 becomes 32767.
 */
export function toInt16(sample: number): number {
  return Math.min(32767, Math.round(clampSample(sample) * 32768));
}

/** Gives mono float32 PCM as little-endian 16-bit bytes, two a sample. */
export function toInt16Bytes(pcm: Float32Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(pcm.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < pcm.length; i++) view.setInt16(i * 2, toInt16(pcm[i]!), true);
  return bytes;
}

/** Makes one sound of several; gives a single one itself. */
export function joinPcm(parts: readonly Float32Array<ArrayBuffer>[]): Float32Array<ArrayBuffer> {
  const [only, ...others] = parts.filter(({ length }) => length > 0);
  if (only && others.length === 0) return only;
  const joined = new Float32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

/** Tells whether no sample is louder than -60 dB of full scale, where speech is heard as silence. */
export function isSilent(pcm: Float32Array): boolean {
  return pcm.every((sample) => Math.abs(sample) < 0.001);
}
