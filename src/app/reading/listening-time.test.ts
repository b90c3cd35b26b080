import { expect, test } from 'vitest';
import { countWords, estimateSeconds } from './listening-time.ts';

test('counts words and not their punctuation, in any script', () => {
  expect(countWords('“Well,” she said — it’s done.')).toBe(5);
  expect(countWords('')).toBe(0);
  expect(countWords('नमस्ते दुनिया')).toBe(2);
  expect(countWords('今日はいい天気です')).toBeGreaterThan(2);
  expect(countWords('one two '.repeat(50_000))).toBe(100_000);
});

test('half the speed takes twice the time', () => {
  expect(estimateSeconds(170, 1)).toBe(60);
  expect(estimateSeconds(170, 0.5)).toBe(120);
});
