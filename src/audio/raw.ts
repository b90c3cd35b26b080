import type { Encoder } from './encoder.ts';
import { toInt16Bytes } from './pcm.ts';

/** Writes headerless little-endian 16-bit PCM. Nothing in the bytes tells their rate. */
export function createRawEncoder(): Encoder {
  return {
    push: toInt16Bytes,
    end: () => new Uint8Array(0),
    close: () => undefined,
  };
}
