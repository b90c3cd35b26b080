import { type Builder, createBuilder } from './fast/builder.ts';
import type { Graph, GraphNode } from './graph.ts';
import { ELEMENT, intsTensor } from './tensor.ts';

/** The input that is added: one int64, from 0. */
const SEED = 'seed';
/** A prime, so that x⁵ gives each of its residues once, and so small that products of two residues fit into int64. */
const PRIME = 2147483647;

/**
 * Puts noise that follows from an added input `seed` in the place of the noise that a runtime draws as it likes, so that
 * the same seed gives the same sound, on every device and in every engine. Gives how many operators were replaced; without
 * any, there is no such input. Each has noise of its own.
 */
export function seedNoise(graph: Graph): number {
  if ((graph.opsets.get('') ?? 0) < 11) return 0; // `Range`
  const drawing = graph.nodes.filter(isNormalNoise);
  if (drawing.length === 0 || graph.inputs.some(({ name }) => name === SEED)) return 0;
  graph.inputs.push({ name: SEED, elementType: ELEMENT.int64, dims: [1] });
  const builder = createBuilder(graph, '/noise');
  const zero = builder.tensor({ ...intsTensor([0]), dims: [] });
  const one = builder.tensor({ ...intsTensor([1]), dims: [] });
  for (const [i, node] of drawing.entries()) {
    const numbers = {
      builder,
      shape: builder.op('Shape', [node.inputs[0] ?? '']),
      range: [zero, one] as const,
    };
    builder.replace(node, addNormal(numbers, node, i));
  }
  return drawing.length;
}

/** Of float32, which is told where it is not that of the input. */
function isNormalNoise({ opType, domain, attributes }: GraphNode): boolean {
  const type = attributes.get('dtype');
  const isFloat = type === undefined || (type.kind === 'int' && type.value === ELEMENT.float32);
  return opType === 'RandomNormalLike' && domain === '' && isFloat;
}

interface Numbers {
  builder: Builder;
  shape: string;
  /** Constants for `Range`: 0 and 1. */
  range: readonly [zero: string, one: string];
}

/** Two uniform numbers make a normal one (Box and Muller). */
function addNormal({ builder, shape, range: [zero, one] }: Numbers, node: GraphNode, index: number): string {
  const { op, ints, float } = builder;
  const count = op('ReduceProd', [shape], { keepdims: 1 });
  const both = op('Mul', [count, ints(2)]);
  const places = op('Range', [zero, op('Squeeze', [both]), one]);
  const uniform = addUniform(builder, places, index);
  const first = op('Slice', [uniform, ints(0), count, ints(0)]);
  const second = op('Slice', [uniform, count, both, ints(0)]);
  const radius = op('Sqrt', [op('Mul', [op('Log', [first]), float(-2)])]);
  const normal = op('Mul', [radius, op('Cos', [op('Mul', [second, float(2 * Math.PI)])])]);
  const scaled = op('Mul', [normal, float(floatAttribute(node, 'scale', 1))]);
  return op('Reshape', [op('Add', [scaled, float(floatAttribute(node, 'mean', 0))]), shape]);
}

/** Numbers in (0, 1], one for each place: two rounds of a permutation of the residues. */
function addUniform({ op, ints, float }: Builder, places: string, index: number): string {
  const residue = (value: string) => op('Mod', [value, ints(PRIME)]);
  const seed = residue(op('Mul', [residue(SEED), ints(1_640_531)]));
  let value = residue(op('Add', [op('Add', [places, seed]), ints(index * 805_306_457)]));
  for (const [factor, summand] of [
    [48_271, 1_013_904_223],
    [69_621, 374_761_393],
  ] as const) {
    const mixed = residue(op('Add', [op('Mul', [value, ints(factor)]), ints(summand)]));
    const square = residue(op('Mul', [mixed, mixed]));
    value = residue(op('Mul', [residue(op('Mul', [square, square])), mixed]));
  }
  const floats = op('Cast', [op('Add', [value, ints(1)])], { to: ELEMENT.float32 });
  return op('Mul', [floats, float(1 / PRIME)]);
}

function floatAttribute({ attributes }: GraphNode, name: string, otherwise: number): number {
  const attribute = attributes.get(name);
  return attribute?.kind === 'float' ? attribute.value : otherwise;
}
