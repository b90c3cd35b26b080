import { deleteDB } from 'idb';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { commands } from 'vitest/browser';
import type { WeightFile } from '../models/registry/weights.ts';
import { Database } from '../storage/db.ts';
import { IdbWeightStore } from '../storage/idb-weight-store.ts';
import { isFastRefused, noteFastFailure, readFastGraph, removeFastGraph } from './fast-graph.ts';

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
  expect(first).not.toEqual(original);
  expect(await store.list()).toHaveLength(2);
  expect(await readFastGraph(file, store)).toEqual(first);
  await removeFastGraph(file, store);
  expect((await store.list()).map((stored) => stored.file)).toEqual([file]);
});

test('a rewritten graph that fails is made anew once, then refused until the voice is removed', async () => {
  const { model } = await commands.readModel({ dtype: 'q8' });
  const file = await storeFile(Uint8Array.fromBase64(model));
  for (const isRefused of [false, true]) {
    await readFastGraph(file, store);
    const stored = await store.list();
    await noteFastFailure(file, { store, forGood: false });
    expect(await isFastRefused(file, store)).toBe(isRefused);
    expect((await store.list()).length, 'the failed graph has gone, the note has come').toBe(stored.length);
  }
  await removeFastGraph(file, store);
  expect(await isFastRefused(file, store)).toBe(false);
  expect(await store.list()).toHaveLength(1);
});

test('one failure may be enough, as where the page went down with it', async () => {
  const file = await storeFile(new TextEncoder().encode('no graph'));
  await expect(readFastGraph(file, store)).rejects.toThrow();
  expect(await store.list()).toHaveLength(1);
  await noteFastFailure(file, { store, forGood: true });
  expect(await isFastRefused(file, store)).toBe(true);
});
