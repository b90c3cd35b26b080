import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createKeepsakeFolder } from './keepsake-folder.ts';

test('what was computed for a model is kept through restarts, apart from that of others, and goes with the model', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'lector-keepsakes-'));
  const model = { repo: 'owner/model', commit: 'c0ffee'.padEnd(40, '0') };
  const other = { ...model, commit: 'decade'.padEnd(40, '0') };
  const bytes = Uint8Array.of(1, 2, 3);
  const open = () => createKeepsakeFolder(folder);
  await open().of(model).put('voice/../A', bytes);
  await open().of(model).put('voice/../A', Uint8Array.of(4));
  await open().of(other).put('voice/../A', bytes);
  expect(await open().of(model).get('voice/../A')).toEqual(Uint8Array.of(4));
  expect(await open().of(model).get('voice-b')).toBeUndefined();
  await open().remove(model);
  expect(await open().of(model).get('voice/../A')).toBeUndefined();
  expect(await open().of(other).get('voice/../A')).toEqual(bytes);
  await rm(folder, { recursive: true });
});
