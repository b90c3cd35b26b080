import { expect, test } from 'vitest';
import { plainLines } from './plain-lines.ts';

test('every line knows where it stands in the text', () => {
  const text = '  One line,\nwrapped.\n\n \nAnother.\n';
  const { blocks, starts } = plainLines(text);
  expect(blocks.every((block, index) => text.startsWith(block.text, starts[index]))).toBe(true);
  expect(blocks.map((block) => block.text).join('\n')).toBe(text);
});
