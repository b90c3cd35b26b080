import { expect, test } from 'vitest';
import { DataFiles } from './data-files.ts';

test('only character tables are fetched; fonts and decoders are not needed to read text', async () => {
  const files = new DataFiles({ cMapUrl: 'data:,' });
  expect(await files.fetch({ kind: 'cMapUrl', filename: 'abc' })).toEqual(new TextEncoder().encode('abc'));
  for (const kind of ['standardFontDataUrl', 'wasmUrl'])
    await expect(files.fetch({ kind, filename: 'abc' })).rejects.toThrow('not needed');
});
