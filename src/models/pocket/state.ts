import type { ElementArrays, OnnxSession, OnnxValue } from '../onnx/session.ts';
import type { StateEntry } from './bundle.ts';
import type { StoredNumbers } from './stored-numbers.ts';

/** The states of a graph between two runs, by the names of its inputs. Whoever holds them disposes of them. */
export type State = Record<string, OnnxValue>;

/** A graph's states before its first run, as its manifest fills them; or from a stored voice where that has them. */
export function createState(
  session: OnnxSession,
  manifest: readonly StateEntry[],
  stored?: ReadonlyMap<string, StoredNumbers>,
): State {
  const caches = manifest.filter(({ key }) => key === 'cache');
  if (stored && caches.some((entry) => !findStored(stored, entry))) throw new Error('it is of another model');
  const state: State = {};
  for (const entry of manifest) {
    const data = filled(entry);
    const source = stored && findStored(stored, entry);
    if (source && data.length > 0) adopt(data, entry, source);
    state[entry.input_name] = session.value(entry.dtype, data as ElementArrays['float32'], entry.shape);
  }
  return state;
}

/** The states that a run gave, and the rest of what it gave. */
export function takeState(
  outputs: Record<string, OnnxValue>,
  manifest: readonly StateEntry[],
): { state: State; others: Record<string, OnnxValue> } {
  const others = { ...outputs };
  const state: State = {};
  for (const { input_name: input, output_name: output } of manifest) {
    const value = outputs[output];
    if (value) state[input] = value;
    delete others[output];
  }
  return { state, others };
}

export function disposeAll(values: Record<string, OnnxValue>): void {
  for (const value of Object.values(values)) value.dispose();
}

/** How many positions of its caches a stored voice takes. */
export function storedSteps(
  stored: ReadonlyMap<string, StoredNumbers>,
  manifest: readonly StateEntry[],
): number {
  const steps = manifest.filter(({ key }) => key === 'step').map((entry) => findStored(stored, entry));
  return Math.max(0, ...steps.map((step) => Number(step?.data[0] ?? 0)));
}

/** How many positions there are in the smallest cache. */
export function capacityOf(manifest: readonly StateEntry[]): number {
  return Math.min(...manifest.filter(({ key }) => key === 'cache').map(({ shape }) => shape[2] ?? 0));
}

/** Older files tell the number of steps by another name, or by the length of an empty tensor (kyutai-labs/pocket-tts). */
function findStored(
  stored: ReadonlyMap<string, StoredNumbers>,
  { module, key }: StateEntry,
): StoredNumbers | undefined {
  const own = stored.get(`${module}/${key}`);
  if (own || key !== 'step') return own;
  const offset = stored.get(`${module}/offset`);
  if (offset && !stored.has(`${module}/end_offset`)) return offset;
  const end = stored.get(`${module}/current_end`);
  return end && { type: 'int64', data: BigInt64Array.of(BigInt(end.dims[0] ?? 0)), dims: [1] };
}

function filled({ shape, dtype, fill }: StateEntry): ElementArrays[keyof ElementArrays] {
  const size = shape.reduce((all, length) => all * length, 1);
  const one = fill === 'ones' ? 1 : 0;
  if (dtype === 'int64') return new BigInt64Array(size).fill(BigInt(one));
  if (dtype === 'bool') return new Uint8Array(size).fill(one);
  if (dtype === 'float16') return new Uint16Array(size).fill(fill === 'nan' ? 0x7e00 : one && 0x3c00);
  return new Float32Array(size).fill(fill === 'nan' ? Number.NaN : one);
}

/** Copies stored numbers to the beginning of each dimension: caches are stored as long as they are filled. */
function adopt(
  target: ElementArrays[keyof ElementArrays],
  { module, key, shape, dtype }: StateEntry,
  source: StoredNumbers,
): void {
  if (source.type !== dtype) throw new Error(`its ${module}/${key} is ${source.type}, not ${dtype}`);
  const { data, dims } = source;
  if (data.length === target.length) {
    target.set(data as never);
    return;
  }
  const fits = dims.length === shape.length && dims.every((size, i) => size <= (shape[i] ?? 0));
  if (!fits) throw new Error(`its ${module}/${key} is of the size ${dims.join('x')}, not ${shape.join('x')}`);
  const copy = (depth: number, from: number, to: number): void => {
    if (depth === shape.length - 1) {
      target.set(data.subarray(from, from + (dims[depth] ?? 0)) as never, to);
      return;
    }
    for (let i = 0; i < (dims[depth] ?? 0); i++) {
      copy(depth + 1, from + i * stride(dims, depth), to + i * stride(shape, depth));
    }
  };
  copy(0, 0, 0);
}

function stride(dims: readonly number[], depth: number): number {
  return dims.slice(depth + 1).reduce((all, size) => all * size, 1);
}
