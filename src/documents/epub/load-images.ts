import { imageType } from '../images/image-type.ts';
import type { ReadDocument } from '../model.ts';
import type { Archive } from '../zip/archive.ts';

/** What the pictures of one book may take in memory, in bytes. */
const MOST = 250_000_000;

/** Takes pictures out of an archive. Those that are none, or drawings that could hold a script, are left out unseen. */
export async function loadImages(
  archive: Archive,
  names: Iterable<string>,
): Promise<{ images: ReadDocument['images']; isComplete: boolean }> {
  const images: ReadDocument['images'] = new Map();
  let total = 0;
  for (const name of names) {
    if (total > MOST) return { images, isComplete: false };
    const bytes = await archive.read(name);
    const type = bytes && imageType(bytes);
    if (!bytes || !type) continue;
    images.set(name, { type, bytes });
    total += bytes.length;
  }
  return { images, isComplete: true };
}
