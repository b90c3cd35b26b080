import { deleteDB } from 'idb';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { commands } from 'vitest/browser';
import type { WeightFile } from '../models/registry/weights.ts';
import { Database } from '../storage/db.ts';
import { IdbWeightStore } from '../storage/idb-weight-store.ts';
import { readFastGraph, refuseFastGraph, removeFastGraph } from './fast-graph.ts';

let name: string;
let database: Database;
let store: IdbWeightStore;

beforeEach(() => {
  name = `test-${crypto.randomUUID()}`;
  database = new Database({ name });
  store = new IdbWeightStore(database);
});
afterEach(async () => {
  await database.close();
  await deleteDB(name);
});

async function storeFile(bytes: Uint8Array<ArrayBuffer>): Promise<WeightFile> {
  const file = {
    repo: 'owner/model',
    commit: '0'.repeat(40),
    path: 'onnx/model.onnx',
    bytes: bytes.length,
    sha256: 'a'.repeat(64),
  };
  await store.append(file, 0, bytes);
  await store.publish(file);
  return file;
}

test('a graph is rewritten once, kept beside the original, and removed by its name', async () => {
  const { model } = await commands.readModel({ dtype: 'q8' });
  const original = Uint8Array.fromBase64(model);
  const file = await storeFile(original);
  const first = await readFastGraph(file, store);
  expect(first.isRewritten).toBe(true);
  expect(first.bytes).not.toEqual(original);
  expect(await store.list()).toHaveLength(2);
  expect(await readFastGraph(file, store)).toEqual(first);
  await removeFastGraph(file, store);
  expect((await store.list()).map((stored) => stored.file)).toEqual([file]);
});

test('a graph that was refused is read as it was downloaded, until it is removed', async () => {
  const { model } = await commands.readModel({ dtype: 'q8' });
  const original = Uint8Array.fromBase64(model);
  const file = await storeFile(original);
  await readFastGraph(file, store);
  await refuseFastGraph(file, store);
  expect(await readFastGraph(file, store)).toEqual({ bytes: original, isRewritten: false });
  await removeFastGraph(file, store);
  expect((await readFastGraph(file, store)).isRewritten).toBe(true);
});

test('what is no graph is read as it is', async () => {
  const bytes = new TextEncoder().encode('no graph');
  const file = await storeFile(bytes);
  expect(await readFastGraph(file, store)).toEqual({ bytes, isRewritten: false });
  expect(await store.list()).toHaveLength(1);
});
