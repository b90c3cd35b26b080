/** Rounds float32 values to the nearest float16 (to even between two) and gives their bytes, little-endian. */
export function packFloat16(values: Float32Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const bits = new Uint32Array(values.buffer, values.byteOffset, values.length);
  const halves = new Uint16Array(values.length);
  for (let i = 0; i < bits.length; i++) halves[i] = halfOf(bits[i]!);
  return new Uint8Array(halves.buffer);
}

function halfOf(bits: number): number {
  const sign = (bits >>> 16) & 0x8000;
  const rest = bits & 0x7fffffff;
  if (rest > 0x7f800000) return sign | 0x7e00; // not a number
  if (rest >= 0x477ff000) return sign | 0x7c00; // rounds to 65536 or more: infinite
  if (rest < 0x38800000) {
    // Below 2^-14 a half counts in steps of 2^-24.
    const shift = 126 - (rest >>> 23);
    if (shift > 24) return sign;
    return sign | roundShift((rest & 0x7fffff) | 0x800000, shift);
  }
  return sign | roundShift(rest - 0x38000000, 13);
}

function roundShift(value: number, shift: number): number {
  const whole = value >>> shift;
  const half = 1 << (shift - 1);
  const rest = value & (2 * half - 1);
  return rest > half || (rest === half && whole & 1) ? whole + 1 : whole;
}

/** The values of packed float16. */
export function unpackFloat16(bytes: Uint8Array<ArrayBuffer>): Float32Array<ArrayBuffer> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const values = new Float32Array(bytes.length / 2);
  for (let i = 0; i < values.length; i++) values[i] = valueOfHalf(view.getUint16(2 * i, true));
  return values;
}

function valueOfHalf(half: number): number {
  const exponent = (half >>> 10) & 31;
  const fraction = half & 0x3ff;
  const sign = half & 0x8000 ? -1 : 1;
  if (exponent === 31) return fraction ? Number.NaN : sign * Number.POSITIVE_INFINITY;
  return sign * (exponent ? (1 + fraction / 1024) * 2 ** (exponent - 15) : fraction * 2 ** -24);
}
