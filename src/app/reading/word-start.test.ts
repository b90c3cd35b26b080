import { expect, test } from 'vitest';
import { wordStart } from './word-start.ts';

test.each([
  ['One two three.', 5, 4],
  ['One two three.', 4, 4],
  ['One two three.', 3, 3],
  ['One\ntwo three.', 6, 4],
  ['First.\n\n', 7, 7],
])('in %j the word at %i starts at %i', (text, offset, start) => {
  expect(wordStart(text, offset)).toBe(start);
});

test('words without spaces between them are found', () => {
  expect(wordStart('吾輩は猫である。', 4, 'ja')).toBe(4);
});
