import { expect, test } from 'vitest';
import { cutPortions } from './portions.ts';
import { splitSentences } from './sentences.ts';

function portionsOf(text: string, from = 0, maxLength = 40): string[] {
  const portions = cutPortions(text, splitSentences(text, 'en'), from, maxLength);
  return [...portions].map(({ start, end }) => text.slice(start, end));
}

test('keeps whole sentences together, up to the limit', () => {
  expect(portionsOf('One two three four. Five six seven eight. Nine. Ten.')).toEqual([
    'One two three four.',
    'Five six seven eight. Nine. Ten.',
  ]);
});

test('prefers the end of a paragraph in the second half', () => {
  expect(portionsOf('One two three four five.\n\nSix. Seven.')).toEqual([
    'One two three four five.',
    'Six. Seven.',
  ]);
  expect(portionsOf('One two.\n\nSix. Seven.')).toEqual(['One two.\n\nSix. Seven.']);
});

test('starts where it is told, also inside a sentence', () => {
  expect(portionsOf('One. Two three. Four.', 5)).toEqual(['Two three. Four.']);
  expect(portionsOf('One. Two three. Four.', 9)).toEqual(['three. Four.']);
  expect(portionsOf('One.', 4)).toEqual([]);
});

test('loses nothing of a sentence over the limit, and splits no character', () => {
  const words = Array.from({ length: 60 }, (_, index) => `word${index}`).join(' ');
  const portions = portionsOf(words);
  expect(portions.join('')).toBe(words);
  expect(Math.max(...portions.map((portion) => portion.length))).toBeLessThanOrEqual(40);
  const faces = `a${'😀'.repeat(50)}`;
  expect(portionsOf(faces).join('')).toBe(faces);
  for (const portion of portionsOf(faces)) expect(portion).not.toMatch(/[\ud800-\udbff]$/);
});
