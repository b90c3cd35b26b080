import { expect, test } from 'vitest';
import { cutParts } from './parts.ts';

test.each([
  ['iPhone15-case', ['i', 'Phone', '15', '-', 'case']],
  ['JPMorgan', ['JP', 'Morgan']],
  ['MacBook', ['Mac', 'Book']],
  ['TVs', ['TVs']],
  ['AT&T', ['AT', '&', 'T']],
  ["O'Brien's", ["O'Brien's"]],
  ['snake_case', ['snake', '_', 'case']],
  ['ÉcoleÀFaire', ['École', 'À', 'Faire']],
  ['你好World', ['你好World']],
  ['x²', ['x²']],
  ['', []],
])('%s has the parts %j.', (word, expected) => {
  expect(cutParts(word).map(({ from, to }) => word.slice(from, to))).toEqual(expected);
});
