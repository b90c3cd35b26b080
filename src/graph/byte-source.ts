/** Bytes of a file that need not be in memory. `read` gives those from `from` up to, without, `to`. */
export interface ByteSource {
  readonly size: number;
  read(from: number, to: number): Promise<Uint8Array<ArrayBuffer>>;
}

/** A source of bytes that are in memory; what it reads shares their buffer. */
export function bytesSource(bytes: Uint8Array<ArrayBuffer>): ByteSource {
  return { size: bytes.length, read: async (from, to) => bytes.subarray(from, to) };
}
