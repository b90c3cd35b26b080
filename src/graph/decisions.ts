import { type GraphIndex, valuesTaken } from './edit.ts';
import { type Graph, type GraphNode, intAttribute } from './graph.ts';
import { ELEMENT } from './tensor.ts';

/** Operators whose result jumps, or into which errors pile up, however little their input is off. */
const DECIDING = new Set([
  'ArgMax',
  'ArgMin',
  'Ceil',
  'CumSum',
  'Equal',
  'Floor',
  'Greater',
  'GreaterOrEqual',
  'Less',
  'LessOrEqual',
  'Mod',
  'NonZero',
  'Round',
  'Sign',
  'TopK',
]);

/** They look at a value's shape, never at its elements. */
const SHAPES_ONLY = new Set(['Shape', 'Size', 'ConstantOfShape']);

const FLOATS: readonly number[] = [ELEMENT.float32, ELEMENT.float64, ELEMENT.float16, ELEMENT.bfloat16];

/**
 * The nodes whose results reach a decision: a duration that is rounded to frames, a pitch that sums up to a phase or
 * is compared with a threshold. What they get wrong shifts all that follows, instead of adding a little noise.
 */
export function nodesBeforeDecisions(graph: Graph, index: GraphIndex): Set<GraphNode> {
  const reached = new Set<GraphNode>();
  const waiting = graph.nodes.filter(decides);
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (reached.has(node)) continue;
    reached.add(node);
    if (SHAPES_ONLY.has(node.opType)) continue;
    for (const value of valuesTaken(node)) {
      const before = index.producer.get(value);
      if (before) waiting.push(before);
    }
  }
  return reached;
}

function decides(node: GraphNode): boolean {
  if (node.domain !== '') return false;
  if (node.opType === 'Cast') return !FLOATS.includes(intAttribute(node, 'to', ELEMENT.float32));
  return DECIDING.has(node.opType);
}
