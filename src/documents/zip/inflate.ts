import { Inflate } from 'fflate';
import { DocumentFailure } from '../failure.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** So little is put in at once that what comes out, at most a thousand times as much, can be counted in time. */
const SLICE = 16 * 1024;
const LARGEST_ENTRY = 128_000_000;
const LARGEST_TOTAL = 1_000_000_000;
/** Text is packed to a fifth, rarely to a fiftieth; only what is made to burst goes further. */
const LARGEST_RATIO = 100;
const HARMLESS = 32_000_000;

/** Counts what comes out of an archive of `size` bytes, and throws `zip-bomb` when it is more than any book holds. */
export function createBudget(size: number): { spend(bytes: number): void } {
  let total = 0;
  return {
    spend(bytes) {
      total += bytes;
      if (total > LARGEST_TOTAL || (total > HARMLESS && total > LARGEST_RATIO * size)) {
        throw new DocumentFailure('zip-bomb', `${size} bytes became more than ${total}`);
      }
    },
  };
}

/** Unpacks deflated bytes as far as they go; `isWhole` is false when they end or break before their end. */
export function inflate(
  packed: Uint8Array,
  budget: ReturnType<typeof createBudget>,
): { bytes: Bytes; isWhole: boolean } {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const inflater = new Inflate((chunk) => {
    chunks.push(chunk);
    length += chunk.length;
    budget.spend(chunk.length);
    if (length > LARGEST_ENTRY)
      throw new DocumentFailure('zip-bomb', `an entry is more than ${length} bytes`);
  });
  const isWhole = pushAll(inflater, packed);
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return { bytes, isWhole };
}

function pushAll(inflater: Inflate, packed: Uint8Array): boolean {
  try {
    for (let at = 0; at < packed.length; at += SLICE) {
      inflater.push(packed.subarray(at, at + SLICE), at + SLICE >= packed.length);
    }
    return true;
  } catch (error) {
    if (error instanceof DocumentFailure) throw error;
    // What came out before is kept; the caller says that the rest is lost.
    return false;
  }
}
