import type { Graph } from './graph.ts';
import { ELEMENT } from './tensor.ts';

/**
 * Makes the durations of a VITS graph an output of it, as OHF-Voice/piper1-gpl does: what its only `Ceil` gives, one number
 * of frames for each id. Says whether they are one now; where there are several of that operator, nobody knows which it is.
 */
export function exposeDurations(graph: Graph): boolean {
  const [ceil, ...others] = graph.nodes.filter(({ opType, domain }) => opType === 'Ceil' && domain === '');
  const name = ceil?.outputs[0];
  if (!name || others.length > 0) return false;
  if (!graph.outputs.some((output) => output.name === name))
    graph.outputs.push({ name, elementType: ELEMENT.float32 });
  return true;
}
