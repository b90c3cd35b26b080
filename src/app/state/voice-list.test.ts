import { expect, test } from 'vitest';
import type { Voice } from '../client/voice.ts';
import { describeVoice, groupVoices, pickVoice, voiceForLanguage } from './voice-list.ts';

function voice(id: string, language: string, more: Partial<Voice> = {}): Voice {
  const plain = { gender: null, grade: null, model: 'builtin', available: true, isSaved: false, mix: null };
  return { id, label: id, language, ...plain, ...more };
}

const neural = { model: 'kokoro', available: false };
const voices = [
  voice('en-gb', 'en-gb'),
  voice('en-us', 'en-us'),
  voice('de', 'de'),
  voice('bella', 'en-us', { ...neural, grade: 'A-' }),
  voice('heart', 'en-us', { ...neural, grade: 'A' }),
  voice('adam', 'en-us', { ...neural, grade: 'F+' }),
];

test('takes the chosen voice while it can speak, else one of its language', () => {
  expect(pickVoice(voices, 'builtin/de', ['en-us'])?.id).toBe('de');
  expect(pickVoice(voices, 'kokoro/heart', ['de'])?.id).toBe('en-us');
  expect(pickVoice(voices, 'gone/gone', ['de'])?.id).toBe('de');
});

test('without a choice it goes by language, first the very tag, then its kin, then English', () => {
  expect(pickVoice(voices, null, ['de-AT', 'en-GB'])?.id).toBe('de');
  expect(pickVoice(voices, null, ['en-GB'])?.id).toBe('en-gb');
  expect(pickVoice(voices, null, ['en', 'en-US'])?.id).toBe('en-us');
  expect(pickVoice(voices, null, ['en', 'de-DE'])?.id).toBe('en-us');
  expect(pickVoice(voices, null, ['fi'])?.id).toBe('en-us');
  expect(pickVoice([], null, ['fi'])).toBeNull();
});

test('prefers the best neural voice as soon as it is there', () => {
  const ready = voices.map((each) => ({ ...each, available: true }));
  expect(pickVoice(ready, null, ['en-us'])?.id).toBe('heart');
});

test('a language has the voice that was chosen for it while that can speak, else its best one, never another language’s', () => {
  const ready = voices.map((each) => ({ ...each, available: true }));
  expect(voiceForLanguage(ready, 'en-GB', {})?.id).toBe('en-gb');
  expect(voiceForLanguage(ready, 'en-GB', { en: 'kokoro/bella' })?.id).toBe('bella');
  expect(voiceForLanguage(voices, 'en', { en: 'kokoro/bella' })?.id).toBe('en-us');
  expect(voiceForLanguage(ready, 'de-AT', { en: 'kokoro/bella' })?.id).toBe('de');
  expect(voiceForLanguage(ready, 'fi', {})).toBeNull();
});

test('groups by language, the reader’s own first, and within it the able and the better first', () => {
  const groups = groupVoices(voices, ['de-DE']);
  expect(groups.map(({ name }) => name)).toEqual(['German', 'English (UK)', 'English (US)']);
  expect(groups[2]?.voices.map(({ id }) => id)).toEqual(['en-us', 'heart', 'bella', 'adam']);
});

test('describes a voice in words for people', () => {
  expect(describeVoice(voice('Heart', 'en-us', { ...neural, gender: 'female' }))).toBe(
    'Heart · woman · natural voice · needs the download',
  );
  expect(describeVoice(voice('Plain', 'en-us'))).toBe('Plain');
});
