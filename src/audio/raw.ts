import type { Encoder } from './encoder.ts';
import { toInt16Bytes } from './pcm.ts';

/** The rate of headerless PCM in OpenAI's API; nothing in the bytes says so, hence it is fixed. */
const RAW_RATE = 24000;

/** Writes headerless little-endian 16-bit PCM at 24 kHz. Throws a `RangeError` for any other rate. */
export function createRawEncoder(sampleRate: number): Encoder {
  if (sampleRate !== RAW_RATE) throw new RangeError(`pcm is ${RAW_RATE} Hz, not ${sampleRate} Hz`);
  return {
    push: toInt16Bytes,
    end: () => new Uint8Array(0),
    close: () => undefined,
  };
}
