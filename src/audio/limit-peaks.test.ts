import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeSine } from '../../tests/fixtures/signal.ts';
import { limitPeaks } from './limit-peaks.ts';

test('no sample is ever above the ceiling, and none changes its sign', () => {
  const samples = fc.float32Array({ maxLength: 600, min: -3, max: 3, noNaN: true });
  fc.assert(
    fc.property(samples, fc.float({ min: Math.fround(0.1), max: 1, noNaN: true }), (pcm, ceiling) => {
      const limited = Float32Array.from(pcm);
      limitPeaks(limited, ceiling, 8000);
      const isRight = (sample: number, i: number) =>
        Math.abs(sample) <= Math.fround(ceiling) && sample * (pcm[i] ?? 0) >= 0;
      expect(limited.every(isRight)).toBe(true);
    }),
  );
});

test('what is further than 10 ms from a peak stays as it is, to the bit', () => {
  const pcm = makeSine(300, 24000, 24000, 0.5);
  const before = Float32Array.from(pcm);
  pcm[12000] = 1.5;
  limitPeaks(pcm, 0.9, 24000);
  expect(pcm[12000]).toBeLessThanOrEqual(Math.fround(0.9));
  expect(pcm.subarray(0, 11760)).toEqual(before.subarray(0, 11760));
  expect(pcm.subarray(12241)).toEqual(before.subarray(12241));
});

test('a gain that falls, falls smoothly: nothing jumps by more than a hundredth of it from sample to sample', () => {
  const pcm = new Float32Array(2400).fill(0.5);
  pcm[1200] = 1;
  limitPeaks(pcm, 0.4, 24000);
  for (let i = 1; i < pcm.length; i++) {
    if (i === 1200 || i === 1201) continue;
    expect(Math.abs((pcm[i] ?? 0) - (pcm[i - 1] ?? 0))).toBeLessThan(0.005);
  }
});
