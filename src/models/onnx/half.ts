import type { OnnxValue } from './session.ts';

const FLOAT = new Float32Array(1);
const BITS = new Uint32Array(FLOAT.buffer);

/** Half floats as their bits: IEEE 754 binary16, rounded to the nearest, ties to even. What is too large becomes infinite. */
export function toHalves(values: Float32Array): Uint16Array<ArrayBuffer> {
  return Uint16Array.from(values, toHalf);
}

/** The numbers that half floats stand for, from their bits. */
export function fromHalves(halves: Uint16Array): Float32Array<ArrayBuffer> {
  return Float32Array.from(halves, fromHalf);
}

/** The numbers of a float32 or float16 value, copied off the runtime; the value is disposed of. Rejects for any other type. */
export async function takeNumbers(
  value: OnnxValue | undefined,
  name: string,
): Promise<Float32Array<ArrayBuffer>> {
  if (!value) throw new Error(`The model gave no '${name}'.`);
  try {
    const data = await value.getData();
    if (value.type === 'float32' && data instanceof Float32Array) return new Float32Array(data);
    // New browsers give a Float16Array, whose elements are numbers; others the bits.
    if (value.type === 'float16')
      return data instanceof Uint16Array ? fromHalves(data) : Float32Array.from(data as Iterable<number>);
    throw new Error(`The model's output '${name}' is ${value.type}.`);
  } finally {
    value.dispose();
  }
}

function toHalf(value: number): number {
  FLOAT[0] = value;
  const bits = BITS[0] ?? 0;
  const sign = (bits >>> 16) & 0x8000;
  const exponent = ((bits >>> 23) & 0xff) - 112;
  const fraction = bits & 0x7fffff;
  if (exponent >= 0x8f) return sign | 0x7c00 | (fraction ? 0x200 : 0); // infinite, or not a number
  if (exponent >= 0x1f) return sign | 0x7c00;
  if (exponent > 0) return sign | roundOff((exponent << 23) | fraction, 13);
  return exponent < -10 ? sign : sign | roundOff(fraction | 0x800000, 14 - exponent);
}

/** Drops the lowest bits, to the nearest, ties to even; a carry runs on into the exponent, as it should. */
function roundOff(value: number, dropped: number): number {
  const kept = value >>> dropped;
  const rest = value & ((1 << dropped) - 1);
  const half = 1 << (dropped - 1);
  return rest > half || (rest === half && kept & 1) ? kept + 1 : kept;
}

function fromHalf(half: number): number {
  const sign = half & 0x8000 ? -1 : 1;
  const exponent = (half >>> 10) & 0x1f;
  const fraction = half & 0x3ff;
  if (exponent === 0x1f) return fraction ? Number.NaN : sign * Number.POSITIVE_INFINITY;
  return exponent === 0 ? sign * fraction * 2 ** -24 : sign * (1024 + fraction) * 2 ** (exponent - 25);
}
