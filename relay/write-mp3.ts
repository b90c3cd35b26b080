import { type FileHandle, open } from 'node:fs/promises';
import { createMp3Tagger } from '../src/audio/lame-tag.ts';

/**
 * Writes an MP3 stream into a file from which players learn its exact length. `duration` gives that of the PCM, in
 * seconds, once the stream has ended; where nobody knows it, the file begins with an empty frame.
 */
export async function writeMp3(
  stream: AsyncIterable<Uint8Array<ArrayBuffer>>,
  path: string,
  duration: () => number | undefined,
): Promise<void> {
  const file = await open(path, 'w');
  try {
    const tagger = createMp3Tagger();
    for await (const bytes of stream) await write(file, tagger.push(bytes));
    const seconds = duration();
    if (seconds === undefined) return;
    const { tail, head } = tagger.end(seconds);
    await write(file, tail);
    await write(file, head, 0);
  } finally {
    await file.close();
  }
}

/** Writes all of the bytes, behind the last ones where no position is given. */
async function write(file: FileHandle, bytes: Uint8Array, position?: number): Promise<void> {
  for (let at = 0; at < bytes.length; ) {
    const place = position === undefined ? null : position + at;
    const { bytesWritten } = await file.write(bytes, at, bytes.length - at, place);
    at += bytesWritten;
  }
}
