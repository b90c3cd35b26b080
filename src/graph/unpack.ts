import { createNode } from './edit.ts';
import type { Graph, GraphNode } from './graph.ts';
import { ELEMENT, floatTensor, type Tensor } from './tensor.ts';

/**
 * When stored weights become float32: `run`, by DequantizeLinear, which onnxruntime leaves in the graph: memory stays
 * small, and each run pays; or `load`, by Cast, Sub and Mul, which onnxruntime folds when it opens the file. Where its own
 * rewriting is off, as for what the app rewrites, it folds nothing: then each run pays for these too, which can't be measured
 * (1.13 s of a processor for a clause of 12 tokens either way).
 */
export type UnpackTime = 'run' | 'load';

/**
 * The time for a weight that these nodes take. A product would not pay at each run, but lose: onnxruntime makes
 * MatMulNBits of DequantizeLinear and MatMul or Gemm (https://github.com/microsoft/onnxruntime/pull/27769), which
 * rounds the other factor to bytes, as dynamic quantisation does. So its weight is unpacked at loading.
 */
export function unpackTimeFor(opTypes: readonly string[], time: UnpackTime): UnpackTime {
  return opTypes.includes('MatMul') || opTypes.includes('Gemm') ? 'load' : time;
}

/** Stored weights: bytes, and scales and zero points that broadcast against them as `axes` say. */
export interface PackedWeight {
  /** The float32 value that is made. */
  value: string;
  packed: Tensor;
  scale: Float32Array<ArrayBuffer>;
  /** As many as scales; int8 where the bytes are. */
  zero: Uint8Array<ArrayBuffer> | Int8Array<ArrayBuffer>;
  /** Axes that the scales run along, in order; none for one scale. */
  axes: number[];
}

/** DequantizeLinear has had an axis since this operator set. */
const AXIS_OPSET = 13;

/** Adds stored weights to a graph, and the nodes that make the float32 value of them. */
export function addUnpacked(
  graph: Graph,
  weight: PackedWeight,
  { time, fresh }: { time: UnpackTime; fresh: (base: string) => string },
): void {
  const { value, axes } = weight;
  const bytes = fresh(`${value}_bytes`);
  graph.initializers.set(bytes, weight.packed);
  const oneAxis = axes.length === 0 || (axes.length === 1 && (graph.opsets.get('') ?? 0) >= AXIS_OPSET);
  graph.nodes.push(...(time === 'run' && oneAxis ? atRun() : atLoad()));

  function atRun(): GraphNode[] {
    const dims = axes.length === 0 ? [] : [weight.scale.length];
    const scale = addConstant('scale', floatTensor(dims, weight.scale));
    const elementType = weight.packed.elementType;
    const zeroBytes = new Uint8Array(weight.zero.buffer, weight.zero.byteOffset, weight.zero.length);
    const zero = addConstant('zero', { elementType, dims, data: { kind: 'bytes', bytes: zeroBytes } });
    const attributes: Record<string, number> = axes.length === 0 ? {} : { axis: axes[0]! };
    return [node('DequantizeLinear', [bytes, scale, zero], value, attributes)];
  }

  function atLoad(): GraphNode[] {
    const dims = axes.length === 0 ? [] : weight.packed.dims.map((size, i) => (axes.includes(i) ? size : 1));
    const scale = addConstant('scale', floatTensor(dims, weight.scale));
    const zero = addConstant('zero', floatTensor(dims, Float32Array.from(weight.zero)));
    const cast = fresh(`${value}_cast`);
    const centred = fresh(`${value}_centred`);
    return [
      node('Cast', [bytes], cast, { to: ELEMENT.float32 }),
      node('Sub', [cast, zero], centred),
      node('Mul', [centred, scale], value),
    ];
  }

  function addConstant(kind: string, tensor: Tensor): string {
    const name = fresh(`${value}_${kind}`);
    graph.initializers.set(name, tensor);
    return name;
  }

  function node(
    opType: string,
    inputs: string[],
    output: string,
    attributes: Record<string, number> = {},
  ): GraphNode {
    return createNode(opType, { name: fresh(`${output}/${opType}`), inputs, outputs: [output], attributes });
  }
}
