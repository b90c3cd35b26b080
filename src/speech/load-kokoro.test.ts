import { readFileSync } from 'node:fs';
import * as ort from 'onnxruntime-node';
import { expect, test } from 'vitest';
import { registry } from '../../tests/fixtures/ask.ts';
import { loadEspeakInNode } from '../../tests/fixtures/kokoro-node.ts';
import { readKokoro, voiceFile } from '../../tests/fixtures/models.ts';
import { segmentsFor } from '../../tests/fixtures/segments.ts';
import { findModel } from '../models/registry.ts';
import type { WeightStore } from '../storage/weight-store.ts';
import { loadKokoro } from './load-kokoro.ts';

test('a mix is another sound than its voices, and one voice mixed with itself is that voice', async () => {
  const entry = findModel(registry, 'kokoro');
  const [variant] = entry?.weights?.variants ?? [];
  if (!entry || !variant) throw new Error('no kokoro');
  const read: WeightStore['read'] = async ({ path }) =>
    path.endsWith('.onnx') ? readKokoro() : new Uint8Array(readFileSync(voiceFile(path.replace(/\W/g, '-'))));
  const place = { store: { read } as WeightStore };
  const model = await loadKokoro(entry, { place, variant, device: 'native', runtime: ort, session: {} });
  const segments = segmentsFor(model, 'The quick fox.', { espeak: await loadEspeakInNode(), speed: 1 });
  for await (const segment of segments) {
    const say = async (voice: string) =>
      (await model.synthesize(segment, { voice, speed: 1, signal: new AbortController().signal })).pcm;
    const heart = await say('af_heart');
    expect(await say('af_heart(2)+af_heart')).toEqual(heart);
    const mixed = await say('af_heart(1)+am_adam(1)');
    expect(mixed).not.toEqual(heart);
    expect(mixed).not.toEqual(await say('am_adam'));
    expect(await say('am_adam(3)+af_heart(3)')).toEqual(mixed);
  }
  expect.hasAssertions();
});
