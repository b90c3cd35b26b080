import { type GraphIndex, indexGraph } from './edit.ts';
import { type Builder, createBuilder } from './fast/builder.ts';
import type { Graph, GraphNode } from './graph.ts';

/** What may lie between a running sum and the sine of it: operators that shape, scale and stretch. */
const BETWEEN = new Set([
  'Mul',
  'Div',
  'Transpose',
  'Resize',
  'Reshape',
  'Unsqueeze',
  'Squeeze',
  'Slice',
  'Cast',
]);

/**
 * Takes whole turns away from a phase that is summed up over time, before its sine is taken. The sine is the same; but
 * some GPUs lose it where its argument is large (from 1e5 on, as after four seconds of speech), and say noise. Gives
 * how many sines were changed.
 */
export function wrapPhases(graph: Graph): number {
  const index = indexGraph(graph);
  const builder = createBuilder(graph, '/phase');
  const sines = graph.nodes.filter((node) => node.opType === 'Sin' && isOfRunningSum(node, index));
  for (const sine of sines) builder.replace(sine, addWrapped(builder, sine.inputs[0] ?? ''));
  return sines.length;
}

/** A turn in two parts: the first has so few bits that whole numbers times it are exact, the second is the rest (Cody and Waite). */
const TURN = 6.28125;
const REST = 2 * Math.PI - TURN;

function addWrapped({ op, float }: Builder, phase: string): string {
  const turns = op('Floor', [op('Mul', [phase, float(1 / (2 * Math.PI))])]);
  const most = op('Sub', [phase, op('Mul', [turns, float(TURN)])]);
  return op('Sin', [op('Sub', [most, op('Mul', [turns, float(REST)])])]);
}

function isOfRunningSum(sine: GraphNode, { producer }: GraphIndex): boolean {
  const waiting = [...sine.inputs];
  const seen = new Set<string>();
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
    const node = seen.has(value) ? undefined : producer.get(value);
    seen.add(value);
    if (node?.opType === 'CumSum') return true;
    if (node && BETWEEN.has(node.opType)) waiting.push(...node.inputs);
  }
  return false;
}
