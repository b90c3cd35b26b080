import { expect, test } from 'vitest';
import { countWords, describeSeconds, estimateSeconds } from './listening-time.ts';

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

test('says a time the way people do', () => {
  expect(describeSeconds(0)).toBe('5 seconds');
  expect(describeSeconds(42)).toBe('40 seconds');
  expect(describeSeconds(56)).toBe('1 minute');
  expect(describeSeconds(150)).toBe('3 minutes');
  expect(describeSeconds(3600)).toBe('1 hour');
  expect(describeSeconds(7500)).toBe('2 h 5 min');
});
