import { expect, test } from 'vitest';
import { decodeWithFfmpeg } from '../../tests/fixtures/ffmpeg.ts';
import { makeRandom, makeSine, makeSpeechLike } from '../../tests/fixtures/signal.ts';
import { joinBytes } from './bytes.ts';
import { createFlacEncoder } from './flac.ts';
import { toInt16 } from './pcm.ts';

const random = makeRandom(3);
const signals: Record<string, (i: number) => number> = {
  silence: () => 0,
  'the lowest constant': () => -1,
  'loud noise': () => random() * 2 - 1,
  'quiet noise': () => (random() - 0.5) / 8000,
  'a square wave at full scale': (i) => (i % 50 < 25 ? 1 : -1),
  'full swing at every sample': (i) => (i % 2 === 0 ? 1 : -1),
  'single clicks': (i) => (i % 1000 === 777 ? 1 : 0),
  'noise after silence in a block': (i) => (i % 1152 < 900 ? 0 : random() * 2 - 1),
};

test.each(Object.entries(signals))('%s comes back bit by bit', async (_name, signal) => {
  for (const length of [3, 9, 33, 255, 256, 257, 1152, 5000])
    await expectLossless(Float32Array.from({ length }, (_, i) => signal(i)));
});

test('frame numbers of two and three bytes are written right', async () => {
  await expectLossless(makeSine(200, 1152 * 2100));
});

test('speech takes about 40 % less than its samples', async () => {
  const pcm = makeSpeechLike(5);
  expect((await encode(pcm)).length).toBeLessThan(pcm.length * 2 * 0.6);
});

async function expectLossless(pcm: Float32Array): Promise<void> {
  const decoded = decodeWithFfmpeg(await encode(pcm));
  expect(decoded.length).toBe(pcm.length);
  expect(decoded.findIndex((sample, i) => sample !== toInt16(pcm[i]!) / 32768)).toBe(-1);
}

async function encode(pcm: Float32Array): Promise<Uint8Array<ArrayBuffer>> {
  const encoder = createFlacEncoder(24000);
  return joinBytes([await encoder.push(pcm), await encoder.end()]);
}
