import { findEntries, type ZipEntry } from './entries.ts';
import { createBudget, inflate } from './inflate.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** A zip file whose entries are taken out one by one, so that a large one never lies in memory as a whole. */
export interface Archive {
  readonly names: readonly string[];
  /** Whether something of it was found broken, so far. */
  readonly isDamaged: boolean;
  has(name: string): boolean;
  /** The bytes of an entry, as far as they can be read, or nothing if there is none. Rejects with `zip-bomb`. */
  read(name: string): Promise<Bytes | undefined>;
}

const LOCAL_HEADER = 30;

/** Opens a zip file; of one that was cut off, what is left of it. */
export async function openArchive(file: Blob): Promise<Archive> {
  const { entries, isWhole } = await findEntries(file);
  const budget = createBudget(file.size);
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  // Books made on systems that don't care about case refer to their files with another.
  const byFold = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
  const find = (name: string) => byName.get(name) ?? byFold.get(name.toLowerCase());
  let isDamaged = !isWhole;

  return {
    names: entries.map(({ name }) => name),
    get isDamaged() {
      return isDamaged;
    },
    has: (name) => find(name) !== undefined,
    async read(name) {
      const entry = find(name);
      if (!entry) return undefined;
      const packed = await packedBytes(file, entry);
      const { bytes, isWhole } = unpack(entry, packed);
      isDamaged ||= !isWhole;
      return bytes;
    },
  };

  function unpack({ method, packedSize }: ZipEntry, packed: Bytes): { bytes: Bytes; isWhole: boolean } {
    const isWhole = packed.length === packedSize;
    if (method === 8) {
      const inflated = inflate(packed, budget);
      return { ...inflated, isWhole: isWhole && inflated.isWhole };
    }
    // Anything else is encrypted, or packed in a way that no book is.
    if (method !== 0) return { bytes: new Uint8Array(), isWhole: false };
    budget.spend(packed.length);
    return { bytes: packed, isWhole };
  }
}

async function packedBytes(file: Blob, { offset, packedSize }: ZipEntry): Promise<Bytes> {
  const header = new DataView(await file.slice(offset, offset + LOCAL_HEADER).arrayBuffer());
  if (header.byteLength < LOCAL_HEADER || header.getUint32(0, true) !== 0x04034b50) return new Uint8Array();
  const start = offset + LOCAL_HEADER + header.getUint16(26, true) + header.getUint16(28, true);
  return new Uint8Array(await file.slice(start, start + packedSize).arrayBuffer());
}
