import { expect, test } from 'vitest';
import { splitSentences } from './sentences.ts';

function sentencesOf(text: string): string[] {
  return splitSentences(text, 'en').map(({ start, end }) => text.slice(start, end));
}

test('splits prose into sentences without the white space around them', () => {
  expect(sentencesOf('  It rained. Did it?  “It did!” she said.\n\nThen it stopped. ')).toEqual([
    'It rained.',
    'Did it?',
    '“It did!” she said.',
    'Then it stopped.',
  ]);
});

test('does not end a sentence after a title or an initial', () => {
  expect(sentencesOf('Dr. Jekyll met Mr. Hyde. J. S. Bach did not. So am I. And you?')).toEqual([
    'Dr. Jekyll met Mr. Hyde.',
    'J. S. Bach did not.',
    'So am I.',
    'And you?',
  ]);
});

test('joins lines that were wrapped, and keeps short lines apart', () => {
  const wrapped =
    'We had been wandering, indeed, in the leafless shrubbery an hour\nin the morning.\nA title\nAnother';
  expect(sentencesOf(wrapped)).toEqual([
    'We had been wandering, indeed, in the leafless shrubbery an hour\nin the morning.',
    'A title',
    'Another',
  ]);
  const heading = 'A heading that goes on for more than fifty characters, easily\n\nText.';
  expect(sentencesOf(heading)).toHaveLength(2);
});

test('has nothing to say of nothing', () => {
  expect(sentencesOf('')).toEqual([]);
  expect(sentencesOf(' \n\n\t ')).toEqual([]);
});
