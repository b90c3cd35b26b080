/** A field of a protocol buffer message: its number, and its value by its wire type. */
export interface Field {
  number: number;
  /** Of varints. */
  int?: number;
  /** Of 32-bit floats. */
  float?: number;
  /** Of texts, bytes and messages. */
  bytes?: Uint8Array<ArrayBuffer>;
}

/** The fields of a message, in the order in which they are written. Throws a RangeError for one that is cut short. */
export function* readFields(bytes: Uint8Array<ArrayBuffer>): Generator<Field> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  function varint(): number {
    let [value, scale] = [0, 1];
    for (let byte = 0x80; byte & 0x80; scale *= 128) {
      byte = view.getUint8(at++);
      value += (byte & 0x7f) * scale;
    }
    return value;
  }
  function take(length: number): number {
    const from = at;
    at += length;
    if (at > bytes.length) throw new RangeError('The message is cut short.');
    return from;
  }
  while (at < bytes.length) {
    const tag = varint();
    const number = Math.floor(tag / 8);
    const type = tag % 8;
    if (type === 0) yield { number, int: varint() };
    else if (type === 1) take(8);
    else if (type === 2) {
      const length = varint();
      yield { number, bytes: bytes.subarray(take(length), at) };
    } else if (type === 5) yield { number, float: view.getFloat32(take(4), true) };
    else throw new RangeError(`There is no wire type ${type}.`);
  }
}
