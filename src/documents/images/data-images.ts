import type { DocumentImage } from '../model.ts';
import { imageType } from './image-type.ts';

/** The pictures that stand in the file itself as `data:` addresses, by keys given in order. */
export function createDataImages() {
  const images = new Map<string, DocumentImage>();
  return {
    images,
    keyOf(source: string): string | undefined {
      const match = /^data:image\/[\w.+-]+;base64,/i.exec(source);
      if (!match) return undefined;
      const bytes = fromBase64(source.slice(match[0].length));
      const type = bytes && imageType(bytes);
      if (!type) return undefined;
      const key = `image-${images.size + 1}`;
      images.set(key, { type, bytes });
      return key;
    },
  };
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return Uint8Array.from(atob(text.replaceAll(/\s/g, '')), (character) => character.charCodeAt(0));
  } catch (error) {
    if (error instanceof DOMException) return undefined;
    throw error;
  }
}
