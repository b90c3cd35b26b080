/** Where a file's bytes go, as they come. */
export interface FileSink {
  write(bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  /** Puts bytes in the place of the file's first ones. */
  rewriteStart(bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  /** Finishes the file. */
  close(): Promise<void>;
  /** Leaves no file. */
  discard(): Promise<void>;
}

interface PickerWindow {
  showSaveFilePicker?: (options: object) => Promise<FileSystemFileHandle>;
}

/** What a picker of files says of the kind of file. */
export interface SinkType {
  description: string;
  mime: string;
  extension: `.${string}`;
}

/**
 * Opens a file for writing: where the browser can, one that the reader picks and that is written as it comes;
 * elsewhere a download that starts when all is there. `null` if the reader changed their mind. Must be called
 * in a user's gesture.
 */
export async function openFileSink(name: string, type: SinkType): Promise<FileSink | null> {
  const { showSaveFilePicker } = window as PickerWindow;
  if (!showSaveFilePicker) return downloadSink(name, type.mime);
  try {
    const types = [{ description: type.description, accept: { [type.mime]: [type.extension] } }];
    const handle = await showSaveFilePicker({ suggestedName: name, types });
    const file = await handle.createWritable();
    return {
      write: (bytes) => file.write(bytes),
      rewriteStart: (data) => file.write({ type: 'write', position: 0, data }),
      close: () => file.close(),
      discard: () => file.abort(),
    };
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    throw error;
  }
}

/** Bytes after which pieces become a part of a blob, which a browser may keep on disk. */
const BLOB_BYTES = 4_000_000;

function downloadSink(name: string, type: string): FileSink {
  let start = new Uint8Array(0);
  let written = new Blob();
  let pieces: Uint8Array<ArrayBuffer>[] = [];
  let waiting = 0;
  const fold = () => {
    written = new Blob([written, ...pieces]);
    pieces = [];
    waiting = 0;
  };
  return {
    async write(bytes) {
      pieces.push(bytes);
      waiting += bytes.length;
      if (waiting >= BLOB_BYTES) fold();
    },
    async rewriteStart(bytes) {
      start = bytes;
    },
    async close() {
      fold();
      const file = new Blob([start, written.slice(start.length)], { type });
      const url = URL.createObjectURL(file);
      const link = document.createElement('a');
      link.href = url;
      link.download = name;
      link.click();
      // The browser reads the file after the click; a minute is enough to begin.
      setTimeout(() => URL.revokeObjectURL(url), 60_000);
    },
    async discard() {
      pieces = [];
      written = new Blob();
    },
  };
}
