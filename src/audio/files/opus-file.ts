import { joinBytes } from '../bytes.ts';
import { createOggOpusWriter } from '../ogg-opus.ts';
import { openOpusPackets } from '../opus.ts';
import { pictureBlock, possibleChapters, vorbisComments } from './comments.ts';
import { createFrameBuffer } from './frame-buffer.ts';
import type { Chapter, SoundFile, SoundFileOptions } from './sound-file.ts';

/** A second: a file of pages of 40 ms is 8 % larger. */
const FRAMES_PER_PAGE = 50;
/** The room that is left in the head for longer times. */
const SPARE_BYTES = 64;

/** Writes Ogg Opus with its exact length, comments, a picture and chapters. */
export async function openOpusFile({
  sampleRate,
  tags,
  file,
  loadAsset,
  from,
}: SoundFileOptions): Promise<SoundFile> {
  const opus = await openOpusPackets(sampleRate, loadAsset);
  const { lookahead, frameSize } = opus;
  const serial = from?.more[0] ?? Math.floor(Math.random() * 2 ** 32);
  const room = comments(possibleChapters(tags)).length + SPARE_BYTES;
  const writer = openWriter([], from?.more[1]);
  const buffer = createFrameBuffer(frameSize);
  let packets: Uint8Array[] = [];
  let frames = from?.frames ?? 0;
  let samples = frames * frameSize;
  let end = from?.bytes ?? writer.header.length;
  file.truncate(from ? end : 0);
  if (!from) file.write(writer.header, 0);

  return {
    samples: () => samples,
    async push(pcm) {
      const pages: Uint8Array[] = [];
      buffer.push(pcm, (frame) => {
        addPacket(frame);
        if (packets.length === FRAMES_PER_PAGE) pages.push(writer.page(takePackets(), frames * frameSize));
      });
      append(joinBytes(pages));
      samples += pcm.length;
    },
    checkpoint() {
      if (packets.length > 0) append(writer.page(takePackets(), frames * frameSize));
      return { samples, frames, bytes: end, more: [serial, writer.pages()] };
    },
    async end(chapters) {
      const rest = buffer.rest();
      const tail = new Float32Array(Math.ceil((rest.length + lookahead) / frameSize) * frameSize);
      tail.set(rest);
      for (let at = 0; at < tail.length; at += frameSize) addPacket(tail.subarray(at, at + frameSize));
      append(writer.lastPage(takePackets(), samples));
      file.write(openWriter(chapters).header, 0);
    },
    close: opus.close,
  };

  function addPacket(frame: Float32Array): void {
    packets.push(opus.encode(frame));
    frames++;
  }

  function takePackets(): Uint8Array[] {
    const taken = packets;
    packets = [];
    return taken;
  }

  function append(bytes: Uint8Array<ArrayBuffer>): void {
    file.write(bytes, end);
    end += bytes.length;
  }

  function openWriter(chapters: readonly Chapter[], pages?: number) {
    const list = new Uint8Array(room);
    list.set(comments(chapters)); // zeros behind the list are padding
    return createOggOpusWriter({
      sampleRate,
      lookahead,
      serial,
      comments: list,
      ...(pages !== undefined && { pages }),
    });
  }

  function comments(chapters: readonly Chapter[]): Uint8Array {
    const picture = tags.cover ? [`METADATA_BLOCK_PICTURE=${toBase64(pictureBlock(tags.cover))}`] : [];
    return vorbisComments({ tags, chapters, sampleRate }, picture);
  }
}

function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += 8192)
    binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(binary);
}
