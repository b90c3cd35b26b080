import { expect, test } from 'vitest';
import { measureLoudness } from '../../tests/fixtures/ffmpeg.ts';
import { makeSine, makeSpeechLike } from '../../tests/fixtures/signal.ts';
import { gatedLoudness, measureBlocks } from './loudness.ts';

function lufs(pcm: Float32Array, sampleRate = 24000): number {
  return gatedLoudness(measureBlocks(pcm, sampleRate));
}

const amplitude = (decibels: number) => 10 ** (decibels / 20);

test.each([16000, 22050, 24000, 44100, 48000])(
  'a sine of 997 Hz reads 3.01 below its peak on one channel, as the standard says, at %d Hz',
  (sampleRate) => {
    expect(lufs(makeSine(997, 5 * sampleRate, sampleRate, 1), sampleRate)).toBeCloseTo(-3.01, 1);
    expect(lufs(makeSine(997, 5 * sampleRate, sampleRate, amplitude(-20)), sampleRate)).toBeCloseTo(
      -23.01,
      1,
    );
  },
);

test('what is much quieter than the rest does not count (EBU Tech 3341, case 3, on one channel)', () => {
  const [quiet, loud] = [-36, -23].map((level, i) =>
    makeSine(1000, (i ? 60 : 10) * 24000, 24000, amplitude(level)),
  );
  const pcm = new Float32Array(80 * 24000);
  pcm.set(quiet!);
  pcm.set(loud!, 10 * 24000);
  pcm.set(quiet!, 70 * 24000);
  expect(Math.abs(lufs(pcm) - (-23 - 3.01))).toBeLessThan(0.1);
});

test.each([24000, 48000])('speech reads as ffmpeg reads it, at %d Hz', (sampleRate) => {
  const pcm = makeSpeechLike(12, sampleRate);
  expect(Math.abs(lufs(pcm, sampleRate) - measureLoudness(pcm, sampleRate).lufs)).toBeLessThanOrEqual(0.1);
});

test('silence has no loudness, and a sound shorter than a block still has one', () => {
  expect(lufs(new Float32Array(24000))).toBe(-Infinity);
  expect(lufs(new Float32Array(0))).toBe(-Infinity);
  expect(lufs(makeSine(997, 4800, 24000, 1))).toBeCloseTo(-3, 0);
});
