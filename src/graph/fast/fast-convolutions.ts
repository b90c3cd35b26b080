import { type GraphIndex, indexGraph, valuesTaken } from '../edit.ts';
import { type Graph, type GraphNode, intAttribute, intsAttribute } from '../graph.ts';
import { type Builder, createBuilder } from './builder.ts';
import { type ShortConvolution, shortConvolution, transpose } from './toom-cook.ts';
import { findLayerWeight, type LayerWeight, turnedWeight } from './turned-weights.ts';

/** Results that are worked out together. More would save more products, and cost precision. */
const OUTPUTS = 7;
/** Taps that are worked out together; a longer filter is cut, and the middle convolution adds up its parts. */
const MOST_TAPS = 7;
const LEAST_TAPS = 3;
/** Fewer channels leave too little to save beside the work before and after; see `isWorthwhile`. */
const LEAST_CHANNELS = 64;
const MOST_CHANNELS = 256;

/** A convolution over time that can be rewritten: one group, stride 1, as many samples out as in. */
interface Shape {
  outputs: number;
  inputs: number;
  taps: number;
  dilation: number;
  /** Samples before an output's own that it looks at. */
  left: number;
  weight: LayerWeight;
}

/**
 * Rewrites long-running one-dimensional convolutions so that they take a third of the multiplications
 * (`toom-cook.ts`), as plain operators of ONNX and onnxruntime's FusedMatMul; the result is the same but for
 * rounding (about 90 dB). A dilated convolution is as many independent ones, on every d-th sample. Per convolution,
 * with P results from n products of L taps each and M = taps / L:
 *
 *   [1, I, T]  windows: Conv, stride P d   -> [I, n, Q], for each of d streams -> [n, I, d Q]
 *              products: Conv in n groups with the turned weights [n O, I, M] -> [n, O, d Q]
 *              results: FusedMatMul        -> [O d Q, P] -> [1, O, T]
 *
 * Weights grow by two thirds to three times, and are float32. Gives how many convolutions were rewritten.
 */
export async function rewriteConvolutions(graph: Graph): Promise<number> {
  const index = indexGraph(graph);
  const builder = createBuilder(graph, '/fast');
  const exact = leadingToSums(graph, index);
  let rewritten = 0;
  for (const node of [...graph.nodes]) {
    if (exact.has(node)) continue;
    const shape = await readShape(graph, index, node);
    if (!shape || !isWorthwhile(shape)) continue;
    const [x = '', , bias = ''] = node.inputs;
    builder.replace(node, addConvolution(builder, shape, { x, bias }));
    rewritten++;
  }
  return rewritten;
}

/**
 * Wide layers stay as they are: they run at the low rate of frames, where there are too few results for the larger
 * weights to be worth being read.
 */
function isWorthwhile({ outputs, inputs, taps, dilation, left }: Shape): boolean {
  const channels = [outputs, inputs];
  return (
    Math.min(...channels) >= LEAST_CHANNELS &&
    Math.max(...channels) <= MOST_CHANNELS &&
    taps >= LEAST_TAPS &&
    taps <= 2 * MOST_TAPS &&
    left >= dilation - 1
  );
}

/**
 * All nodes that a running sum depends on. There rounding errors add up over time: the source's phase is the sum of
 * the pitch, so that what is 100 dB below the pitch is 60 dB below the sound.
 */
function leadingToSums(graph: Graph, index: GraphIndex): Set<GraphNode> {
  const found = new Set(graph.nodes.filter(({ opType }) => opType === 'CumSum'));
  for (const node of found) {
    for (const value of valuesTaken(node)) {
      const producer = index.producer.get(value);
      if (producer) found.add(producer);
    }
  }
  return found;
}

function addConvolution(builder: Builder, shape: Shape, { x, bias }: { x: string; bias: string }): string {
  const parts = Math.ceil(shape.taps / MOST_TAPS);
  const taps = Math.ceil(shape.taps / parts);
  // The next part begins where the next windows do, so a part has as many taps as there are results.
  const short = shortConvolution(parts > 1 ? taps : OUTPUTS, taps);
  const { op, ints } = builder;
  const windows = addWindows(builder, { shape, short, parts, x });
  const turned = builder.tensor(turnedWeight(shape.weight, short, parts));
  const products = op('Conv', [windows, turned], {
    dilations: [1],
    group: short.products,
    kernel_shape: [parts],
    pads: [0, parts - 1],
    strides: [1],
  });
  let y = op(
    'FusedMatMul',
    [op('Reshape', [products, ints(short.products, -1)]), addCombine(builder, short)],
    { transA: 1, transB: 0, alpha: { kind: 'float', value: 1 } },
    'com.microsoft',
  );
  const { dilation, outputs } = shape;
  if (dilation > 1) {
    const streams = op('Reshape', [y, ints(outputs, dilation, -1)]);
    y = op('Transpose', [streams], { perm: [0, 2, 1] });
  }
  y = op('Reshape', [y, ints(1, outputs, -1)]);
  const length = op('Slice', [op('Shape', [x]), ints(2), ints(3), ints(0)]);
  y = op('Slice', [y, ints(0), length, ints(2)]);
  return bias ? op('Add', [y, op('Reshape', [bias, ints(1, -1, 1)])]) : y;
}

/** What the products look at: [1, n I, d Q], with Q the same for each stream and at least what the results need. */
function addWindows(
  { op, ints, floats }: Builder,
  { shape, short, parts, x }: { shape: Shape; short: ShortConvolution; parts: number; x: string },
): string {
  const { dilation, inputs, left } = shape;
  const { products, outputs, window } = short;
  const rows = op('Reshape', [x, ints(inputs, 1, -1)]);
  const streams = Array.from({ length: dilation }, (_, stream) => {
    const before = left - stream;
    // As far beyond the end as the last window of the last part may look, whatever the length.
    const after = (products - 1) * dilation + outputs * dilation * (parts - 1) + stream - left;
    const seen = op('Conv', [rows, floats([products, 1, products], window)], {
      dilations: [dilation],
      group: 1,
      kernel_shape: [products],
      pads: [before, Math.max(0, after)],
      strides: [outputs * dilation],
    });
    return op('Transpose', [seen], { perm: [1, 0, 2] });
  });
  const all = streams.length === 1 ? (streams[0] ?? '') : op('Concat', streams, { axis: 2 });
  return op('Reshape', [all, ints(1, products * inputs, -1)]);
}

function addCombine({ floats }: Builder, { combine, outputs, products }: ShortConvolution): string {
  return floats([products, outputs], transpose(combine, outputs, products));
}

async function readShape(graph: Graph, index: GraphIndex, node: GraphNode): Promise<Shape | undefined> {
  if (node.opType !== 'Conv' || node.domain || intAttribute(node, 'group', 1) !== 1) return undefined;
  const weight = await findLayerWeight(graph, index, node.inputs[1] ?? '');
  const [outputs, inputs, taps] = weight?.stored.dims ?? [];
  if (weight?.stored.dims.length !== 3 || !outputs || !inputs || !taps) return undefined;
  const [stride = 1] = intsAttribute(node, 'strides') ?? [];
  const [dilation = 1] = intsAttribute(node, 'dilations') ?? [];
  const [left = 0, right = 0] = intsAttribute(node, 'pads') ?? [];
  if (stride !== 1 || left + right !== (taps - 1) * dilation || node.attributes.has('auto_pad'))
    return undefined;
  return { outputs, inputs, taps, dilation, left, weight };
}
