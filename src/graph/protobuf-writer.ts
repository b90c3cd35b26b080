/** Writes one small message of protocol buffers. Fields come in the order of the calls. */
export interface ProtobufWriter {
  int(field: number, value: number | bigint): void;
  float(field: number, value: number): void;
  bytes(field: number, value: Uint8Array): void;
  text(field: number, value: string): void;
  /** The key and the length of a field whose contents are written elsewhere. */
  header(field: number, length: number): void;
  /** Bytes of a file, as they stand there. */
  raw(fields: Uint8Array): void;
  /** What has been written. */
  finish(): Uint8Array<ArrayBuffer>;
}

export function createProtobufWriter(): ProtobufWriter {
  let buffer = new Uint8Array(256);
  let length = 0;
  const encoder = new TextEncoder();

  function room(count: number): void {
    if (length + count <= buffer.length) return;
    const larger = new Uint8Array(Math.max(buffer.length * 2, length + count));
    larger.set(buffer);
    buffer = larger;
  }

  function varint(value: number | bigint): void {
    room(10);
    let rest = BigInt.asUintN(64, BigInt(value));
    for (; rest > 0x7fn; rest >>= 7n) buffer[length++] = Number(rest & 0x7fn) | 0x80;
    buffer[length++] = Number(rest);
  }

  function raw(fields: Uint8Array): void {
    room(fields.length);
    buffer.set(fields, length);
    length += fields.length;
  }

  const writer: ProtobufWriter = {
    int(field, value) {
      varint(field * 8);
      varint(value);
    },
    float(field, value) {
      varint(field * 8 + 5);
      room(4);
      new DataView(buffer.buffer).setFloat32(length, value, true);
      length += 4;
    },
    bytes(field, value) {
      writer.header(field, value.length);
      raw(value);
    },
    text: (field, value) => writer.bytes(field, encoder.encode(value)),
    header(field, size) {
      varint(field * 8 + 2);
      varint(size);
    },
    raw,
    finish: () => buffer.slice(0, length),
  };
  return writer;
}
