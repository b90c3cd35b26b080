import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FolderStore } from '../../relay/folder-store.ts';
import { Hub } from '../../tests/fixtures/hub.ts';
import { modelEntrySchema } from '../models/registry/schema.ts';
import { downloadModel, modelStatus, removeModel } from './model-weights.ts';

test('removing one export of a model leaves the voices with which the other one speaks', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'lector-weights-'));
  const hub = await Hub.start({
    'a/kokoro/first.onnx': { size: 900, seed: 1 },
    'a/kokoro/second.onnx': { size: 800, seed: 2 },
    'a/kokoro/voices/af_sky.bin': { size: 700, seed: 3 },
  });
  const pin = (path: string) => {
    const { bytes, sha256 } = hub.file(`a/kokoro/${path}`);
    return { path, bytes, sha256 };
  };
  const [first, second] = ['first', 'second'].map((id) =>
    modelEntrySchema.parse({
      ...{ id, name: id, family: 'kokoro', license: 'MIT', sampleRate: 24000, defaultVoice: 'af_sky' },
      weights: {
        ...{ repo: 'a/kokoro', commit: hub.commit },
        variants: [{ id: 'fp32', files: [pin(`${id}.onnx`)] }],
        devices: { native: ['fp32'] },
      },
      voices: [
        { id: 'af_sky', name: 'Sky', language: 'en-us', gender: 'female', file: pin('voices/af_sky.bin') },
      ],
    }),
  ) as [ReturnType<typeof modelEntrySchema.parse>, ReturnType<typeof modelEntrySchema.parse>];
  const place = { store: new FolderStore(folder), device: 'native' as const, host: hub.url };
  try {
    for (const entry of [first, second]) {
      for await (const _ of downloadModel(entry, place, new AbortController().signal));
    }
    await removeModel(first, place, [first, second]);
    expect(await modelStatus(first, place)).toMatchObject({ state: 'partial', storedBytes: 700 });
    expect(await modelStatus(second, place)).toMatchObject({ state: 'ready', storedBytes: 1500 });
    await removeModel(second, place, [first, second]);
    expect(await place.store.list()).toEqual([]);
  } finally {
    await hub.close();
    await rm(folder, { recursive: true, force: true });
  }
});
