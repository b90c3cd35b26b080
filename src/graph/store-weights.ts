import { nodesBeforeDecisions } from './decisions.ts';
import { createNames, createNode, indexGraph } from './edit.ts';
import { packFloat16, unpackFloat16 } from './float16.ts';
import type { Graph } from './graph.ts';
import { chooseSteps, dequantise, quantise, type Steps, signalToNoise } from './quantise.ts';
import { computedTensor, ELEMENT, readElements, type Tensor } from './tensor.ts';
import { addUnpacked, type UnpackTime, unpackTimeFor } from './unpack.ts';
import { findWeights, type Weight } from './weight-uses.ts';

/** How a weight is stored, and the signal to noise in dB that was measured for it (infinity: exact). */
export interface StoredWeight {
  name: string;
  storage: 'uint8' | 'float16' | 'float32';
  signalToNoise: number;
  /** Its errors reach a decision; see `nodesBeforeDecisions`. */
  decides: boolean;
}

/**
 * Least signal to noise in dB that a stored weight must keep. Bytes give 38 to 48 (a bell curve, an even spread) and
 * float16 about 73. So bytes are enough unless a few large values waste the steps, but not before a decision: there
 * the limit asks for float16, as is known of Kokoro's durations and pitch.
 */
const LIMITS = { sound: 30, decision: 60 };

export interface StoreOptions {
  /** When the bytes of a weight become float32, `run` if left out; float16 and products always do so at loading. */
  unpack?: UnpackTime | ((weight: StoredWeight) => UnpackTime);
  limits?: { sound: number; decision: number };
  /** Called before each weight is measured. */
  onProgress?: (done: number, total: number) => void;
  signal?: AbortSignal;
}

/**
 * Stores the float32 weights of a graph's layers in bytes or float16 and lets the graph compute in float32 as before.
 * Each weight is read once here, to measure it, and again while the file is written: one at a time.
 */
export async function storeWeights(graph: Graph, options: StoreOptions = {}): Promise<StoredWeight[]> {
  const { unpack = 'run', limits = LIMITS, onProgress, signal } = options;
  const index = indexGraph(graph);
  const deciding = nodesBeforeDecisions(graph, index);
  const fresh = createNames(graph);
  const report: StoredWeight[] = [];
  const weights = findWeights(graph, index);
  for (const [done, weight] of weights.entries()) {
    signal?.throwIfAborted();
    onProgress?.(done, weights.length);
    const decides = weight.consumers.some((node) => deciding.has(node));
    const choice = await choose(weight, decides ? limits.decision : limits.sound);
    const { storage } = choice;
    const stored = { name: weight.name, storage, signalToNoise: choice.signalToNoise, decides };
    report.push(stored);
    if (storage === 'float32') continue;
    graph.initializers.delete(weight.name);
    if (choice.storage !== 'uint8') addFloat16(graph, weight, fresh);
    else {
      const wanted = typeof unpack === 'string' ? unpack : unpack(stored);
      const takers = weight.consumers.map(({ opType }) => opType);
      const time = unpackTimeFor(takers, wanted);
      addBytes(graph, { weight, steps: choice.steps, time, fresh });
    }
  }
  return report;
}

type Choice =
  | { storage: 'uint8'; signalToNoise: number; steps: Steps }
  | { storage: 'float16' | 'float32'; signalToNoise: number };

/** The smallest storage that keeps to the limit; bytes with one scale, or one for each output channel. */
async function choose({ tensor, outputAxis }: Weight, limit: number): Promise<Choice> {
  const { dims } = tensor;
  const values = await floats(tensor);
  if (!values.every(Number.isFinite)) return { storage: 'float32', signalToNoise: Number.POSITIVE_INFINITY };
  const measure = (stored: Float32Array) => signalToNoise(values, stored, { dims, outputAxis });
  const inBytes = [undefined, outputAxis].map((axis) => {
    const steps = chooseSteps(values, dims, axis);
    return { steps, signalToNoise: measure(dequantise(quantise(values, dims, steps), dims, steps)) };
  });
  const [best] = inBytes.sort((a, b) => b.signalToNoise - a.signalToNoise);
  if (best && best.signalToNoise >= limit) return { storage: 'uint8', ...best };
  const half = measure(unpackFloat16(packFloat16(values)));
  if (half >= limit) return { storage: 'float16', signalToNoise: half };
  return { storage: 'float32', signalToNoise: Number.POSITIVE_INFINITY };
}

async function floats(tensor: Tensor): Promise<Float32Array<ArrayBuffer>> {
  const values = await readElements(tensor);
  if (values instanceof Float32Array) return values;
  throw new Error('Failed to store the weights: one that was taken for float32 is not.');
}

function addFloat16(graph: Graph, { name, tensor }: Weight, fresh: (base: string) => string): void {
  const half = fresh(`${name}_half`);
  const compute = async () => packFloat16(await floats(tensor));
  graph.initializers.set(half, computedTensor(ELEMENT.float16, tensor.dims, compute));
  const attributes = { to: ELEMENT.float32 };
  graph.nodes.push(
    createNode('Cast', { name: fresh(`${name}/Cast`), inputs: [half], outputs: [name], attributes }),
  );
}

function addBytes(
  graph: Graph,
  {
    weight,
    steps,
    time,
    fresh,
  }: { weight: Weight; steps: Steps; time: UnpackTime; fresh: (base: string) => string },
): void {
  const { name, tensor } = weight;
  const compute = async () => quantise(await floats(tensor), tensor.dims, steps);
  const packed = computedTensor(ELEMENT.uint8, tensor.dims, compute);
  const axes = steps.axis === undefined ? [] : [steps.axis];
  addUnpacked(graph, { value: name, packed, scale: steps.scale, zero: steps.zero, axes }, { time, fresh });
}
