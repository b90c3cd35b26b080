import { optimiseForWasm } from '../graph/optimise.ts';
import { rewrite } from '../graph/rewrite.ts';
import type { WeightFile } from '../models/registry/weights.ts';
import type { WeightStore } from '../storage/weight-store.ts';

/** Goes up when graphs are rewritten in another way: those that were rewritten before are then made anew. */
const REWRITING = 1;

/** Which way of rewriting this is; verdicts hang on it. */
export const FAST_VERSION = `fast ${REWRITING}`;

/**
 * A stored graph as this device runs it fastest: rewritten at its first use, and kept beside the original. Where there is
 * no room to keep it, it is made each time. Rejects where it can't be read or made.
 */
export async function readFastGraph(file: WeightFile, store: WeightStore): Promise<Uint8Array<ArrayBuffer>> {
  const kept = await store.stat(rewrittenFile(file));
  if (kept.published) return store.read(rewrittenFile(file, kept.storedBytes));
  const bytes = await rewrite(await store.read(file), optimiseForWasm);
  await removeFastFiles(file, store); // one of an earlier version, or that another visit has left unfinished
  await keep(rewrittenFile(file, bytes.length), bytes, store);
  return bytes;
}

/** Bytes that rewritten graphs of this one take, of every version. */
export async function fastGraphBytes(file: WeightFile, store: WeightStore): Promise<number> {
  let bytes = 0;
  for (let version = 1; version <= REWRITING; version++) {
    bytes += (await store.stat(rewrittenFile(file, 0, version))).storedBytes;
  }
  return bytes;
}

/** Removes what was rewritten of a graph, of this version or an earlier one, and what was noted of it. */
export async function removeFastGraph(file: WeightFile, store: WeightStore): Promise<void> {
  await removeFastFiles(file, store);
  for (let version = 1; version <= REWRITING; version++) {
    for (const mark of ['failed', 'refused'] as const) await store.remove(markOf(file, mark, version));
  }
}

async function removeFastFiles(file: WeightFile, store: WeightStore): Promise<void> {
  for (let version = 1; version <= REWRITING; version++) await store.remove(rewrittenFile(file, 0, version));
}

/** Whether the rewritten graph has failed here so often that it is not tried any more. */
export async function isFastRefused(file: WeightFile, store: WeightStore): Promise<boolean> {
  return (await store.stat(markOf(file, 'refused'))).published;
}

/**
 * Notes that a rewritten graph has failed here, to be opened or to say what it should. It is made anew next time, as
 * memory may have been short or the file damaged; with the second failure, or `forGood`, it is not tried any more.
 */
export async function noteFastFailure(
  file: WeightFile,
  { store, forGood }: { store: WeightStore; forGood: boolean },
): Promise<void> {
  const isSecond = (await store.stat(markOf(file, 'failed'))).published;
  await removeFastFiles(file, store);
  const mark = markOf(file, isSecond || forGood ? 'refused' : 'failed');
  await store.remove(mark);
  await store.append(mark, 0, new Uint8Array(1));
  await store.publish(mark);
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
function markOf(file: WeightFile, mark: 'failed' | 'refused', version = REWRITING): WeightFile {
  const marked = rewrittenFile(file, 1, version);
  return { ...marked, path: `${marked.path}-${mark}`, sha256: `${marked.sha256}-${mark}` };
}
