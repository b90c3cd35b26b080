import { expect, test } from 'vitest';
import { mapSource } from '../text/spans/mapped-text.ts';
import { estimateWordTimes } from './estimate-word-times.ts';
import { trimSilence } from './trim-silence.ts';

const RATE = 1000;

test('silence at both ends goes, but for a moment; where sound is, is told', () => {
  const pcm = new Float32Array(2000);
  pcm.fill(0.5, 600, 1400);
  pcm.fill(0.001, 0, 600);
  const { pcm: trimmed, from, to } = trimSilence(pcm, RATE);
  expect([trimmed.length, from, to]).toEqual([1050, 0.05, 0.85]);
  expect(trimmed.subarray(50, 850).every((sample) => sample === 0.5)).toBe(true);
});

test('silence alone is left as it is', () => {
  expect(trimSilence(new Float32Array(500), RATE)).toEqual({ pcm: new Float32Array(500), from: 0, to: 0.5 });
});

test('words share the time of the sound by their letters, and pauses count', () => {
  const text = 'One, two. Three!';
  const times = estimateWordTimes(
    { ...mapSource(text), index: 0, start: 0, end: text.length, language: 'en-us' },
    { from: 1, to: 3 },
  );
  expect(times.map(({ start, end }) => text.slice(start, end))).toEqual(['One', 'two', 'Three']);
  // 3 letters, 3 for the comma, 3 letters, 5 for the full stop, 5 letters.
  const unit = 2 / 19;
  expect(times.map(({ startTime, endTime }) => [startTime, endTime])).toEqual([
    [1, expect.closeTo(1 + 3 * unit)],
    [expect.closeTo(1 + 6 * unit), expect.closeTo(1 + 9 * unit)],
    [expect.closeTo(1 + 14 * unit), expect.closeTo(3)],
  ]);
});
