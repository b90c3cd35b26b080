import type { GraphIndex } from './edit.ts';
import { type Graph, type GraphNode, intAttribute } from './graph.ts';
import { countElements, ELEMENT, type Tensor } from './tensor.ts';

/** An initializer that layers take as their weight, and nothing else does. */
export interface Weight {
  name: string;
  tensor: Tensor;
  consumers: readonly GraphNode[];
  /** The axis of the layer's output channels; rows, for a table. */
  outputAxis: number;
}

/** Smaller ones are biases and the like: nothing is won by storing them otherwise. */
const LEAST_ELEMENTS = 1024;

/** Float32 weights of convolutions, matrix products, LSTMs and tables. */
export function findWeights(graph: Graph, index: GraphIndex): Weight[] {
  const weights: Weight[] = [];
  const inputs = new Set(graph.inputs.map(({ name }) => name));
  for (const [name, tensor] of graph.initializers) {
    if (tensor.elementType !== ELEMENT.float32 || countElements(tensor.dims) < LEAST_ELEMENTS) continue;
    if (inputs.has(name) || index.isOutput(name)) continue;
    const consumers = index.consumers(name);
    const axes = consumers.map((node) => outputAxisOf(node, name, tensor.dims.length));
    const [outputAxis] = axes;
    if (outputAxis === undefined || axes.includes(undefined)) continue;
    weights.push({ name, tensor, consumers, outputAxis });
  }
  return weights;
}

/** Undefined where the node takes the value as something else than its weight. */
function outputAxisOf(node: GraphNode, name: string, rank: number): number | undefined {
  const places = node.inputs.flatMap((input, i) => (input === name ? [i] : []));
  const [place] = places;
  if (node.domain !== '' || places.length !== 1 || place === undefined) return undefined;
  switch (node.opType) {
    case 'Conv':
      return place === 1 ? 0 : undefined;
    case 'ConvTranspose':
      // [inputs, outputs of a group, taps]; in groups, a row of the first axis is of one group alone.
      return place === 1 ? (intAttribute(node, 'group', 1) === 1 ? 1 : 0) : undefined;
    case 'MatMul':
      return rank < 2 ? undefined : place === 1 ? rank - 1 : rank - 2;
    case 'Gemm':
      return place === 1 ? (intAttribute(node, 'transB', 0) ? 0 : 1) : undefined;
    case 'LSTM':
      return place === 1 || place === 2 ? 1 : undefined;
    case 'Gather':
      return place === 0 ? 0 : undefined;
    default:
      return undefined;
  }
}
