/**
 * About how many bytes a stored value takes: those of its buffers and blobs, one for each unit of a text (two where
 * it has others than Latin letters), eight for anything else.
 */
export function sizeOf(value: unknown): number {
  if (typeof value === 'string') return LATIN.test(value) ? value.length : 2 * value.length;
  if (typeof value !== 'object' || value === null) return 8;
  if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) return value.byteLength;
  if (value instanceof Blob) return value.size;
  const inner = value instanceof Map || value instanceof Set ? [...value] : Object.entries(value);
  return inner.reduce(
    (sum: number, item) => sum + (Array.isArray(item) ? sizeOfList(item) : sizeOf(item)),
    8,
  );
}

function sizeOfList(items: unknown[]): number {
  return items.reduce((sum: number, item) => sum + sizeOf(item), 0);
}

/** Browsers keep a text of these letters with one byte each. */
const LATIN = /^[\0-\xff]*$/;
