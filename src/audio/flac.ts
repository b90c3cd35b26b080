import { joinBytes } from './bytes.ts';
import { commentList, commentsOf } from './comment-list.ts';
import type { Encoder } from './encoder.ts';
import { BLOCK_SIZE, encodeFrame, streamInfo } from './flac-frame.ts';
import { createFrameEncoder } from './frame-encoder.ts';

const MARK = [0x66, 0x4c, 0x61, 0x43]; // fLaC
const STREAMINFO = 0;
const VORBIS_COMMENT = 4;
/** Set in the type of the last metadata block. */
const LAST = 0x80;

/**
 * Encodes mono 16-bit FLAC (RFC 9639) in blocks of 1152 samples, as a stream: the header says neither
 * length nor checksum, because both are known only at the end; the decoded length is exact. `comment` is a remark in it.
 */
export function createFlacEncoder(sampleRate: number, comment?: string): Encoder {
  let number = 0;
  const encode = (frame: Float32Array) => [
    encodeFrame(frame, { sampleRate, number: number++, isVariable: false }),
  ];
  return createFrameEncoder({
    frameSize: BLOCK_SIZE,
    header: joinBytes([Uint8Array.from(MARK), ...metadata(sampleRate, comment)]),
    encode,
    finish: (rest) => (rest.length > 0 ? encode(rest) : []),
    close: () => undefined,
  });
}

function metadata(sampleRate: number, comment: string | undefined): Uint8Array[] {
  const info = streamInfo(sampleRate, BLOCK_SIZE);
  if (comment === undefined) return [block(STREAMINFO | LAST, info)];
  return [block(STREAMINFO, info), block(VORBIS_COMMENT | LAST, commentList(commentsOf(comment)))];
}

function block(type: number, content: Uint8Array): Uint8Array {
  const head = new Uint8Array(4);
  new DataView(head.buffer).setUint32(0, content.length);
  head[0] = type;
  return joinBytes([head, content]);
}
