import { expect, test } from 'vitest';
import { findInText } from './find-in-text.ts';

test('words are found in any case and over line breaks, with what stands around them', () => {
  const text = `${'word '.repeat(20)}The red\nhouse stands ${'here '.repeat(20)}`;
  expect(findInText(text, ' Red  HOUSE ', 3)).toEqual([
    {
      section: 3,
      start: 104,
      end: 113,
      before: expect.stringMatching(/^… word .* The $/),
      match: 'red\nhouse',
      after: expect.stringMatching(/^ stands here .*…$/),
    },
  ]);
});

test('signs of regular expressions stand for themselves, and nothing finds nothing', () => {
  expect(findInText('What (is) it? a-b [x]', '(is) it?', 0)).toHaveLength(1);
  expect(findInText('What (is) it? a-b [x]', 'a-b [x]', 0)).toHaveLength(1);
  expect(findInText('anything', '  ', 0)).toEqual([]);
});
