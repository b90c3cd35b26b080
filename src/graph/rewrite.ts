import { bytesSource } from './byte-source.ts';
import type { Graph } from './graph.ts';
import { readGraph } from './read-graph.ts';
import { writeGraph } from './write-graph.ts';

/** A graph's bytes after a pass over it. Rejects where they are no graph. */
export async function rewrite(
  original: Uint8Array<ArrayBuffer>,
  pass: (graph: Graph) => unknown,
): Promise<Uint8Array<ArrayBuffer>> {
  const graph = await readGraph(bytesSource(original));
  await pass(graph);
  const { size, pieces } = writeGraph(graph);
  const bytes = new Uint8Array(size);
  let at = 0;
  for await (const piece of pieces()) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
