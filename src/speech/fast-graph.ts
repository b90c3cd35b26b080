import { bytesSource } from '../graph/byte-source.ts';
import type { Graph } from '../graph/graph.ts';
import { optimiseForWasm } from '../graph/optimise.ts';
import { readGraph } from '../graph/read-graph.ts';
import { writeGraph } from '../graph/write-graph.ts';
import type { WeightFile } from '../models/registry/weights.ts';
import type { WeightStore } from '../storage/weight-store.ts';

/** Goes up when graphs are rewritten in another way: those that were rewritten before are then made anew. */
const REWRITING = 1;

/** A graph's bytes, and whether they are other ones than those that were downloaded. */
export interface FastGraph {
  bytes: Uint8Array<ArrayBuffer>;
  isRewritten: boolean;
}

/**
 * A stored graph as this device runs it fastest: rewritten at its first use, and kept beside the original. Where there is
 * no room to keep it, it is made each time; where it can't be made, or was refused, it is the original. Rejects where
 * that can't be read.
 */
export async function readFastGraph(file: WeightFile, store: WeightStore): Promise<FastGraph> {
  const kept = await store.stat(rewrittenFile(file));
  if (kept.published) {
    return { bytes: await store.read(rewrittenFile(file, kept.storedBytes)), isRewritten: true };
  }
  const original = await store.read(file);
  const { published: isRefused } = await store.stat(refusalOf(file));
  if (isRefused) return { bytes: original, isRewritten: false };
  try {
    const bytes = await rewrite(original, optimiseForWasm);
    await removeFastGraph(file, store); // one of an earlier version, or that another visit has left unfinished
    await keep(rewrittenFile(file, bytes.length), bytes, store);
    return { bytes, isRewritten: true };
  } catch (error) {
    console.warn('The model could not be rewritten for this device; the original takes its place.', error);
    return { bytes: original, isRewritten: false };
  }
}

/** Notes that a rewritten graph does not run here, so that the original is read from now on. */
export async function refuseFastGraph(file: WeightFile, store: WeightStore): Promise<void> {
  await removeFastGraph(file, store);
  await store.append(refusalOf(file), 0, new Uint8Array(1));
  await store.publish(refusalOf(file));
}

/** Removes what was rewritten of a graph, of this version or an earlier one. */
export async function removeFastGraph(file: WeightFile, store: WeightStore): Promise<void> {
  for (let version = 1; version <= REWRITING; version++) {
    await store.remove(rewrittenFile(file, 0, version));
    await store.remove(refusalOf(file, version));
  }
}

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

const PIECE = 8 * 1024 * 1024;

/** Keeps it, where there is room: without, it is made anew next time. */
async function keep(file: WeightFile, bytes: Uint8Array<ArrayBuffer>, store: WeightStore): Promise<void> {
  try {
    for (let at = 0; at < bytes.length; at += PIECE) {
      await store.append(file, at, bytes.slice(at, at + PIECE));
    }
    await store.publish(file);
  } catch (error) {
    await store.remove(file);
    console.warn('The rewritten model could not be kept; it is made anew next time.', error);
  }
}

/** The original's hash stands in its name: what is made of the same bytes in the same way is the same. */
function rewrittenFile(file: WeightFile, bytes = 0, version = REWRITING): WeightFile {
  const { repo, commit, path, sha256 } = file;
  const mark = `-fast-${version}`;
  return { repo, commit, path: `${path}${mark}`, bytes, sha256: `${sha256}${mark}` };
}

/** A file of one byte that says so. */
function refusalOf(file: WeightFile, version = REWRITING): WeightFile {
  const refused = rewrittenFile(file, 1, version);
  return { ...refused, path: `${refused.path}-refused`, sha256: `${refused.sha256}-refused` };
}
