import { fromHalves } from '../onnx/half.ts';

/** Numbers that are stored in a file, and the sizes of their dimensions. */
export type StoredNumbers =
  | { type: 'float32'; data: Float32Array<ArrayBuffer>; dims: number[] }
  | { type: 'int64'; data: BigInt64Array<ArrayBuffer>; dims: number[] };

/** The float32 numbers of an `.npy` file (numpy's format 1 to 3). Throws an Error for any others. */
export function readNpy(bytes: Uint8Array<ArrayBuffer>): { data: Float32Array<ArrayBuffer>; dims: number[] } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isNpy = bytes.length > 12 && view.getUint32(0) === 0x934e554d && view.getUint16(4) === 0x5059;
  if (!isNpy) throw new Error('it is no .npy file');
  const isFirst = view.getUint8(6) === 1;
  const start = (isFirst ? 10 : 12) + (isFirst ? view.getUint16(8, true) : view.getUint32(8, true));
  const head = new TextDecoder('latin1').decode(bytes.subarray(10, start));
  if (!/'descr': *'<f4'/.test(head) || !/'fortran_order': *False/.test(head)) {
    throw new Error('its numbers are no float32 in rows');
  }
  const dims = (/'shape': *\(([^)]*)\)/.exec(head)?.[1] ?? '')
    .split(',')
    .filter((size) => size.trim() !== '');
  const numbers = new Float32Array(copyOf(bytes.subarray(start)));
  const shape = dims.map(Number);
  if (numbers.length !== product(shape)) throw new Error('it is cut short');
  return { data: numbers, dims: shape };
}

/** The tensors of a `.safetensors` file by their names; float16 and bfloat16 become float32. Throws an Error that says what is wrong. */
export function readSafetensors(bytes: Uint8Array<ArrayBuffer>): Map<string, StoredNumbers> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = bytes.length < 8 ? Number.NaN : Number(view.getBigUint64(0, true));
  if (!(size <= bytes.length - 8)) throw new Error('it is no .safetensors file, or cut short');
  const head = JSON.parse(new TextDecoder().decode(bytes.subarray(8, 8 + size))) as Record<string, Head>;
  const found = new Map<string, StoredNumbers>();
  for (const [name, { dtype, shape, data_offsets: offsets }] of Object.entries(head)) {
    if (name === '__metadata__') continue;
    const [from, to] = offsets.map((offset) => 8 + size + offset) as [number, number];
    if (to > bytes.length) throw new Error('it is cut short');
    found.set(name, numbersOf(dtype, copyOf(bytes.subarray(from, to)), shape));
  }
  return found;
}

interface Head {
  dtype: string;
  shape: number[];
  data_offsets: [number, number];
}

function numbersOf(dtype: string, buffer: ArrayBuffer, dims: number[]): StoredNumbers {
  switch (dtype) {
    case 'F32':
      return { type: 'float32', data: new Float32Array(buffer), dims };
    case 'BF16': {
      // The upper half of a float32.
      const bits = Uint32Array.from(new Uint16Array(buffer), (half) => half << 16);
      return { type: 'float32', data: new Float32Array(bits.buffer), dims };
    }
    case 'F16':
      return { type: 'float32', data: fromHalves(new Uint16Array(buffer)), dims };
    case 'I64':
      return { type: 'int64', data: new BigInt64Array(buffer), dims };
    default:
      throw new Error(`it has numbers of the type ${dtype}`);
  }
}

function product(dims: readonly number[]): number {
  return dims.reduce((all, size) => all * size, 1);
}

/** A buffer of these bytes alone. Node's stores give a `Buffer`, whose `slice` copies nothing. */
export function copyOf(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}
