/** A tensor that is stored with a graph: in its file, or in another one beside it. */
export interface StoredTensor {
  name: string;
  /** ONNX's number of the element type: 1 is float32, 10 float16. */
  type: number;
  shape: number[];
  /** Its bytes, when they are in the graph's own file as such. */
  raw?: Uint8Array;
  /** Where they are otherwise; without a length they go on to the file's end. */
  external?: { location: string; offset: number; length?: number };
}

/**
 * The stored tensors of an ONNX file (`GraphProto.initializer`, onnx.proto), without copying their bytes. Throws an Error for
 * bytes that are cut short or are no such file.
 */
export function readStoredTensors(model: Uint8Array): StoredTensor[] {
  const tensors: StoredTensor[] = [];
  let graphs = 0;
  for (const [field, graph] of messages(model)) {
    if (field !== 7) continue;
    graphs++;
    for (const [inner, tensor] of messages(graph)) if (inner === 5) tensors.push(readTensor(tensor));
  }
  if (graphs === 0) throw new Error('it holds no graph');
  return tensors;
}

function readTensor(bytes: Uint8Array): StoredTensor {
  const tensor: StoredTensor = { name: '', type: 0, shape: [] };
  const places = new Map<string, string>();
  for (const [field, value, number] of fields(bytes)) {
    if (field === 1) tensor.shape.push(...(value ? varints(value) : [number]));
    else if (field === 2) tensor.type = number;
    else if (field === 8 && value) tensor.name = text(value);
    else if (field === 9 && value) tensor.raw = value;
    else if (field === 13 && value) {
      const [key = '', place = ''] = [...messages(value)].map(([, part]) => text(part));
      places.set(key, place);
    }
  }
  const location = places.get('location');
  if (location !== undefined) {
    const length = places.get('length');
    tensor.external = {
      location,
      offset: Number(places.get('offset') ?? 0),
      ...(length !== undefined && { length: Number(length) }),
    };
  }
  return tensor;
}

function text(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

function* varints(bytes: Uint8Array): Generator<number> {
  for (let at = 0; at < bytes.length; ) {
    const { value, next } = varint(bytes, at);
    yield value;
    at = next;
  }
}

/** The fields of a protocol buffer that hold bytes. */
function* messages(bytes: Uint8Array): Generator<[field: number, value: Uint8Array]> {
  for (const [field, value] of fields(bytes)) if (value) yield [field, value];
}

function* fields(
  bytes: Uint8Array,
): Generator<[field: number, value: Uint8Array | undefined, number: number]> {
  for (let at = 0; at < bytes.length; ) {
    const tag = varint(bytes, at);
    const field = Math.floor(tag.value / 8);
    const wire = tag.value % 8;
    at = tag.next;
    if (field === 0) throw new Error('it is no ONNX file');
    if (wire === 0) {
      const { value, next } = varint(bytes, at);
      yield [field, undefined, value];
      at = next;
      continue;
    }
    const size = wire === 2 ? varint(bytes, at) : { value: { 1: 8, 5: 4 }[wire] ?? -1, next: at };
    if (size.value < 0) throw new Error('it is no ONNX file');
    at = size.next + size.value;
    if (at > bytes.length) throw new Error('it is cut short');
    if (wire === 2) yield [field, bytes.subarray(size.next, at), 0];
  }
}

function varint(bytes: Uint8Array, from: number): { value: number; next: number } {
  let value = 0;
  let scale = 1;
  for (let at = from; at < bytes.length && at < from + 10; at++) {
    const byte = bytes[at] ?? 0;
    value += (byte & 0x7f) * scale;
    if (byte < 0x80) return { value, next: at + 1 };
    scale *= 128;
  }
  throw new Error(bytes.length < from + 10 ? 'it is cut short' : 'it is no ONNX file');
}
