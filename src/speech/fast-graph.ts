import { bytesSource } from '../graph/byte-source.ts';
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
  const stored = (await store.list()).filter(({ published }) => published).map((other) => other.file);
  const kept = stored.find(({ sha256 }) => sha256 === nameOf(file));
  if (kept) return { bytes: await store.read(kept), isRewritten: true };
  const original = await store.read(file);
  if (stored.some(({ sha256 }) => sha256 === refusalOf(file))) return { bytes: original, isRewritten: false };
  try {
    const bytes = await rewrite(original);
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
  const note = { ...rewrittenFile(file, 1), sha256: refusalOf(file) };
  await store.append(note, 0, new Uint8Array(1));
  await store.publish(note);
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

/** Keeps it, where there is room: without, it is made anew next time. */
async function keep(file: WeightFile, bytes: Uint8Array<ArrayBuffer>, store: WeightStore): Promise<void> {
  await store.remove(file); // one that another visit has left unfinished
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

const MARK = '-fast-';

/** The original's hash stands in its name: what is made of the same bytes in the same way is the same. */
function rewrittenFile(file: WeightFile, bytes: number): WeightFile {
  const { repo, commit, path } = file;
  return { repo, commit, path: `${path}${MARK}${REWRITING}`, bytes, sha256: nameOf(file) };
}

function nameOf({ sha256 }: WeightFile): string {
  return `${sha256}${MARK}${REWRITING}`;
}

function refusalOf(file: WeightFile): string {
  return `${nameOf(file)}-refused`;
}
