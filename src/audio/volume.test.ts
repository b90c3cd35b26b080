import { expect, test } from 'vitest';
import { makeSine } from '../../tests/fixtures/signal.ts';
import { amplify } from './volume.ts';

test('a factor of 1 gives the same samples', () => {
  const pcm = makeSine(440, 100);
  expect(amplify(pcm, 1)).toBe(pcm);
});

test.each([0.01, 0.5, 1.4])('%d times as loud is exact where there is room', (factor) => {
  const pcm = makeSine(440, 2400);
  const heard = amplify(pcm, factor);
  expect(heard).toEqual(Float32Array.from(pcm, (sample) => factor * sample));
});

test('what is too loud stays inside, keeps its order, and has no corner', () => {
  const ramp = Float32Array.from({ length: 2001 }, (_, i) => (i - 1000) / 1000);
  const heard = amplify(ramp, 3);
  const steps = Array.from(heard.subarray(1), (sample, i) => sample - heard[i]!);
  expect(Math.max(...heard)).toBeLessThanOrEqual(1);
  expect(Math.min(...heard)).toBeGreaterThanOrEqual(-1);
  expect(Math.min(...steps)).toBeGreaterThanOrEqual(0);
  // A clipped ramp's slope would fall from 0.003 to nothing from one sample to the next.
  const bends = steps.slice(1).map((step, i) => Math.abs(step - steps[i]!));
  expect(Math.max(...bends)).toBeLessThan(0.0001);
});

test('what is no number becomes silence', () => {
  expect([...amplify(Float32Array.of(Number.NaN, Infinity, -Infinity), 10)]).toEqual([0, 1, -1]);
});
