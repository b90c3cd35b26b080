import type { Picture } from '../../audio/files/sound-file.ts';

/** The longest side of a cover, in pixels: what stores of audiobooks ask for at least. */
const LONGEST = 1400;
/** Larger pictures only make files large. */
const MOST_BYTES = 1_000_000;

/**
 * Makes a cover that every player shows: a JPEG or PNG as it is, anything else, and what is too large, as a new JPEG.
 * Resolves to `undefined` for what is no picture after all: a sound file is good without.
 */
export async function makePicture({
  type,
  bytes,
}: {
  type: string;
  bytes: Uint8Array<ArrayBuffer>;
}): Promise<Picture | undefined> {
  let bitmap: ImageBitmap;
  try {
    bitmap = await createImageBitmap(new Blob([bytes], { type }));
  } catch (error) {
    console.warn('The cover can not be read, and is left out.', error);
    return undefined;
  }
  const { width, height } = bitmap;
  try {
    if ((type === 'image/jpeg' || type === 'image/png') && bytes.length <= MOST_BYTES)
      return { type, bytes, width, height };
    const scale = Math.min(1, LONGEST / Math.max(width, height));
    const canvas = new OffscreenCanvas(
      Math.max(1, Math.round(width * scale)),
      Math.max(1, Math.round(height * scale)),
    );
    const context = canvas.getContext('2d');
    if (!context) return undefined;
    context.fillStyle = '#fff';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.88 });
    return {
      type: 'image/jpeg',
      bytes: new Uint8Array(await blob.arrayBuffer()),
      width: canvas.width,
      height: canvas.height,
    };
  } finally {
    bitmap.close();
  }
}
