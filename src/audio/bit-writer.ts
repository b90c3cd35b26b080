/** Collects bits, most significant first. */
export interface BitWriter {
  /** Appends the lowest `count` bits of an integer, 1 to 32; negative values in two's complement. */
  write(value: number, count: number): void;
  /** Appends `zeros` zero bits and a one. */
  writeUnary(zeros: number): void;
  /** Fills the last byte with zeros. */
  align(): void;
  /** Gives the whole bytes written until now; valid until the next write. */
  bytes(): Uint8Array<ArrayBuffer>;
}

export function createBitWriter(): BitWriter {
  let buffer = new Uint8Array(4096);
  let length = 0;
  let pending = 0; // fewer than 8 bits that wait for the rest of their byte
  let pendingBits = 0;

  return {
    write(value, count) {
      if (count > 16) writeShort(value >>> 16, count - 16);
      writeShort(value, Math.min(count, 16));
    },
    writeUnary(zeros) {
      let left = zeros;
      for (; left > 15; left -= 16) writeShort(0, 16);
      writeShort(1, left + 1);
    },
    align() {
      if (pendingBits > 0) writeShort(0, 8 - pendingBits);
    },
    bytes: () => buffer.subarray(0, length),
  };

  function writeShort(value: number, count: number): void {
    pending = (pending << count) | (value & ((1 << count) - 1));
    pendingBits += count;
    if (length + 3 > buffer.length) enlarge();
    while (pendingBits >= 8) {
      pendingBits -= 8;
      buffer[length++] = pending >>> pendingBits;
    }
    pending &= (1 << pendingBits) - 1;
  }

  function enlarge(): void {
    const larger = new Uint8Array(buffer.length * 2);
    larger.set(buffer);
    buffer = larger;
  }
}
