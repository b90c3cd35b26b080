import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import type { FileSink } from '../../state/file-sink.ts';
import { pause } from './pause.ts';

/** Packed in one go: some 10 ms. */
const SLICE = 100_000;
/** What a zip file can say of itself without extensions that few programs read. */
const MAX_BYTES = 0xffff_ffff;
const MAX_ENTRIES = 0xffff;

/** The library does not fit into one zip file. */
export class ArchiveTooLarge extends Error {
  override readonly name = 'ArchiveTooLarge';
}

/** Writes a zip file as its entries come. */
export interface ArchiveWriter {
  add: (name: string, bytes: Uint8Array, options?: { isPacked?: boolean }) => Promise<void>;
  end: () => Promise<void>;
}

export function writeArchive(sink: FileSink): ArchiveWriter {
  let pieces: Uint8Array<ArrayBuffer>[] = [];
  let failure: unknown = null;
  let written = 0;
  let entries = 0;
  const zip = new Zip((error, bytes) => {
    failure ??= error;
    if (bytes) pieces.push(bytes);
  });

  async function pass(): Promise<void> {
    if (failure) throw failure;
    for (const piece of pieces.splice(0)) {
      written += piece.length;
      if (written > MAX_BYTES) throw new ArchiveTooLarge();
      await sink.write(piece);
    }
  }

  return {
    async add(name, bytes, { isPacked = false } = {}) {
      entries += 1;
      if (entries > MAX_ENTRIES) throw new ArchiveTooLarge();
      const entry = isPacked ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 6 });
      zip.add(entry);
      for (let at = 0; at === 0 || at < bytes.length; at += SLICE) {
        entry.push(bytes.slice(at, at + SLICE), at + SLICE >= bytes.length);
        await pass();
        await pause();
      }
    },
    async end() {
      zip.end();
      await pass();
      pieces = [];
    },
  };
}
