import { DocumentFailure } from './failure.ts';

const MB = 1_000_000;

/** The largest file of each kind that is taken into memory as a whole, in bytes. */
const LARGEST = { text: 50 * MB, pdf: 300 * MB } as const;

/** All bytes of a file; a larger one than this kind may have is refused before it is read. */
export async function readBytes(file: Blob, kind: keyof typeof LARGEST): Promise<Uint8Array<ArrayBuffer>> {
  if (file.size > LARGEST[kind]) {
    throw new DocumentFailure('too-large', `${file.size} bytes; ${LARGEST[kind]} is the most for ${kind}`);
  }
  return new Uint8Array(await file.arrayBuffer());
}
