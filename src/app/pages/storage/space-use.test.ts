import { expect, test } from 'vitest';
import type { StoredWeight } from '../../../storage/weight-store.ts';
import { sizeOf } from './size-of.ts';
import { sortUse } from './space-use.ts';

test('the size of what is stored is that of its texts and bytes', () => {
  expect(sizeOf('plain')).toBe(5);
  expect(sizeOf('日本')).toBe(4);
  const record = {
    title: 'abc',
    image: new Uint8Array(1000),
    list: ['de', 'fr'],
    map: new Map([['k', 'vv']]),
  };
  const size = sizeOf(record);
  expect(size).toBeGreaterThanOrEqual(1000 + 3 + 4 + 3);
  expect(size).toBeLessThan(1100);
  expect(sizeOf(new Blob(['12345']))).toBe(5);
});

test('everything is counted once, under what it is for', () => {
  const weight = (path: string, storedBytes: number): StoredWeight => ({
    file: { repo: 'r', commit: 'c', path, bytes: storedBytes, sha256: path },
    storedBytes,
    published: true,
  });
  const use = sortUse(
    {
      databases: {
        'lector-library': 10,
        'lector-voices': 20,
        'lector-exports': 40,
        'lector-verdicts': 80,
        other: 1,
      },
      caches: { 'workbox-precache': 100, 'lector-runtime': 200 },
      files: 400,
    },
    {
      weights: [weight('model.onnx', 1000), weight('model.onnx-fast-1', 2000), weight('us_gold.json', 4000)],
      isLexicon: ({ file }) => file.path.endsWith('.json'),
      settings: 8,
    },
  );
  expect(use).toEqual({
    voices: 3020,
    pronunciations: 4000,
    library: 10,
    exports: 440,
    app: 300,
    settings: 89,
  });
});
