import { joinBytes } from './bytes.ts';
import type { Encoder } from './encoder.ts';
import { BLOCK_SIZE, encodeFrame, streamInfo } from './flac-frame.ts';
import { createFrameEncoder } from './frame-encoder.ts';

/** `fLaC`, then the head of the last metadata block, which is STREAMINFO. */
const MARK = [0x66, 0x4c, 0x61, 0x43, 0x80, 0, 0, 34];

/**
 * Encodes mono 16-bit FLAC (RFC 9639) in blocks of 1152 samples, as a stream: the header says neither
 * length nor checksum, because both are known only at the end; the decoded length is exact.
 */
export function createFlacEncoder(sampleRate: number): Encoder {
  let number = 0;
  const encode = (frame: Float32Array) => [
    encodeFrame(frame, { sampleRate, number: number++, isVariable: false }),
  ];
  return createFrameEncoder({
    frameSize: BLOCK_SIZE,
    header: joinBytes([Uint8Array.from(MARK), streamInfo(sampleRate, BLOCK_SIZE)]),
    encode,
    finish: (rest) => (rest.length > 0 ? encode(rest) : []),
    close: () => undefined,
  });
}
