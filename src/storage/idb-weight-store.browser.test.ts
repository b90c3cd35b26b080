import { deleteDB, openDB } from 'idb';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { cdp } from 'vitest/browser';
import { testDownloads } from '../../tests/fixtures/download-suite.ts';
import { useFreshBucket } from '../../tests/fixtures/fresh-bucket.ts';
import { startHubInNode } from '../../tests/fixtures/hub-browser.ts';
import type { HubControl } from '../../tests/fixtures/hub-control.ts';
import { noise } from '../../tests/fixtures/noise.ts';
import { testStore } from '../../tests/fixtures/store-suite.ts';
import type { WeightFile } from '../models/registry/weights.ts';
import { Database } from './db.ts';
import { downloadFile } from './download.ts';
import { IdbWeightStore } from './idb-weight-store.ts';
import { requestPersistence, storageState } from './persist.ts';

const NAME = 'owner/model/onnx/model.onnx';
const MIB = 1024 * 1024;

let name: string;
let database: Database;
let hub: HubControl | undefined;

beforeEach(() => {
  name = `test-${crypto.randomUUID()}`;
  database = new Database({ name });
});
afterEach(async () => {
  await hub?.close();
  hub = undefined;
  await database.close();
  await deleteDB(name);
});

const createStore = async () => new IdbWeightStore(database);
testDownloads(startHubInNode, createStore);
testStore(startHubInNode, createStore);

test('two workers that ask at once, as two tabs would, fetch the file once and both see it grow', async () => {
  hub = await startHubInNode({ [NAME]: { size: 2_000_000, seed: 4 } });
  await hub.behave(NAME, { bytesPerSecond: 1_000_000 });
  const file = await hub.file(NAME);
  const results = await Promise.all([runWorker(file, hub.url), runWorker(file, hub.url)]);
  expect(results.map(({ error }) => error)).toEqual([undefined, undefined]);
  expect(results.map(({ seen }) => seen?.at(-1))).toEqual([2_000_000, 2_000_000]);
  for (const { seen } of results) expect(seen?.length).toBeGreaterThan(2);
  expect(await hub.bytesServed(NAME)).toBe(2_000_000);
  const store = new IdbWeightStore(database);
  expect(await store.stat(file)).toEqual({ storedBytes: 2_000_000, published: true });
});

test('a worker that is ended in mid-download leaves its part, and another goes on with it', async () => {
  hub = await startHubInNode({ [NAME]: { size: 6_000_000, seed: 5 } });
  await hub.behave(NAME, { bytesPerSecond: 1_000_000 });
  const file = await hub.file(NAME);
  const store = new IdbWeightStore(database);
  const worker = startWorker(file, hub.url);
  while ((await store.stat(file)).storedBytes < 2_000_000) await pause(50);
  worker.terminate();
  const { storedBytes } = await store.stat(file);
  await hub.behave(NAME, {});
  const before = (await hub.answers()).length;
  await downloadFile(file, { store, host: hub.url });
  const range = (await hub.answers())[before]?.range;
  expect(Number(/bytes=(\d+)-/.exec(range ?? '')?.[1])).toBeGreaterThanOrEqual(storedBytes);
  expect(await store.stat(file)).toEqual({ storedBytes: 6_000_000, published: true });
});

test('a quota that is too small is told, what fits is kept, and more room lets the download go on', async () => {
  hub = await startHubInNode({ [NAME]: { size: 30 * MIB, seed: 6 } });
  const file = await hub.file(NAME);
  const store = new IdbWeightStore(database);
  await useFreshBucket(name);
  const used = (await storageState()).usedBytes ?? 0;
  const setQuota = (quotaSize?: number) =>
    cdp().send('Storage.overrideQuotaForOrigin', {
      origin: location.origin,
      ...(quotaSize && { quotaSize }),
    });
  await setQuota(used + 20 * MIB);
  try {
    await expect(downloadFile(file, { store, host: hub.url })).rejects.toMatchObject({
      code: 'quota_exceeded',
      message: expect.stringMatching(/not enough space .* needs \d+(\.\d)? MB more/),
    });
    const { storedBytes, published } = await store.stat(file);
    expect(published).toBe(false);
    expect(storedBytes).toBeGreaterThan(0);
    expect(storedBytes).toBeLessThan(20 * MIB);
  } finally {
    await setQuota();
  }
  await downloadFile(file, { store, host: hub.url });
  expect((await store.stat(file)).published).toBe(true);
});

test('92 MB are read into one array of their size, one chunk at a time', async () => {
  const size = 92_361_056;
  const store = new IdbWeightStore(database);
  const file = {
    repo: 'owner/model',
    commit: 'c'.repeat(40),
    path: 'model.onnx',
    bytes: size,
    sha256: 'a'.repeat(64),
  };
  for (let at = 0; at < size; at += 8 * MIB)
    await store.append(file, at, noise(7, at, Math.min(at + 8 * MIB, size)));
  await store.publish(file);
  let largest = 0;
  for await (const chunk of store.chunks(file)) largest = Math.max(largest, chunk.buffer.byteLength);
  expect(largest).toBe(8 * MIB);
  const start = performance.now();
  const bytes = await store.read(file);
  console.info(`reading 92 MB from IndexedDB took ${Math.round(performance.now() - start)} ms`);
  expect(bytes.buffer.byteLength).toBe(size);
  for (const at of [0, 8 * MIB - 1, 8 * MIB, size - 1]) expect(bytes[at]).toBe(noise(7, at, at + 1)[0]);
});

test('chunks are stored as plain buffers, without what lies around them', async () => {
  const store = new IdbWeightStore(database);
  const file = {
    repo: 'owner/model',
    commit: 'c'.repeat(40),
    path: 'a.bin',
    bytes: 10,
    sha256: 'b'.repeat(64),
  };
  await store.append(file, 0, new Uint8Array(100).subarray(20, 30));
  const stored = await (await database.open()).get('weightChunks', [file.sha256, 0]);
  expect(stored).toBeInstanceOf(ArrayBuffer);
  expect(stored?.byteLength).toBe(10);
});

test('the database makes way for a newer Lector, and then says that the page is too old', async () => {
  const store = new IdbWeightStore(database);
  expect(await store.list()).toEqual([]);
  const newer = await openDB(name, 2);
  await expect(store.list()).rejects.toThrow('Reload this page');
  newer.close();
});

test('a database that was closed opens itself again', async () => {
  const store = new IdbWeightStore(database);
  await store.list();
  await database.close();
  expect(await store.list()).toEqual([]);
});

test('the browser tells how much is stored, and whether it will keep it', async () => {
  const state = await storageState();
  expect(state.freeBytes).toBeGreaterThan(0);
  expect(await requestPersistence()).toBe((await storageState()).persisted);
});

function startWorker(file: WeightFile, host: string): Worker {
  const worker = new Worker(new URL('../../tests/browser/pages/download-worker.ts', import.meta.url), {
    type: 'module',
  });
  worker.postMessage({ file, host, database: name });
  return worker;
}

async function runWorker(file: WeightFile, host: string): Promise<{ error?: string; seen?: number[] }> {
  const worker = startWorker(file, host);
  const result = await new Promise<{ error?: string; seen?: number[] }>((resolve, reject) => {
    worker.onmessage = ({ data }) => resolve(data);
    worker.onerror = (event) => reject(new Error(event.message));
  });
  worker.terminate();
  return result;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
