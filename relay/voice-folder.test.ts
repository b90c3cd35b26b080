import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { noise } from '../tests/fixtures/noise.ts';
import { consent, mix, recording, testVoiceStore } from '../tests/fixtures/voice-suite.ts';
import { FolderStore } from './folder-store.ts';
import { createVoiceFolder } from './voice-folder.ts';

const SAMPLE = noise(1, 0, 1000);

let base: string;
let folder: string;

beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), 'lector-voices-'));
});
beforeEach(async () => {
  folder = join(await mkdtemp(join(base, 'models-')), 'voices');
});
afterAll(() => rm(base, { recursive: true }));

testVoiceStore(async () => {
  const place = await mkdtemp(join(base, 'suite-'));
  return () => createVoiceFolder(place);
});

test('only its user can read the folder, and nothing lies there but what is stored', async () => {
  const store = createVoiceFolder(folder);
  await store.addConsent(consent(1), SAMPLE);
  await store.addRecording(recording(2), SAMPLE);
  const { id } = recording(2);
  expect((await readdir(folder)).sort()).toEqual(
    [`${consent(1).id}.json`, `${consent(1).id}.sample`, `${id}.json`, `${id}.sample`].sort(),
  );
  expect((await stat(folder)).mode & 0o777).toBe(0o700);
  expect((await stat(join(folder, `${id}.sample`))).mode & 0o777).toBe(0o600);
  expect(await new FolderStore(join(folder, '..')).list()).toEqual([]);
});

test.each(['../outside', '/etc/passwd', 'voice_1', `voice_${'A'.repeat(32)}`, `${mix(1).id}/../x`, ''])(
  'the id %j never becomes a path',
  async (id) => {
    const store = createVoiceFolder(folder);
    await expect(store.readSample(id)).rejects.toThrow('is no id');
    await expect(store.addMix({ ...mix(1), id })).rejects.toThrow('is no id');
    await expect(store.addConsent({ ...consent(1), id }, SAMPLE)).rejects.toThrow('is no id');
    expect(await store.removeVoice(id)).toBe(false);
    expect(await readdir(join(folder, '..'))).toEqual(['voices']);
    expect(await readdir(folder)).toEqual([]);
  },
);

test('a name may be anything, a path too', async () => {
  const store = createVoiceFolder(folder);
  const odd = mix(1, '../../etc/passwd\\:*?"<>|');
  expect(await store.addMix(odd)).toBe('added');
  expect(await store.listVoices()).toEqual([odd]);
  expect(await readdir(folder)).toEqual([`${odd.id}.json`]);
});

test('a full disk is told, and leaves what was there', async () => {
  const store = createVoiceFolder(folder);
  await store.addConsent(consent(1), SAMPLE);
  await symlink('/dev/full', join(folder, `${recording(2).id}.sample.part`));
  await expect(store.addRecording(recording(2), SAMPLE)).rejects.toMatchObject({
    name: 'EngineError',
    code: 'quota_exceeded',
    message: expect.stringContaining('not enough space'),
  });
  expect(await store.listVoices()).toEqual([]);
  expect(await store.addRecording(recording(2), SAMPLE)).toBe('added');
});

test('what a process left that ended in mid-change does not count, and the next change removes it', async () => {
  const store = createVoiceFolder(folder);
  await store.addMix(mix(1));
  const [sample, part] = [`${recording(2).id}.sample`, `${mix(1).id}.json.part`];
  await writeFile(join(folder, sample), SAMPLE);
  await writeFile(join(folder, part), '{"id":');
  await writeFile(join(folder, 'notes.txt'), 'of the user');
  expect(await store.listVoices()).toEqual([mix(1)]);
  await store.addMix(mix(3));
  expect((await readdir(folder)).sort()).toEqual(['notes.txt', `${mix(1).id}.json`, `${mix(3).id}.json`]);
});

test('a damaged record is told and left out, and its recording is kept', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const store = createVoiceFolder(folder);
  await store.addConsent(consent(1), SAMPLE);
  await store.addRecording(recording(2), SAMPLE);
  await writeFile(join(folder, `${recording(2).id}.json`), '{"kind":"recording"');
  await store.addMix(mix(3));
  expect(await store.listVoices()).toEqual([mix(3)]);
  expect(warn).toHaveBeenCalledWith(
    expect.stringContaining(`${recording(2).id}.json is damaged`),
    expect.any(Error),
  );
  expect(new Uint8Array(await readFile(join(folder, `${recording(2).id}.sample`)))).toEqual(SAMPLE);
  warn.mockRestore();
});

test('a folder that can not be written is told in its own words', async () => {
  await mkdir(join(folder, '..'), { recursive: true });
  await writeFile(folder, 'a file in its place');
  const store = createVoiceFolder(folder);
  await expect(store.addMix(mix(1))).rejects.toMatchObject({ code: 'EEXIST' });
  await expect(store.listVoices()).rejects.toMatchObject({ code: 'ENOTDIR' });
});
