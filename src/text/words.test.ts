import { expect, test } from 'vitest';
import { findWords } from './words.ts';

const wordsOf = (text: string) => findWords(text).map(({ start, end }) => text.slice(start, end));

test('words stand without the punctuation around them', () => {
  expect(wordsOf('“Well-known,” she said—don’t! (50% of $1,234.56.) …')).toEqual([
    ...['Well-known', 'she', 'said', 'don’t', '50%', 'of', '$1,234.56'],
  ]);
});

test('punctuation alone is no word, a symbol is one', () => {
  expect(wordsOf('... — !? 😀 * & <i>')).toEqual(['😀', '&', 'i']);
  expect(wordsOf('a\ud800 \udc00')).toHaveLength(2);
});

test('a megabyte of punctuation takes linear time', () => {
  const began = performance.now();
  expect(findWords('.'.repeat(1_000_000))).toEqual([]);
  expect(findWords(`a${'.'.repeat(1_000_000)}`)).toHaveLength(1);
  expect(performance.now() - began).toBeLessThan(3000);
});
