import { canPickPlace, download, type FileKind, pickPlace } from './file-place.ts';

/** Where a file's bytes go, as they come. */
export interface FileSink {
  write(bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  /** Finishes the file. */
  close(): Promise<void>;
  /** Leaves no file. */
  discard(): Promise<void>;
}

/**
 * Opens a file for writing: where the browser can, one that the reader picks and that is written as it comes;
 * elsewhere a download that starts when all is there. `null` if the reader changed their mind. Must be called
 * in a user's gesture.
 */
export async function openFileSink(kind: FileKind): Promise<FileSink | null> {
  if (!canPickPlace()) return downloadSink(kind);
  const file = await (await pickPlace(kind))?.createWritable();
  if (!file) return null;
  return {
    write: (bytes) => file.write(bytes),
    close: () => file.close(),
    discard: () => file.abort(),
  };
}

/** Bytes after which pieces become a part of a blob, which a browser may keep on disk. */
const BLOB_BYTES = 4_000_000;

function downloadSink({ name, mime }: FileKind): FileSink {
  let written = new Blob();
  let pieces: Uint8Array<ArrayBuffer>[] = [];
  let waiting = 0;
  const fold = () => {
    written = new Blob([written, ...pieces], { type: mime });
    pieces = [];
    waiting = 0;
  };
  return {
    async write(bytes) {
      pieces.push(bytes);
      waiting += bytes.length;
      if (waiting >= BLOB_BYTES) fold();
    },
    async close() {
      fold();
      download(written, name);
    },
    async discard() {
      pieces = [];
      written = new Blob();
    },
  };
}
