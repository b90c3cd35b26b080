/** A voice: one style for each number of phonemes, [510, 1, 256]. */
export type VoicePack = Float32Array;

const ROWS = 510;
const COLUMNS = 256;

/** Reads a voice file, float32 little-endian. Throws when its size is wrong. */
export function readVoicePack(bytes: Uint8Array): VoicePack {
  if (bytes.byteLength !== ROWS * COLUMNS * 4) {
    throw new Error(`A voice file has ${ROWS * COLUMNS * 4} bytes; this one has ${bytes.byteLength}.`);
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Float32Array.from({ length: ROWS * COLUMNS }, (_, i) => view.getFloat32(i * 4, true));
}

/** The style for a text of so many phonemes, as hexgrad/kokoro picks it: [256]. */
export function pickStyle(pack: VoicePack, phonemes: number): Float32Array<ArrayBuffer> {
  const row = Math.max(0, Math.min(ROWS - 1, phonemes - 1));
  return new Float32Array(pack.subarray(row * COLUMNS, (row + 1) * COLUMNS));
}

/**
 * Mixes voices: the weighted mean of their packs, as Kokoro-FastAPI does it. Weights may be negative, which takes
 * a voice away, but must not add up to zero.
 */
export function mixStyles(parts: { pack: VoicePack; weight: number }[]): VoicePack {
  const total = parts.reduce((sum, { weight }) => sum + weight, 0);
  if (!Number.isFinite(1 / total)) throw new Error('The weights of a mixed voice must not add up to zero.');
  const mixed = new Float32Array(ROWS * COLUMNS);
  for (const { pack, weight } of parts) {
    for (let i = 0; i < mixed.length; i++) mixed[i] = (mixed[i] ?? 0) + ((pack[i] ?? 0) * weight) / total;
  }
  return mixed;
}
