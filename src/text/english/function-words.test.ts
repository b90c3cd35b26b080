import { expect, test } from 'vitest';
import { SMALL_LEXICON } from '../../../tests/fixtures/small-lexicon.ts';
import { type Context, pronounce } from './pronounce.ts';

const say = (word: string, tag: string, next: Context['next'] = 'consonant', isBeforeTo = false) =>
  pronounce(word, { tag, next, isBeforeTo }, { lexicon: SMALL_LEXICON, british: false });

test.each([
  ['a', 'DT', 'consonant', 'ɐ'],
  ['A', 'DT', 'consonant', 'ɐ'],
  ['A', 'NN', 'pause', 'ˈA'],
  ['an', 'DT', 'vowel', 'ɐn'],
  ['AN', 'NNP', 'pause', 'ˌAˈɛn'],
  ['am', 'VBP', 'consonant', 'ɐm'],
  ['am', 'VBP', 'pause', 'æm'],
  ['Am', 'VBP', 'consonant', 'æm'],
  ['AM', 'NN', 'pause', 'ˌAˈɛm'],
  ['I', 'PRP', 'consonant', 'ˌI'],
  ['I', 'NN', 'consonant', 'ˈI'],
  ['by', 'IN', 'consonant', 'bI'],
  ['by', 'IN', 'pause', 'bˈI'],
  ['by', 'RB', 'consonant', 'bˈI'],
  ['to', 'TO', 'consonant', 'tə'],
  ['to', 'TO', 'vowel', 'tʊ'],
  ['to', 'TO', 'pause', 'tu'],
  ['TO', 'TO', 'vowel', 'tʊ'],
  ['TO', 'NNP', 'vowel', 'tˈu'],
  ['in', 'IN', 'consonant', 'ɪn'],
  ['in', 'IN', 'pause', 'ˈɪn'],
  ['in', 'RP', 'consonant', 'ˈɪn'],
  ['the', 'DT', 'consonant', 'ðə'],
  ['The', 'DT', 'vowel', 'ði'],
  ['the', 'DT', 'pause', 'ðə'],
  ['vs', 'IN', 'consonant', 'vˈɜɹsəs'],
  ['there', 'EX', 'consonant', 'ðɛɹ'],
  ['there', 'RB', 'pause', 'ðˈɛɹ'],
  ['&', 'CC', 'consonant', 'ænd'],
  ['%', 'NN', 'pause', 'pəɹsˈɛnt'],
] as const)('%s as %s before a %s is %s.', (word, tag, next, expected) => {
  expect(say(word, tag, next)).toBe(expected);
});

test('What one used to do is said otherwise than what one used.', () => {
  expect(say('used', 'VBD', 'consonant', true)).toBe('jˈust');
  expect(say('Used', 'JJ', 'consonant', true)).toBe('jˈust');
  expect(say('used', 'VBN', 'consonant', true)).toBe('jˈuzd');
  expect(say('used', 'VBD', 'consonant', false)).toBe('jˈuzd');
});
