import { createNames, createNode, indexGraph, removeUnused } from './edit.ts';
import type { Graph, GraphNode } from './graph.ts';
import { findProduct, foldableBias } from './quantised-product.ts';
import { findQuantisedWeight, type QuantisedWeight, transposedTensor } from './quantised-weight.ts';
import { addUnpacked, type UnpackTime, unpackTimeFor } from './unpack.ts';

/** What was rewritten, and how many quantised operators of each type are left as they were. */
export interface UndoneQuantisation {
  matMuls: number;
  convs: number;
  lstms: number;
  /** Biases that went into their convolution. */
  biases: number;
  left: Record<string, number>;
}

/** Operators of dynamic quantisation that compute in whole numbers. */
const QUANTISED = new Set([
  'MatMulInteger',
  'ConvInteger',
  'DynamicQuantizeLSTM',
  'DynamicQuantizeMatMul',
  'MatMulIntegerToFloat',
]);

/**
 * Makes a dynamically quantised graph, as onnxruntime's `quantize_dynamic` writes it, compute in float32: the weights
 * stay the bytes they are, and inputs of layers are no longer rounded to bytes. `unpack` says when weights become float32,
 * `run` if left out; products always do so at loading. What is not recognised stays as it is
 * and is counted.
 */
export async function undoDynamicQuantisation(
  graph: Graph,
  { unpack = 'run' }: { unpack?: UnpackTime | ((value: string) => UnpackTime) } = {},
): Promise<UndoneQuantisation> {
  const done = { matMuls: 0, convs: 0, lstms: 0, biases: 0 };
  const index = indexGraph(graph);
  const fresh = createNames(graph);
  const floats = new Map<string, string>();
  const replaced = new Map<GraphNode, GraphNode>();
  for (const node of [...graph.nodes]) {
    if (node.opType === 'DynamicQuantizeLSTM') {
      const lstm = await plainLstm(node);
      if (lstm) replaced.set(node, lstm);
      if (lstm) done.lstms++;
    } else if (node.opType === 'MatMulInteger' || node.opType === 'ConvInteger') {
      const product = await findProduct(graph, index, node);
      if (!product) continue;
      const bias = node.opType === 'ConvInteger' ? await foldableBias(graph, index, product) : undefined;
      const opType = node.opType === 'ConvInteger' ? 'Conv' : 'MatMul';
      const weight = await floatWeight({ ...product, opType, transposed: false });
      const inputs = [product.input, weight, ...(bias ? [bias.name] : [])];
      const plain = { name: node.name, inputs, outputs: [bias?.output ?? product.output] };
      replaced.set(bias?.node ?? product.last, { ...createNode(opType, plain), attributes: node.attributes });
      if (bias) done.biases++;
      if (opType === 'Conv') done.convs++;
      else done.matMuls++;
    }
  }
  graph.nodes = graph.nodes.map((node) => replaced.get(node) ?? node);
  removeUnused(graph);
  return { ...done, left: countLeft(graph) };

  /** The float32 value of a quantised weight, made once for all its layers. */
  async function floatWeight(
    weight: QuantisedWeight & { opType: string; transposed: boolean },
  ): Promise<string> {
    const key = [weight.name, weight.transposed, ...weight.axes].join(' ');
    const known = floats.get(key);
    if (known) return known;
    const value = fresh(weight.name.replace(/_quantized$/, ''));
    floats.set(key, value);
    const wanted = typeof unpack === 'string' ? unpack : unpack(value);
    const time = unpackTimeFor([weight.opType], wanted);
    const packed = weight.transposed ? transposedTensor(weight.tensor) : weight.tensor;
    addUnpacked(graph, { ...weight, value, packed }, { time, fresh });
    return value;
  }

  /** X, W, R, B, lengths, initial h and c, P as in LSTM; then scale and zero point of W and of R. */
  async function plainLstm(node: GraphNode): Promise<GraphNode | undefined> {
    const [x = '', w = '', r = ''] = node.inputs;
    const [wScale, wZero, rScale, rZero] = node.inputs.slice(8);
    const input = await lstmWeight(w, wScale, wZero);
    const recurrent = await lstmWeight(r, rScale, rZero);
    if (!input || !recurrent) return undefined;
    const inputs = [x, await floatWeight(input), await floatWeight(recurrent), ...node.inputs.slice(3, 8)];
    while (inputs.at(-1) === '') inputs.pop();
    const plain = createNode('LSTM', { name: node.name, inputs, outputs: node.outputs });
    return { ...plain, attributes: node.attributes };
  }

  /** [directions, inputs, 4 * hidden] in bytes; one scale for each direction, or for each of its columns too. */
  async function lstmWeight(name: string, scale?: string, zero?: string) {
    const weight = await findQuantisedWeight(graph, index, { name, scale, zero });
    const [directions = 0, , columns = 0] = weight?.tensor.dims ?? [];
    if (weight?.tensor.dims.length !== 3) return undefined;
    const { length } = weight.scale;
    const axes = length === directions ? [0] : length === directions * columns ? [0, 1] : undefined;
    return axes && { ...weight, axes, opType: 'LSTM', transposed: true };
  }
}

function countLeft(graph: Graph): Record<string, number> {
  const left: Record<string, number> = {};
  for (const { opType } of graph.nodes) {
    if (QUANTISED.has(opType)) left[opType] = (left[opType] ?? 0) + 1;
  }
  return left;
}
