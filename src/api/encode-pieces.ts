import type { Encoder } from '../audio/encoder.ts';

/** A tenth of a second: every encoder has bytes for it, the slowest in some 2 ms. */
const FIRST_PIECE = 2_400;
/** Half a second: the slowest encoder takes 20 ms for it, and other requests get through between two pieces. */
const LARGEST_PIECE = 12_000;

/**
 * Encodes one segment's PCM; gives the bytes as they come, none of them empty. The first piece is short, for
 * whoever waits for it; each is a message, so the next ones are longer.
 */
export async function* encodePieces(
  pcm: Float32Array<ArrayBuffer>,
  encoder: Encoder,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let size = FIRST_PIECE;
  for (let from = 0; from < pcm.length; ) {
    const bytes = await encoder.push(pcm.subarray(from, from + size));
    if (bytes.byteLength > 0) yield bytes;
    from += size;
    size = Math.min(2 * size, LARGEST_PIECE);
  }
}
