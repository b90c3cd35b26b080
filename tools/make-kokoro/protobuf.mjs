// The few parts of the ONNX file format (protocol buffers) that a model needs.

/** Numbers of the tensor element types. */
export const TYPES = { float: 1, uint8: 2, int8: 3, int32: 6, int64: 7, bool: 9, float16: 10 };

/** A message under construction: buffers and their total length, so that nesting copies nothing. */
export class Message {
  constructor() {
    this.parts = [];
    this.length = 0;
  }
  raw(bytes) {
    this.parts.push(bytes);
    this.length += bytes.length;
    return this;
  }
  varint(value) {
    let rest = BigInt.asUintN(64, BigInt(value));
    const bytes = [];
    do {
      const low = Number(rest & 0x7fn);
      rest >>= 7n;
      bytes.push(rest ? low | 0x80 : low);
    } while (rest);
    return this.raw(Buffer.from(bytes));
  }
  int(field, value) {
    return this.varint(field << 3).varint(value);
  }
  float(field, value) {
    const bytes = Buffer.alloc(4);
    bytes.writeFloatLE(value);
    return this.varint((field << 3) | 5).raw(bytes);
  }
  bytes(field, bytes) {
    return this.varint((field << 3) | 2)
      .varint(bytes.length)
      .raw(bytes);
  }
  string(field, text) {
    return this.bytes(field, Buffer.from(text, 'utf8'));
  }
  message(field, message) {
    this.varint((field << 3) | 2).varint(message.length);
    for (const part of message.parts) this.parts.push(part);
    this.length += message.length;
    return this;
  }
}

/** A tensor with its values. */
export function tensor(name, type, shape, values) {
  const message = new Message();
  for (const size of shape) message.int(1, size);
  message.int(2, TYPES[type]).string(8, name);
  return message.bytes(9, Buffer.from(values.buffer, values.byteOffset, values.byteLength));
}

/** An attribute of a node: a tensor, a string, `{ float: 0.1 }`, whole numbers, or one whole number. */
export function attribute(name, value) {
  const message = new Message().string(1, name);
  if (value instanceof Message) return message.message(5, value).int(20, 4);
  if (typeof value === 'string') return message.string(4, value).int(20, 3);
  if (Array.isArray(value)) {
    for (const item of value) message.int(8, item);
    return message.int(20, 7);
  }
  if (typeof value === 'object') return message.float(2, value.float).int(20, 1);
  return message.int(3, value).int(20, 2);
}

/** Name, type and shape of a graph's input or output; a string in the shape is a free dimension. */
export function valueInfo(name, type, shape) {
  const sizes = new Message();
  for (const size of shape) {
    sizes.message(1, typeof size === 'number' ? new Message().int(1, size) : new Message().string(2, size));
  }
  const tensorType = new Message().int(1, TYPES[type]).message(2, sizes);
  return new Message().string(1, name).message(2, new Message().message(1, tensorType));
}
