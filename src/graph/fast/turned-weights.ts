import { constantTensor, type GraphIndex } from '../edit.ts';
import type { Graph } from '../graph.ts';
import { bytesOf, computedTensor, ELEMENT, readElements, type Tensor } from '../tensor.ts';
import type { ShortConvolution } from './toom-cook.ts';

/** A constant weight of a layer, in float32, or in bytes with a scale and a zero point for all or for each output. */
export interface LayerWeight {
  stored: Tensor;
  scale: Tensor | undefined;
  zero: Tensor | undefined;
}

/** The weight behind a value; undefined where it is computed, or stored in some other way. */
export function findLayerWeight(graph: Graph, index: GraphIndex, value: string): LayerWeight | undefined {
  const plain = constantTensor(graph, index, value);
  if (plain)
    return plain.elementType === ELEMENT.float32
      ? { stored: plain, scale: undefined, zero: undefined }
      : undefined;
  const node = index.producer.get(value);
  if (node?.opType !== 'DequantizeLinear') return undefined;
  const [stored, scale, zero] = node.inputs.map((input) => constantTensor(graph, index, input));
  const axis = node.attributes.get('axis');
  const isPerOutput = axis === undefined || (axis.kind === 'int' && axis.value === 0);
  const isReadable = stored && [ELEMENT.uint8, ELEMENT.int8].some((type) => type === stored.elementType);
  return isReadable && scale && (isPerOutput || scale.dims.length === 0)
    ? { stored, scale, zero }
    : undefined;
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
async function readValues({ stored, scale, zero }: LayerWeight): Promise<Float32Array<ArrayBuffer>> {
  const elements = await readElements(stored);
  if (elements instanceof Float32Array) return elements;
  const [scales, zeros] = [scale && (await readElements(scale)), zero && (await readElements(zero))];
  const each = elements.length / (scales?.length ?? 1);
  return Float32Array.from(elements as Uint8Array, (byte, i) => {
    const place = Math.floor(i / each);
    return (byte - Number(zeros?.[place] ?? 0)) * Number(scales?.[place] ?? 1);
  });
}
