import { expect, test } from 'vitest';
import { compareWords } from './word-errors.ts';

test('the same words are no error, however they are written', () => {
  expect(compareWords('Hello, World! It’s 9.', " hello world it's 9")).toMatchObject({ rate: 0 });
  expect(compareWords('', '')).toEqual({ rate: 0, words: [] });
});

test('counts words that were changed, left out and added, and shows where', () => {
  const { rate, words } = compareWords('The quick brown fox jumps', 'the quick crown jumps high');
  expect(rate).toBeCloseTo(3 / 5);
  expect(words.map(({ written, heard, isSame }) => `${written}|${heard}|${isSame}`)).toEqual([
    ...[
      'The|the|true',
      'quick|quick|true',
      'brown||false',
      'fox|crown|false',
      'jumps|jumps|true',
      '|high|false',
    ],
  ]);
});

test('where nothing was heard all words are errors; there may be more errors than words', () => {
  expect(compareWords('one two', '').rate).toBe(1);
  expect(compareWords('one', 'uno dos tres').rate).toBe(3);
});

test('writing without spaces is compared letter by letter', () => {
  expect(compareWords('今天天气很好。', '今天天汽很好').rate).toBeCloseTo(1 / 6);
});
