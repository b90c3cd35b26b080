import type { ByteSource } from './byte-source.ts';

/** Numbers of the element types, as ONNX's TensorProto.DataType has them. */
export const ELEMENT = {
  float32: 1,
  uint8: 2,
  int8: 3,
  uint16: 4,
  int16: 5,
  int32: 6,
  int64: 7,
  string: 8,
  bool: 9,
  float16: 10,
  float64: 11,
  uint32: 12,
  uint64: 13,
  bfloat16: 16,
} as const;

/** Bytes of one element. */
const ELEMENT_BYTES: Readonly<Record<number, number>> = {
  1: 4, 2: 1, 3: 1, 4: 2, 5: 2, 6: 4, 7: 8, 9: 1, 10: 2, 11: 8, 12: 4, 13: 8, 14: 8, 15: 16, 16: 2,
  17: 1, 18: 1, 19: 1, 20: 1, 21: 0.5, 22: 0.5,
}; // biome-ignore format: a table

/**
 * A tensor's elements, little-endian and row by row: a range of a file, bytes in memory, or what `compute` gives,
 * which is called anew for each reading and must always give the same `byteLength` bytes.
 */
export type TensorData =
  | { kind: 'range'; source: ByteSource; from: number; to: number }
  | { kind: 'bytes'; bytes: Uint8Array<ArrayBuffer> }
  | { kind: 'computed'; byteLength: number; compute: () => Promise<Uint8Array<ArrayBuffer>> };

/** A constant tensor. `extra` are fields of the file that no pass looks at, such as the texts of a string tensor. */
export interface Tensor {
  elementType: number;
  dims: number[];
  data: TensorData;
  extra?: Uint8Array<ArrayBuffer>;
}

/** Elements, as a pass works with them; float16 comes widened to float32. */
export type Elements =
  | Float32Array<ArrayBuffer>
  | Float64Array<ArrayBuffer>
  | Uint8Array<ArrayBuffer>
  | Int8Array<ArrayBuffer>
  | Int32Array<ArrayBuffer>
  | BigInt64Array<ArrayBuffer>;

/** How many elements a shape has. */
export function countElements(dims: readonly number[]): number {
  return dims.reduce((count, size) => count * size, 1);
}

/** Bytes that a shape takes; undefined for strings and unknown element types. */
export function tensorBytes(elementType: number, dims: readonly number[]): number | undefined {
  const size = ELEMENT_BYTES[elementType];
  return size === undefined ? undefined : Math.ceil(countElements(dims) * size);
}

export function dataLength(data: TensorData): number {
  if (data.kind === 'range') return data.to - data.from;
  return data.kind === 'bytes' ? data.bytes.length : data.byteLength;
}

/** The whole of a tensor's bytes; throws where the source or `compute` gives too few or too many. */
export async function readData(data: TensorData): Promise<Uint8Array<ArrayBuffer>> {
  if (data.kind === 'bytes') return data.bytes;
  const bytes = data.kind === 'range' ? await data.source.read(data.from, data.to) : await data.compute();
  const length = dataLength(data);
  if (bytes.length === length) return bytes;
  throw new Error(`Failed to read a tensor: it has ${bytes.length} bytes instead of ${length}.`);
}

/** The elements of a tensor; throws for element types that no pass works with. */
export async function readElements({ elementType, data }: Tensor): Promise<Elements> {
  const bytes = await readData(data);
  if (elementType === ELEMENT.uint8 || elementType === ELEMENT.bool) return bytes;
  const at = bytes.byteOffset % 8 === 0 ? bytes : bytes.slice();
  const { buffer, byteOffset, byteLength } = at;
  switch (elementType) {
    case ELEMENT.float32:
      return new Float32Array(buffer, byteOffset, byteLength / 4);
    case ELEMENT.float64:
      return new Float64Array(buffer, byteOffset, byteLength / 8);
    case ELEMENT.int8:
      return new Int8Array(buffer, byteOffset, byteLength);
    case ELEMENT.int32:
      return new Int32Array(buffer, byteOffset, byteLength / 4);
    case ELEMENT.int64:
      return new BigInt64Array(buffer, byteOffset, byteLength / 8);
    default:
      throw new Error(`Failed to read a tensor: elements of type ${elementType} are not supported.`);
  }
}

/** A float32 tensor of the given values; they are not copied. */
export function floatTensor(dims: number[], values: Float32Array<ArrayBuffer>): Tensor {
  return { elementType: ELEMENT.float32, dims, data: { kind: 'bytes', bytes: bytesOf(values) } };
}

/** An int64 tensor of one dimension, as shapes, axes and pads are given. */
export function intsTensor(values: readonly number[]): Tensor {
  const bytes = bytesOf(BigInt64Array.from(values, BigInt));
  return { elementType: ELEMENT.int64, dims: [values.length], data: { kind: 'bytes', bytes } };
}

/** A tensor whose bytes are made while the file is written, so that only one such tensor is in memory at a time. */
export function computedTensor(
  elementType: number,
  dims: number[],
  compute: () => Promise<Uint8Array<ArrayBuffer>>,
): Tensor {
  const byteLength = tensorBytes(elementType, dims);
  if (byteLength === undefined) throw new Error(`Elements of type ${elementType} have no fixed size.`);
  return { elementType, dims, data: { kind: 'computed', byteLength, compute } };
}

/** The bytes of a typed array; they share its memory. */
export function bytesOf(values: Elements): Uint8Array<ArrayBuffer> {
  return new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
}
