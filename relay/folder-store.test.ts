import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build } from 'vite';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { WeightFile } from '../src/models/registry/weights.ts';
import { downloadFile } from '../src/storage/download.ts';
import { testDownloads } from '../tests/fixtures/download-suite.ts';
import { Hub } from '../tests/fixtures/hub.ts';
import { startHubHere } from '../tests/fixtures/hub-node.ts';
import { testStore } from '../tests/fixtures/store-suite.ts';
import { FolderStore } from './folder-store.ts';

const NAME = 'owner/model/onnx/model.onnx';
const SIZE = 1_000_000;

let base: string;
let script: string;
let hub: Hub;
let file: WeightFile;
let folder: string;
const children: ChildProcess[] = [];

beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), 'lector-weights-'));
  script = await bundle(new URL('../tests/fixtures/download-process.ts', import.meta.url).pathname);
});
beforeEach(async () => {
  hub = await Hub.start({ [NAME]: { size: SIZE, seed: 3 } });
  file = hub.file(NAME);
  folder = await mkdtemp(join(base, 'folder-'));
});
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  await hub.close();
});
afterAll(() => rm(base, { recursive: true }));

const createStore = async () => new FolderStore(await mkdtemp(join(base, 'suite-')));
testDownloads(startHubHere, createStore);
testStore(startHubHere, createStore);

test('a whole file lies where other programs look for it, with nothing else beside it', async () => {
  await downloadFile(file, { store: new FolderStore(folder), host: hub.url });
  expect((await readFile(join(folder, NAME))).equals(hub.content(NAME))).toBe(true);
  expect(await readdir(join(folder, 'owner/model/onnx'))).toEqual(['model.onnx']);
});

test('a file that a person has put into the folder counts, and a changed one no longer does', async () => {
  const store = new FolderStore(folder);
  const path = store.pathOf(file);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, hub.content(NAME));
  expect(await store.stat(file)).toEqual({ storedBytes: SIZE, published: true });
  const wrong = hub.content(NAME);
  wrong[7] = wrong[7]! ^ 1;
  await writeFile(path, wrong);
  await utimes(path, new Date(), new Date(Date.now() + 5000));
  expect(await store.stat(file)).toEqual({ storedBytes: 0, published: false });
});

test('a path that leads out of the folder is refused', () => {
  const store = new FolderStore(folder);
  expect(() => store.pathOf({ ...file, path: '../../../etc/passwd' })).toThrow(
    'leads out of the models folder',
  );
});

test('a full disk is told with the space that is needed, and what was stored stays', async () => {
  const store = new FolderStore(folder);
  const part = `${store.pathOf(file)}.${file.sha256.slice(0, 8)}.part`;
  await mkdir(dirname(part), { recursive: true });
  await symlink('/dev/full', part);
  await expect(downloadFile(file, { store, host: hub.url })).rejects.toMatchObject({
    code: 'quota_exceeded',
    message: expect.stringMatching(/not enough space .* needs 1\.0 MB more/),
  });
});

test('two stores on one folder take turns, and the file is fetched once', async () => {
  hub.behave(NAME, { bytesPerSecond: 3_000_000 });
  const stores = [new FolderStore(folder), new FolderStore(folder)];
  await Promise.all(stores.map((store) => downloadFile(file, { store, host: hub.url })));
  expect(hub.bytesServed(NAME)).toBe(SIZE);
  expect((await readFile(join(folder, NAME))).equals(hub.content(NAME))).toBe(true);
});

test('two processes that ask at once fetch the file once', async () => {
  hub.behave(NAME, { bytesPerSecond: 2_000_000 });
  const processes = [download(), download()];
  const exits = await Promise.all(processes.map((child) => once(child, 'exit')));
  expect(exits).toEqual([
    [0, null],
    [0, null],
  ]);
  expect(hub.bytesServed(NAME)).toBe(SIZE);
  expect((await readFile(join(folder, NAME))).equals(hub.content(NAME))).toBe(true);
  expect(await readdir(join(folder, 'owner/model/onnx'))).toEqual(['model.onnx']);
});

test('a process that is killed leaves a part, and the next one goes on with it at once', async () => {
  hub.behave(NAME, { cutAfter: 250_000, times: 1 });
  const store = new FolderStore(folder);
  const child = download();
  while ((await store.stat(file)).storedBytes < 250_000)
    await new Promise((resolve) => setTimeout(resolve, 20));
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect((await stat(`${store.pathOf(file)}.${file.sha256.slice(0, 8)}.part.lock`)).isFile()).toBe(true);
  await downloadFile(file, { store, host: hub.url });
  expect(hub.bytesServedTwice(NAME)).toBe(0);
  expect(await store.stat(file)).toEqual({ storedBytes: SIZE, published: true });
});

function download(): ChildProcess {
  const child = spawn(process.execPath, [script, folder, hub.url, JSON.stringify(file)], { stdio: 'ignore' });
  children.push(child);
  return child;
}

async function bundle(entry: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: entry,
      outDir: join(base, 'script'),
      rollupOptions: { output: { entryFileNames: 'main.mjs' } },
    },
    ssr: { noExternal: true },
  });
  return join(base, 'script', 'main.mjs');
}
