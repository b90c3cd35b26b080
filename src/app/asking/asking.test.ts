import { expect, test } from 'vitest';
import { Pieces } from './pieces.ts';
import { questionAbout, windowAround } from './question.ts';
import { sentencesOf } from './sentences.ts';

test('a sentence is given as soon as the next one begins, however its text is cut', async () => {
  const pieces = new Pieces();
  const sentences = sentencesOf(pieces, 'en');
  const first = sentences.next();
  for (const piece of ['Mr', '. Smi', 'th paid 3.', '50', '. ']) pieces.push(piece);
  pieces.push('Then');
  expect(await first).toEqual({ done: false, value: 'Mr. Smith paid 3.50.' });
  for (const piece of [' he left\n', '\nA title\n\n', 'The', ' end']) pieces.push(piece);
  pieces.end();
  const rest: string[] = [];
  for await (const sentence of sentences) rest.push(sentence);
  expect(rest).toEqual(['Then he left', 'A title', 'The end']);
});

test('a question goes with what stands around its place, in whole words', () => {
  const text = Array.from({ length: 1000 }, (_, i) => `word${i}`).join(' ');
  const offset = text.indexOf('word500');
  const { start, end } = windowAround(text, offset, 300);
  const excerpt = text.slice(start, end);
  expect(excerpt).toMatch(/^word\d+ .*word500 .* word\d+$/);
  expect(excerpt.length).toBeGreaterThan(250);
  expect(excerpt.length).toBeLessThanOrEqual(300);
  expect(excerpt.indexOf('word500')).toBeLessThan(110);
  expect(windowAround(text, text.length, 300).end).toBe(text.length);
  expect(windowAround('文'.repeat(500), 250, 100)).toEqual({ start: 217, end: 317 });
  const [, asked] = questionAbout({ text: 'Short.', offset: 0, question: 'Why?' }, 300);
  expect(asked?.content).toBe('Text:\nShort.\n\nQuestion: Why?');
});
