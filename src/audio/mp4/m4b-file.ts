import { createAacEncoder } from '../aac.ts';
import { ADTS_HEADER_BYTES, adtsFrames } from '../adts.ts';
import { joinBytes } from '../bytes.ts';
import type { SoundFile, SoundFileOptions } from '../files/sound-file.ts';
import { ascii, box, u32, u64 } from './boxes.ts';
import { chapterSamples } from './chapters.ts';
import { movieBox } from './movie.ts';

/** Samples of an AAC frame, and those that the encoder puts before the sound. */
const FRAME = 1024;
const PRIMING = 1024;
/** About a second. */
const FRAMES_PER_CHUNK = 24;
const FILE_TYPE = box('ftyp', ascii('M4B '), u32(0), ascii('M4B M4A mp42isom'));
/** A box whose size is told in 64 bits. */
const MEDIA_HEADER_BYTES = 16;
const MEDIA_AT = FILE_TYPE.length + MEDIA_HEADER_BYTES;

/**
 * Writes an audiobook: AAC-LC at 96 kb/s in MP4, with the PCM's exact length, tags, a cover and two kinds of chapters. The
 * movie box stands at the end, since its size depends on the sound: players of files find it there, and no byte of a long
 * book has to be moved. Sizes of frames (two bytes each) go to the side file until then.
 */
export async function openM4bFile({
  sampleRate,
  tags,
  file,
  side,
  loadAsset,
  from,
}: SoundFileOptions): Promise<SoundFile> {
  const encoder = await createAacEncoder(sampleRate, loadAsset);
  let frames = from?.frames ?? 0;
  let samples = frames * FRAME;
  let end = from?.bytes ?? MEDIA_AT;
  file.truncate(from ? end : 0);
  side.truncate(frames * 2);
  if (!from) file.write(joinBytes([FILE_TYPE, mediaHeader(0)]), 0);

  return {
    samples: () => samples,
    async push(pcm) {
      append(await encoder.push(pcm));
      samples += pcm.length;
    },
    checkpoint: () => ({ samples, frames, bytes: end, more: [] }),
    async end(chapters) {
      // The encoder would leave a few silent samples out; whole frames it does not.
      append(await encoder.push(new Float32Array((FRAME - (samples % FRAME)) % FRAME)));
      append(await encoder.end());
      const titles = chapterSamples(chapters);
      const titlesAt = end;
      file.write(joinBytes(titles), end);
      end += titles.reduce((sum, { length }) => sum + length, 0);
      const movie = movieBox({
        tags,
        chapters,
        sampleRate,
        samples,
        priming: PRIMING,
        frameSize: FRAME,
        audio: { start: MEDIA_AT, sizes: readSizes(), perChunk: FRAMES_PER_CHUNK },
        titles: { start: titlesAt, sizes: Uint16Array.from(titles, ({ length }) => length), perChunk: 1 },
      });
      file.write(movie, end);
      file.write(mediaHeader(end - MEDIA_AT), FILE_TYPE.length);
    },
    close: () => encoder.close(),
  };

  function append(stream: Uint8Array<ArrayBuffer>): void {
    const packets = adtsFrames(stream).map((frame) => frame.subarray(ADTS_HEADER_BYTES));
    if (packets.length === 0) return;
    const sizes = new Uint8Array(packets.length * 2);
    const view = new DataView(sizes.buffer);
    for (const [i, { length }] of packets.entries()) view.setUint16(i * 2, length);
    const bytes = joinBytes(packets);
    file.write(bytes, end);
    side.write(sizes, frames * 2);
    end += bytes.length;
    frames += packets.length;
  }

  function readSizes(): Uint16Array {
    const bytes = side.read(0, frames * 2);
    const view = new DataView(bytes.buffer);
    return Uint16Array.from({ length: frames }, (_, i) => view.getUint16(i * 2));
  }
}

function mediaHeader(bytes: number): Uint8Array<ArrayBuffer> {
  return joinBytes([u32(1), ascii('mdat'), u64(MEDIA_HEADER_BYTES + bytes)]);
}
