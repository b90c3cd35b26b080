import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { testDownloads } from '../tests/fixtures/download-suite.ts';
import { startHubHere } from '../tests/fixtures/hub-node.ts';
import { FolderStore } from './folder-store.ts';

const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

testDownloads(startHubHere, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'lector-weights-'));
  folders.push(folder);
  return new FolderStore(folder);
});
