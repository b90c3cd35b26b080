import { expect, test } from 'vitest';
import { layOutLines } from './lines.ts';
import { splitSentences } from './sentences.ts';

const wrapped =
  'One. Two goes on and on over the edge of the line, because it is long\nand ends here.  Three.\n\n  Four';

test('joined again, the lines are the text', () => {
  for (const text of [wrapped, '', '\n', ' \n \n', 'One.\n', '\nOne. Two.']) {
    const lines = layOutLines(text, splitSentences(text, 'en'));
    expect(lines.map((line) => line.map((piece) => piece.text).join('')).join('\n')).toBe(text);
  }
});

test('every piece says where it starts, and a wrapped sentence has a piece on each of its lines', () => {
  const sentences = splitSentences(wrapped, 'en');
  const pieces = layOutLines(wrapped, sentences).flat();
  for (const { start, text } of pieces) expect(wrapped.startsWith(text, start)).toBe(true);
  expect(pieces.filter(({ sentence }) => sentence === 1)).toHaveLength(2);
  expect(new Set(pieces.map(({ sentence }) => sentence))).toEqual(new Set([0, -1, 1, 2, 3]));
});
