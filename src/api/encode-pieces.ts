import type { Encoder } from '../audio/encoder.ts';

/** Half a second: the slowest encoder takes 20 ms for it, and other requests get through between two pieces. */
const PIECE_SAMPLES = 12_000;

/** Encodes one segment's PCM; gives the bytes as they come, none of them empty. */
export async function* encodePieces(
  pcm: Float32Array<ArrayBuffer>,
  encoder: Encoder,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  for (let from = 0; from < pcm.length; from += PIECE_SAMPLES) {
    const bytes = await encoder.push(pcm.subarray(from, from + PIECE_SAMPLES));
    if (bytes.byteLength > 0) yield bytes;
  }
}
