import { expect, test } from 'vitest';
import { makeSine, makeSpeechLike } from '../../tests/fixtures/signal.ts';
import { resample } from './resample.ts';

test.each([100, 1000, 4000, 8000, 9000])(
  'a sine of %i Hz goes from 22050 to 24000 Hz without images',
  (frequency) => {
    const heard = resample(makeSine(frequency, 22050, 22050), 22050, 24000);
    const expected = makeSine(frequency, 24000, 24000);
    expect(errorInDb(expected, heard)).toBeLessThan(-80);
  },
);

test.each([12_500, 14_000, 20_000])(
  'a sine of %i Hz disappears on the way from 48000 to 24000 Hz',
  (frequency) => {
    const heard = resample(makeSine(frequency, 48000, 48000), 48000, 24000);
    expect(errorInDb(new Float32Array(24000), heard) - 20 * Math.log10(0.5 / Math.SQRT2)).toBeLessThan(-80);
  },
);

test.each([
  [22050, 24000],
  [44100, 24000],
  [16000, 24000],
  [48000, 24000],
  [24000, 22050],
])('%i to %i Hz gives exactly the rounded length', (from, to) => {
  for (const length of [0, 1, 2, 146, 147, 148, 22049, 22050]) {
    expect(resample(new Float32Array(length), from, to).length).toBe(Math.round((length * to) / from));
  }
});

test('a constant stays constant and the first sample keeps its time', () => {
  const heard = resample(new Float32Array(4410).fill(0.5), 22050, 24000);
  expect(Math.max(...heard.subarray(200, -200).map((value) => Math.abs(value - 0.5)))).toBeLessThan(1e-5);
  const click = new Float32Array(1000);
  click[441] = 1;
  const moved = resample(click, 22050, 24000);
  expect(moved.indexOf(Math.max(...moved))).toBe(480);
});

test('the same rate gives the same samples', () => {
  const pcm = makeSpeechLike(0.5);
  expect(resample(pcm, 24000, 24000)).toBe(pcm);
});

/** Energy of the difference in dB of full scale, ends left out. */
function errorInDb(expected: Float32Array, heard: Float32Array): number {
  let sum = 0;
  for (let i = 1000; i < expected.length - 1000; i++) sum += (expected[i]! - heard[i]!) ** 2;
  return 10 * Math.log10(sum / (expected.length - 2000));
}
