import { expect, test } from 'vitest';
import { SMALL_LEXICON } from '../../../tests/fixtures/small-lexicon.ts';
import { pronounce } from './pronounce.ts';

const say = (word: string, tag = 'NN') =>
  pronounce(word, { tag, next: 'consonant', isBeforeTo: false }, { lexicon: SMALL_LEXICON, british: false });

test.each([
  ['cat', 'kˈæt'],
  ['Cat', 'kˈæt'],
  ['zebu', 'zˈibu'],
  ['And', 'ˌænd'],
  ['AND', 'ˈænd'],
  ['NOT', 'nˈɑt'],
  ['PARIS', 'pˈɛɹəs'],
  ['cats', 'kˈæts'],
  ["cat's", 'kˈæts'],
  ["agents'", 'ˈAʤᵊnts'],
  ['Churches', 'ʧˈɜɹʧᵻz'],
  ['cities', 'sˈɪɾiz'],
  ['started', 'stˈɑɹɾᵻd'],
  ['waiting', 'wˈAɾɪŋ'],
  ['making', 'mˈAkɪŋ'],
  ['hopping', 'hˈɑpɪŋ'],
  ['WAITING', 'wˈAɾɪŋ'],
  ['x-axis', 'ˈɛksˌæksəs'],
])('%s is known, or its stem is.', (word, expected) => {
  expect(say(word)).toBe(expected);
});

test.each([
  ['FBI', 'ˌɛfbˌiˈI'],
  ['FBIs', 'ˌɛfbˌiˈIz'],
  ["FBI's", 'ˌɛfbˌiˈIz'],
  ["FBI'S", 'ˌɛfbˌiˈIz'],
  ['iOS', 'ˌIˌOˈɛs'],
  ['W', 'dˈʌbᵊlju'],
  ['b', 'bˈi'],
  ['IT', 'ˌItˈi'],
  ['CBS', 'sˌibˌiˈɛs'],
])('%s is said by its letters.', (word, expected) => {
  expect(say(word, 'NNP')).toBe(expected);
});

test('A pronoun in capitals is no initials.', () => {
  expect(say('IT', 'PRP')).toBe('ˈɪt');
});

test.each(['kubernetes', 'Kubernetes', 'UNESCO', "o'clock", '', "'", '-', 'ing', 'é', '7'])(
  '%j is not known.',
  (word) => {
    expect(say(word)).toBeUndefined();
  },
);

test('The tag chooses among the pronunciations of a word, and an -ed makes it a verb.', () => {
  expect(say('record', 'NN')).toBe('ɹˈɛkəɹd');
  expect(say('record', 'VBP')).toBe('ɹəkˈɔɹd');
  expect(say('records', 'VBZ')).toBe('ɹəkˈɔɹdz');
  expect(say('records', 'NNS')).toBe('ɹˈɛkəɹdz');
  expect(say('recorded', 'JJ')).toBe('ɹəkˈɔɹdᵻd');
});
