import { bytesSource } from '../graph/byte-source.ts';
import { optimiseForWasm } from '../graph/optimise.ts';
import { readGraph } from '../graph/read-graph.ts';
import { writeGraph } from '../graph/write-graph.ts';
import type { WeightFile } from '../models/registry/weights.ts';
import type { WeightStore } from '../storage/weight-store.ts';

/** Goes up when graphs are rewritten in another way: those that were rewritten before are then made anew. */
const REWRITING = 1;

/**
 * A stored graph as this device runs it fastest: rewritten at its first use, and kept beside the original. Where there is
 * no room to keep it, it is made each time. Rejects where the original can't be read or is no graph.
 */
export async function readFastGraph(file: WeightFile, store: WeightStore): Promise<Uint8Array<ArrayBuffer>> {
  const kept = await findRewritten(file, store);
  if (kept) return store.read(kept);
  const bytes = await rewrite(await store.read(file));
  try {
    await keep(rewrittenFile(file, bytes.length), bytes, store);
  } catch (error) {
    console.warn('The rewritten model could not be kept; it is made anew next time.', error);
  }
  return bytes;
}

/** Removes what was rewritten of a graph, of this version or an earlier one. */
export async function removeFastGraph(file: WeightFile, store: WeightStore): Promise<void> {
  for (const stored of await store.list()) {
    if (stored.file.sha256.startsWith(`${file.sha256}${MARK}`)) await store.remove(stored.file);
  }
}

async function rewrite(original: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const graph = await readGraph(bytesSource(original));
  await optimiseForWasm(graph);
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

async function keep(file: WeightFile, bytes: Uint8Array<ArrayBuffer>, store: WeightStore): Promise<void> {
  await store.remove(file); // one that another visit has left unfinished
  try {
    for (let at = 0; at < bytes.length; at += PIECE) {
      await store.append(file, at, bytes.slice(at, at + PIECE));
    }
    await store.publish(file);
  } catch (error) {
    await store.remove(file);
    throw error;
  }
}

const MARK = '-fast-';

/** The original's hash stands in its name: what is made of the same bytes in the same way is the same. */
function rewrittenFile(file: WeightFile, bytes: number): WeightFile {
  const { repo, commit, path } = file;
  return { repo, commit, path: `${path}${MARK}${REWRITING}`, bytes, sha256: nameOf(file) };
}

function nameOf({ sha256 }: WeightFile): string {
  return `${sha256}${MARK}${REWRITING}`;
}

async function findRewritten(file: WeightFile, store: WeightStore): Promise<WeightFile | undefined> {
  const stored = await store.list();
  return stored.find((other) => other.published && other.file.sha256 === nameOf(file))?.file;
}
