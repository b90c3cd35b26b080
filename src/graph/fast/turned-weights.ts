import { constantTensor, type GraphIndex } from '../edit.ts';
import { type Graph, intAttribute } from '../graph.ts';
import { dequantise, type Steps } from '../quantise.ts';
import { findQuantisedWeight } from '../quantised-weight.ts';
import { bytesOf, computedTensor, ELEMENT, readElements, type Tensor } from '../tensor.ts';
import type { ShortConvolution } from './toom-cook.ts';

/** A constant weight of a layer, in float32, or in bytes with a scale and a zero point for all or for each output. */
export interface LayerWeight {
  stored: Tensor;
  /** Only where it is in bytes. */
  steps?: Steps;
}

/** The weight behind a value; undefined where it is computed, or stored in some other way. */
export async function findLayerWeight(
  graph: Graph,
  index: GraphIndex,
  value: string,
): Promise<LayerWeight | undefined> {
  const plain = constantTensor(graph, index, value);
  if (plain) return plain.elementType === ELEMENT.float32 ? { stored: plain } : undefined;
  const node = index.producer.get(value);
  if (node?.opType !== 'DequantizeLinear') return undefined;
  const [name = '', scale, zero] = node.inputs;
  const weight = await findQuantisedWeight(graph, index, { name, scale, zero });
  if (!weight) return undefined;
  const axis = weight.scale.length === 1 ? undefined : intAttribute(node, 'axis', 1);
  if (axis) return undefined; // scales of something else than the outputs
  return { stored: weight.tensor, steps: { axis, scale: weight.scale, zero: weight.zero } };
}

/**
 * A convolution's weight [O, I, taps] in the form in which the products take it, [n O, I, parts] in float32. It is worked
 * out while the file is written: nodes of the graph could do it at loading, but then a gigabyte of what lies between
 * stays with the runtime, whose memory never shrinks (`docs/performance.md`).
 */
export function turnedWeight(weight: LayerWeight, short: ShortConvolution, parts: number): Tensor {
  const [outputs = 0, inputs = 0, taps = 0] = weight.stored.dims;
  const pairs = outputs * inputs;
  const { products, filter } = short;
  return computedTensor(ELEMENT.float32, [products * outputs, inputs, parts], async () => {
    const values = await readValues(weight);
    const turned = new Float32Array(products * pairs * parts);
    for (let part = 0; part < parts; part++) {
      const first = part * short.taps;
      const count = Math.min(short.taps, taps - first);
      for (let product = 0; product < products; product++) {
        const row = filter.subarray(product * short.taps, product * short.taps + count);
        for (let pair = 0; pair < pairs; pair++) {
          let sum = 0;
          for (let tap = 0; tap < count; tap++) sum += row[tap]! * values[pair * taps + first + tap]!;
          turned[(product * pairs + pair) * parts + part] = sum;
        }
      }
    }
    return bytesOf(turned);
  });
}

/** The values in float32, row by row. */
async function readValues({ stored, steps }: LayerWeight): Promise<Float32Array<ArrayBuffer>> {
  const elements = await readElements(stored);
  if (elements instanceof Float32Array) return elements;
  if (!steps || !(elements instanceof Uint8Array || elements instanceof Int8Array))
    throw new Error(UNREADABLE);
  return dequantise(elements, stored.dims, steps);
}

const UNREADABLE = 'Failed to read a weight: it is neither in float32 nor in bytes.';
