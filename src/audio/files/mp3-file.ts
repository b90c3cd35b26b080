import { createMp3Tagger } from '../lame-tag.ts';
import { createMp3Encoder } from '../mp3.ts';
import { possibleChapters } from './comments.ts';
import { id3Tag } from './id3.ts';
import type { Chapter, SoundFile, SoundFileOptions } from './sound-file.ts';

/** Writes MP3 at 128 kb/s with its exact length, an ID3v2.4 tag, a cover and chapters. */
export async function openMp3File({
  sampleRate,
  tags,
  file,
  loadAsset,
  from,
}: SoundFileOptions): Promise<SoundFile> {
  const encoder = await createMp3Encoder(sampleRate, loadAsset);
  const frameSize = sampleRate < 32000 ? 576 : 1152;
  const tagBytes = tag(possibleChapters(tags), 0).length;
  const tagger = createMp3Tagger(
    from && { frames: from.frames, bytes: from.bytes - tagBytes, header: from.more },
  );
  let samples = (from?.frames ?? 0) * frameSize;
  let end = from?.bytes ?? tagBytes;
  file.truncate(from ? end : 0);
  if (!from) file.write(tag([], 0, tagBytes), 0);

  return {
    samples: () => samples,
    async push(pcm) {
      append(await encoder.push(pcm));
      samples += pcm.length;
    },
    checkpoint() {
      const { frames, bytes, header } = tagger.progress();
      return { samples, frames, bytes: tagBytes + bytes, more: header };
    },
    async end(chapters) {
      append(await encoder.end());
      const { tail, head } = tagger.end(samples / sampleRate);
      write(tail);
      file.write(head, tagBytes);
      file.write(tag(chapters, samples, tagBytes), 0);
    },
    close: () => encoder.close(),
  };

  function append(stream: Uint8Array<ArrayBuffer>): void {
    write(tagger.push(stream));
  }

  function write(bytes: Uint8Array<ArrayBuffer>): void {
    file.write(bytes, end);
    end += bytes.length;
  }

  function tag(chapters: readonly Chapter[], length: number, bytes?: number): Uint8Array<ArrayBuffer> {
    return id3Tag({ tags, chapters, sampleRate, length }, bytes);
  }
}
