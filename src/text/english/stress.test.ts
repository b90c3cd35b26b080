import { expect, test } from 'vitest';
import { demote, emphasise, emphasisOf } from './stress.ts';

test.each([
  ['word', 'none'],
  ["can't", 'none'],
  ['Word', 'capital'],
  ['iOS', 'capital'],
  ['WORD', 'capitals'],
  ['I', 'capitals'],
])('%s has the emphasis %s.', (word, emphasis) => {
  expect(emphasisOf(word)).toBe(emphasis);
});

test.each([
  ['ænd', 'none', 'ænd'],
  ['ænd', 'capital', 'ˌænd'],
  ['ænd', 'capitals', 'ˈænd'],
  ['ðæt', 'capital', 'ðˌæt'],
  ['bˌʌt', 'capital', 'bˌʌt'],
  ['bˌʌt', 'capitals', 'bˈʌt'],
  ['kˈæt', 'capitals', 'kˈæt'],
  ['hm', 'capitals', 'hm'],
] as const)('%s with emphasis %s becomes %s.', (phonemes, emphasis, expected) => {
  expect(emphasise(phonemes, emphasis)).toBe(expected);
});

test('A demoted part keeps one level of stress, and an unstressed one stays as it is.', () => {
  expect(demote('ˌʌndəɹstˈænd')).toBe('ʌndəɹstˌænd');
  expect(demote('bˌʌt')).toBe('bˌʌt');
  expect(demote('ʌv')).toBe('ʌv');
});
