import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyRules } from '../rules.ts';
import { isPlain } from './plain.ts';
import { englishRules } from './words/rules.ts';

test.each([
  'It rained all day, and nobody went out.',
  '“Well-known,” she said; “isn’t it?”',
  'A dog (an old one) slept… Then he woke up!',
  'Naïve café owners don’t mind.',
])('%j has nothing to read', (sentence) => {
  expect(isPlain(sentence)).toBe(true);
});

test.each([
  ...[
    'It is 5.',
    'Dr Lee came.',
    'See vol. two.',
    'Henry V fell.',
    'Elizabeth I reigned.',
    'chapter I',
    'NASA flew.',
  ],
  ...[
    'He works at Acme Inc.',
    'J. Lee',
    'on Mon we met',
    'and/or',
    'friend(s)',
    'a@b.c',
    'x = y',
    'iPhone',
    'Main St',
    'etc.',
  ],
  ...[
    'eggs, milk, etc.',
    'Act ii',
    '#tag',
    'R&D',
    'tv',
    'mid-',
    'a - b',
    'said ‘hi’',
    'How’re you?',
    'whatre',
    'Nooo',
    'Shh',
    'love you xx',
    'xoxo',
    'Attn: me',
    'gov’t',
    '(I-Ohio)',
    'a tbsp of it',
  ],
])('%j may have something to read', (sentence) => {
  expect(isPlain(sentence)).toBe(false);
});

test('where a sentence is plain, no rule has anything to say of it', () => {
  const { withoutDigits } = englishRules(false);
  const word = fc.oneof(
    fc.constantFrom(
      'the',
      'A',
      'I',
      'Mr',
      'st',
      'Ave',
      'no',
      'part',
      'World',
      'War',
      'Henry',
      'is',
      'Jan',
      'May',
      'mix',
      'vs',
      'al',
    ),
    fc.constantFrom(
      'friend(s)',
      'don’t',
      'tv',
      'Inc.',
      'etc.',
      '(the',
      'end)',
      '—',
      '…',
      '“so',
      'said.”',
      'A-side',
      'e.g',
      'o’clock',
      'ii',
      'MIX',
      'sooo',
      'brr',
      'xoxo',
      'acct:',
      'I-Utah',
      'gov’t',
      'DON’T',
    ),
    fc.stringMatching(/^[A-Za-z]{1,6}[,;:.!?]?$/),
  );
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 8 }), (words) => {
      const sentence = words.join(' ');
      if (isPlain(sentence)) expect(applyRules(sentence, withoutDigits)).toEqual([]);
    }),
    { numRuns: 3000 },
  );
});
