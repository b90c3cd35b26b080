import { removeUnused } from './edit.ts';
import { rewriteConvolutions } from './fast/fast-convolutions.ts';
import { rewriteSquaredSines } from './fast/fast-sines.ts';
import type { Graph } from './graph.ts';
import { storeWeights } from './store-weights.ts';
import { countElements, ELEMENT } from './tensor.ts';
import { undoDynamicQuantisation } from './undo-dynamic-quantisation.ts';

/** Weights in all that are worth storing in bytes: below, a graph is small anyway. */
const MANY_BYTES = 50_000_000;

/** What was done to a graph. */
export interface Optimised {
  /** Layers that compute in float32 instead of whole numbers. */
  unquantised: number;
  /** Weights that are stored in bytes or float16 instead of float32. */
  packed: number;
  convolutions: number;
  sines: number;
}

/**
 * Makes a graph quick and small for onnxruntime in WASM: layers compute in float32, large float32 weights are stored in
 * bytes, and what takes the time is rewritten to fewer operations. The result says the same, but for rounding
 * and, where weights become bytes, for that; see `docs/decisions/009-graphs-rewritten-on-the-device.md`.
 */
export async function optimiseForWasm(graph: Graph): Promise<Optimised> {
  const { matMuls, convs, lstms } = await undoDynamicQuantisation(graph);
  const weights = weightBytes(graph) > MANY_BYTES ? await storeWeights(graph) : [];
  const sines = await rewriteSquaredSines(graph);
  const convolutions = await rewriteConvolutions(graph);
  removeUnused(graph);
  const packed = weights.filter(({ storage }) => storage !== 'float32').length;
  return { unquantised: matMuls + convs + lstms, packed, convolutions, sines };
}

function weightBytes({ initializers }: Graph): number {
  let bytes = 0;
  for (const { elementType, dims } of initializers.values()) {
    if (elementType === ELEMENT.float32) bytes += 4 * countElements(dims);
  }
  return bytes;
}
