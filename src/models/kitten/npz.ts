import { unzipSync } from 'fflate';

/** An array of NumPy's: float32, row by row. */
export interface NpyArray {
  shape: number[];
  data: Float32Array<ArrayBuffer>;
}

/** Styles of voices have less than a megabyte each. */
const MOST_BYTES = 64 * 1024 * 1024;

/** Reads the arrays of an `.npz` by their names. Throws an Error that says what is wrong, for what is not float32 too. */
export function readNpz(bytes: Uint8Array): Map<string, NpyArray> {
  let files: Record<string, Uint8Array>;
  let total = 0;
  try {
    files = unzipSync(bytes, { filter: ({ name, originalSize }) => isWanted(name) && fits(originalSize) });
  } catch (error) {
    throw new Error(`Its archive can't be read: ${(error as Error).message}.`, { cause: error });
  }
  return new Map(
    Object.entries(files).map(([name, file]) => [name.slice(0, -ENDING.length), readNpy(file, name)]),
  );

  function fits(size: number): true {
    total += size;
    if (total > MOST_BYTES) throw new Error(`it holds more than ${MOST_BYTES} bytes`);
    return true;
  }
}

const ENDING = '.npy';

function isWanted(name: string): boolean {
  return name.endsWith(ENDING);
}

/** The format is told in NumPy's `numpy/lib/format.py`: magic, version, length of the header, a Python dictionary, elements. */
function readNpy(bytes: Uint8Array, name: string): NpyArray {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isNpy = bytes.length > 12 && bytes[0] === 0x93 && latin(bytes.subarray(1, 6)) === 'NUMPY';
  if (!isNpy) throw new Error(`Its array '${name}' is none of NumPy's.`);
  const isLong = (bytes[6] ?? 0) >= 2;
  const start = isLong ? 12 : 10;
  const end = start + (isLong ? view.getUint32(8, true) : view.getUint16(8, true));
  const header = latin(bytes.subarray(start, end));
  const shape = (/'shape': *\(([\d, ]*)\)/.exec(header)?.[1] ?? '')
    .split(',')
    .filter((size) => size.trim() !== '');
  const sizes = shape.map(Number);
  const count = sizes.reduce((all, size) => all * size, 1);
  if (!/'descr': *'<f4'/.test(header) || !/'fortran_order': *False/.test(header))
    throw new Error(`Its array '${name}' is not float32, row by row: ${header.trim()}`);
  if (bytes.length !== end + 4 * count)
    throw new Error(`Its array '${name}' has ${bytes.length - end} bytes instead of ${4 * count}.`);
  return {
    shape: sizes,
    data: Float32Array.from({ length: count }, (_, i) => view.getFloat32(end + 4 * i, true)),
  };
}

function latin(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
