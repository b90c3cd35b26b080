import type { ModelFiles } from '../family.ts';
import { fromHalves } from './half.ts';
import type { GraphBytes } from './session.ts';
import { readStoredTensors, type StoredTensor } from './stored-tensors.ts';

/** A graph with all that belongs to it, ready for `loadSession`. */
export interface GraphFile extends GraphBytes {
  tensors: readonly StoredTensor[];
}

/**
 * Reads a graph of a model, and the files beside it in which its weights lie. Rejects with an Error that names the file that is
 * missing, cut short, or no graph at all: a runtime says that in words of its own, or in a number.
 */
export async function readGraphFile(files: ModelFiles, path: string): Promise<GraphFile> {
  if (!files.paths.includes(path)) throw new Error(`The file '${path}' is missing.`);
  const graph = await files.read(path);
  const tensors = storedTensors(graph, path);
  const external: { path: string; data: Uint8Array }[] = [];
  for (const [location, bytes] of extents(tensors)) {
    const beside = path.slice(0, path.lastIndexOf('/') + 1) + location.replace(/^\.\//, '');
    if (!files.paths.includes(beside))
      throw new Error(`The file '${beside}' is missing: the weights of '${path}' lie in it.`);
    const data = await files.read(beside);
    if (data.length < bytes)
      throw new Error(
        `The file '${beside}' is cut short: '${path}' needs ${bytes} bytes of it, and it has ${data.length}.`,
      );
    external.push({ path: location, data });
  }
  return { graph, external, tensors };
}

/** The numbers of a stored tensor of float32 or float16, row by row; nothing for other types. */
export function storedNumbers({ external = [] }: GraphFile, tensor: StoredTensor): Float32Array | undefined {
  const width = { 1: 4, 10: 2 }[tensor.type];
  if (!width) return undefined;
  const count = tensor.shape.reduce((all, size) => all * size, 1);
  const stored = bytesOf(external, tensor)?.subarray(0, count * width);
  if (stored?.length !== count * width) return undefined;
  const bytes = new Uint8Array(stored); // a copy that begins where its memory does
  return width === 4 ? new Float32Array(bytes.buffer) : fromHalves(new Uint16Array(bytes.buffer));
}

function bytesOf(files: NonNullable<GraphBytes['external']>, { raw, external }: StoredTensor) {
  if (!external) return raw;
  const file = files.find(({ path }) => path === external.location);
  return file?.data.subarray(external.offset, external.offset + (external.length ?? file.data.length));
}

function storedTensors(graph: Uint8Array, path: string): StoredTensor[] {
  try {
    return readStoredTensors(graph);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`The file '${path}' can not be read: ${reason}.`, { cause: error });
  }
}

/** How many bytes of each file beside the graph its tensors need. */
function extents(tensors: readonly StoredTensor[]): Map<string, number> {
  const sizes = new Map<string, number>();
  for (const { external } of tensors) {
    if (!external) continue;
    const { location, offset, length = 0 } = external;
    sizes.set(location, Math.max(sizes.get(location) ?? 0, offset + length));
  }
  return sizes;
}
