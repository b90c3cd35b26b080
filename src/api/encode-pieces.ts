import type { Encoder } from '../audio/encoder.ts';

/** One second: long enough to be cheap, short enough to let other requests through between two pieces. */
const PIECE_SAMPLES = 24_000;

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
