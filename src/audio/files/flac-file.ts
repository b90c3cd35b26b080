import { joinBytes } from '../bytes.ts';
import { BLOCK_SIZE, encodeFrame, type StreamFacts, streamInfo } from '../flac-frame.ts';
import { toInt16Bytes } from '../pcm.ts';
import { pictureBlock, possibleChapters, vorbisComments } from './comments.ts';
import { createFrameBuffer } from './frame-buffer.ts';
import { createMd5 } from './md5.ts';
import type { Chapter, SoundFile, SoundFileOptions } from './sound-file.ts';

/** What a FLAC file begins with. */
const MARK = new TextEncoder().encode('fLaC');
/** Numbers of metadata blocks (RFC 9639, 8.1). */
const STREAM_INFO = 0;
const PADDING = 1;
const VORBIS_COMMENT = 4;
const PICTURE = 6;
/** The room that is left in the head for longer times, and for whoever edits the file. */
const SPARE_BYTES = 1024;

/** Writes mono 16-bit FLAC with its length, its checksum, a picture, and chapters as comments. */
export async function openFlacFile({ sampleRate, tags, file, from }: SoundFileOptions): Promise<SoundFile> {
  const [smallest = Number.POSITIVE_INFINITY, largest = 0, ...sum] = from?.more ?? [];
  const md5 = createMd5(from ? sum : undefined);
  const sizes = { smallest, largest };
  const headBytes = joinBytes(blocks(possibleChapters(tags))).length + 4 + SPARE_BYTES;
  const buffer = createFrameBuffer(BLOCK_SIZE);
  let frames = from?.frames ?? 0;
  let samples = frames * BLOCK_SIZE;
  let end = from?.bytes ?? headBytes;
  file.truncate(from ? end : 0);
  if (!from) writeHead([]);

  return {
    samples: () => samples,
    async push(pcm) {
      const parts: Uint8Array[] = [];
      buffer.push(pcm, (frame) => parts.push(encode(frame)));
      append(joinBytes(parts));
      samples += pcm.length;
    },
    checkpoint: () => ({
      samples,
      frames,
      bytes: end,
      more: [sizes.smallest, sizes.largest, ...md5.state()],
    }),
    async end(chapters) {
      const rest = buffer.rest();
      if (rest.length > 0) append(encode(rest));
      const frameBytes = frames > 0 ? sizes : { smallest: 0, largest: 0 };
      writeHead(chapters, { frameBytes, samples, md5: md5.end() });
    },
    close: () => undefined,
  };

  function encode(frame: Float32Array): Uint8Array<ArrayBuffer> {
    md5.push(toInt16Bytes(frame));
    const bytes = encodeFrame(frame, { sampleRate, number: frames++, isVariable: false }).slice();
    sizes.smallest = Math.min(sizes.smallest, bytes.length);
    sizes.largest = Math.max(sizes.largest, bytes.length);
    return bytes;
  }

  function append(bytes: Uint8Array<ArrayBuffer>): void {
    file.write(bytes, end);
    end += bytes.length;
  }

  function writeHead(chapters: readonly Chapter[], facts?: StreamFacts): void {
    const info = block(STREAM_INFO, streamInfo(sampleRate, BLOCK_SIZE, facts));
    const head = [MARK, info, ...blocks(chapters).slice(1)];
    const spare = headBytes - joinBytes(head).length - 4;
    file.write(joinBytes([...head, block(PADDING | 0x80, new Uint8Array(spare))]), 0);
  }

  /** The first part stands for mark and stream info. */
  function blocks(chapters: readonly Chapter[]): Uint8Array[] {
    return [
      new Uint8Array(4 + 38),
      block(VORBIS_COMMENT, vorbisComments({ tags, chapters, sampleRate })),
      ...(tags.cover ? [block(PICTURE, pictureBlock(tags.cover))] : []),
    ];
  }
}

function block(type: number, content: Uint8Array): Uint8Array<ArrayBuffer> {
  const head = new Uint8Array(4);
  new DataView(head.buffer).setUint32(0, content.length);
  head[0] = type;
  return joinBytes([head, content]);
}
