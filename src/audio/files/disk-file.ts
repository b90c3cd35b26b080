/** A file that is written and read in place, at once: what `createSyncAccessHandle` of a browser gives, or a test. */
export interface DiskFile {
  /** Bytes that it has. */
  size(): number;
  /** Puts all bytes at an offset; beyond the end, the gap is zeros. Throws when there is no room. */
  write(bytes: Uint8Array<ArrayBuffer>, at: number): void;
  /** Gives `length` bytes from an offset, fewer at the end. */
  read(at: number, length: number): Uint8Array<ArrayBuffer>;
  /** Cuts it off, or lengthens it with zeros. */
  truncate(size: number): void;
  /** Returns when all that was written outlives a crash. */
  flush(): void;
}

/** The file from an offset on, as a file of its own. */
export function partOfFile(file: DiskFile, from: number): DiskFile {
  return {
    size: () => file.size() - from,
    write: (bytes, at) => file.write(bytes, from + at),
    read: (at, length) => file.read(from + at, length),
    truncate: (size) => file.truncate(from + size),
    flush: () => file.flush(),
  };
}
