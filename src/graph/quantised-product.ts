import { constantTensor, type GraphIndex } from './edit.ts';
import { type Graph, type GraphNode, intAttribute } from './graph.ts';
import { findQuantisedWeight, type QuantisedWeight } from './quantised-weight.ts';
import { readElements } from './tensor.ts';

/** A product in whole numbers that is scaled back to float: the layer that was quantised. */
export interface QuantisedProduct extends QuantisedWeight {
  /** The float value that was quantised for it. */
  input: string;
  /** The float value that comes out, and the node that gives it. */
  output: string;
  last: GraphNode;
}

/** DynamicQuantizeLinear -> product -> Cast -> Mul(input scale * weight scale), each step taken by nothing else. */
export async function findProduct(
  graph: Graph,
  index: GraphIndex,
  node: GraphNode,
): Promise<QuantisedProduct | undefined> {
  const [x = '', name = '', xZero, zero] = node.inputs;
  const quantiser = index.producer.get(x);
  const [input] = quantiser?.inputs ?? [];
  if (quantiser?.opType !== 'DynamicQuantizeLinear' || !input) return undefined;
  if (x !== quantiser.outputs[0] || xZero !== quantiser.outputs[2]) return undefined;
  const cast = onlyConsumer(index, node);
  const last = cast?.opType === 'Cast' ? onlyConsumer(index, cast) : undefined;
  if (last?.opType !== 'Mul') return undefined;
  const scales = index.producer.get(last.inputs.find((value) => value !== cast?.outputs[0]) ?? '');
  const ownScale = quantiser.outputs[1] ?? '';
  if (scales?.opType !== 'Mul' || !scales.inputs.includes(ownScale)) return undefined;
  const scale = scales.inputs.find((value) => value !== ownScale);
  const weight = await findQuantisedWeight(graph, index, { name, scale, zero });
  if (!weight) return undefined;
  const { dims } = weight.tensor;
  // One scale for each column would fit a product's last axis alone, not a convolution's channels.
  const perColumn = node.opType === 'MatMulInteger' && weight.scale.length === dims.at(-1);
  if (weight.scale.length !== 1 && !perColumn) return undefined;
  const axes = weight.scale.length === 1 ? [] : [dims.length - 1];
  return { ...weight, axes, input, output: last.outputs[0] ?? '', last };
}

/** A bias that a convolution can add itself: its name, and the node that adds it now, with what that gives. */
export interface FoldableBias {
  name: string;
  node: GraphNode;
  output: string;
}

/**
 * What follows a quantised convolution, as ConvInteger has no bias: Add(y, Reshape(bias, [1, -1, 1 …])). Undefined
 * where anything else follows.
 */
export async function foldableBias(
  graph: Graph,
  index: GraphIndex,
  { last, tensor }: QuantisedProduct,
): Promise<FoldableBias | undefined> {
  const node = onlyConsumer(index, last);
  if (node?.opType !== 'Add') return undefined;
  const reshape = index.producer.get(node.inputs.find((value) => value !== last.outputs[0]) ?? '');
  const [name = '', shapeName = ''] = reshape?.inputs ?? [];
  if (reshape?.opType !== 'Reshape' || intAttribute(reshape, 'allowzero', 0) !== 0) return undefined;
  const channels = tensor.dims[0] ?? 0;
  const bias = constantTensor(graph, index, name);
  if (bias?.dims.length !== 1 || bias.dims[0] !== channels) return undefined;
  const shape = constantTensor(graph, index, shapeName);
  if (!shape || shape.dims[0] !== tensor.dims.length) return undefined;
  const sizes = Array.from(await readElements(shape), Number);
  const fits = sizes.every((size, i) => (i === 1 ? size === -1 || size === channels : size === 1));
  return fits ? { name, node, output: node.outputs[0] ?? '' } : undefined;
}

/** The one node that takes a node's only output, unless the graph gives it too. */
function onlyConsumer(index: GraphIndex, node: GraphNode): GraphNode | undefined {
  const [output = ''] = node.outputs;
  const [consumer, ...others] = index.consumers(output);
  return others.length > 0 || index.isOutput(output) ? undefined : consumer;
}
