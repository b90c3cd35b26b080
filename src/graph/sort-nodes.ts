import { indexGraph, valuesTaken } from './edit.ts';
import type { Graph, GraphNode } from './graph.ts';

/**
 * The nodes in an order where each comes after those whose outputs it takes, as the format wants it. Nodes that
 * are in order already stay where they are. Throws where there is a circle.
 */
export function sortNodes(graph: Graph): GraphNode[] {
  const { producer } = indexGraph(graph);
  const sorted: GraphNode[] = [];
  const done = new Set<GraphNode>();
  const open = new Set<GraphNode>();
  for (const first of graph.nodes) {
    const stack = done.has(first) ? [] : [first];
    for (let node = stack.at(-1); node; node = stack.at(-1)) {
      open.add(node);
      const before = producersOf(node).filter((other) => !done.has(other));
      const circle = before.find((other) => open.has(other));
      if (circle) throw new Error(`The graph has a circle: ${node.name} and ${circle.name} need each other.`);
      if (before.length > 0) {
        stack.push(before[0]!);
        continue;
      }
      stack.pop();
      open.delete(node);
      done.add(node);
      sorted.push(node);
    }
  }
  return sorted;

  function producersOf(node: GraphNode): GraphNode[] {
    return valuesTaken(node).flatMap((value) => producer.get(value) ?? []);
  }
}
