import { constantTensor, type GraphIndex } from './edit.ts';
import type { Graph } from './graph.ts';
import { bytesOf, computedTensor, ELEMENT, type Elements, readElements, type Tensor } from './tensor.ts';

/** A weight that a graph holds in bytes. */
export interface QuantisedWeight {
  name: string;
  tensor: Tensor;
  scale: Float32Array<ArrayBuffer>;
  zero: Uint8Array<ArrayBuffer> | Int8Array<ArrayBuffer>;
  axes: number[];
}

/** A stored weight with its scales and as many zero points; undefined where one of them is no constant. */
export async function findQuantisedWeight(
  graph: Graph,
  index: GraphIndex,
  names: { name: string; scale: string | undefined; zero: string | undefined },
): Promise<QuantisedWeight | undefined> {
  const { name } = names;
  const tensor = graph.initializers.get(name);
  if (tensor?.elementType !== ELEMENT.uint8 && tensor?.elementType !== ELEMENT.int8) return undefined;
  const scale = await constant(names.scale);
  const zeros = names.zero ? await constant(names.zero) : new Uint8Array(1);
  if (!(scale instanceof Float32Array) || !zeros) return undefined;
  if (zeros.length !== scale.length && zeros.length !== 1) return undefined;
  const values = scale.map((_, i) => Number(zeros[zeros.length === 1 ? 0 : i]));
  const zero = tensor.elementType === ELEMENT.int8 ? Int8Array.from(values) : Uint8Array.from(values);
  return { name, tensor, scale, zero, axes: [] };

  async function constant(value = ''): Promise<Elements | undefined> {
    const stored = constantTensor(graph, index, value);
    return stored && readElements(stored);
  }
}

/** The last two of three axes exchanged. */
export function transposedTensor(tensor: Tensor): Tensor {
  const [planes = 1, rows = 1, columns = 1] = tensor.dims;
  return computedTensor(tensor.elementType, [planes, columns, rows], async () => {
    const from = bytesOf(await readElements(tensor));
    const to = new Uint8Array(from.length);
    for (let plane = 0; plane < planes; plane++) {
      const start = plane * rows * columns;
      for (let row = 0; row < rows; row++) {
        for (let column = 0; column < columns; column++) {
          to[start + column * rows + row] = from[start + row * columns + column]!;
        }
      }
    }
    return to;
  });
}
