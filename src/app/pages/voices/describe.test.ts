import { expect, test } from 'vitest';
import type { Voice } from '../../client/voice.ts';
import { describeInFull, filterVoices } from './describe.ts';

function voice(label: string, more: Partial<Voice> = {}): Voice {
  const plain = { gender: null, grade: null, available: true, isSaved: false, mix: null };
  return { id: label.toLowerCase(), label, language: 'en-us', model: 'builtin', ...plain, ...more };
}

const voices = [
  voice('Heart', { model: 'kokoro', gender: 'female', grade: 'A-' }),
  voice('Sam', { gender: 'male' }),
  voice('Greta', { language: 'de', gender: 'female' }),
  voice('Bedtime', { model: 'kokoro', isSaved: true, mix: 'af_heart(1)+am_adam(1)' }),
];

test('a voice is told in plain words', () => {
  expect(voices.map((each) => describeInFull(each).join(' · '))).toEqual([
    'natural voice · woman · grade A−: one of the best',
    'simple voice · man',
    'simple voice · woman',
    'your mix',
  ]);
});

test('every word that was typed must be found, at the beginning of a word', () => {
  const found = (words: string) => filterVoices(voices, words).map(({ label }) => label);
  expect(found('german')).toEqual(['Greta']);
  expect(found('MAN')).toEqual(['Sam']);
  expect(found('english natural')).toEqual(['Heart']);
  expect(found('mix')).toEqual(['Bedtime']);
  expect(found(' ')).toHaveLength(4);
  expect(found('finnish')).toEqual([]);
});
