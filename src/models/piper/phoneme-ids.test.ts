import { expect, test } from 'vitest';
import { piperSettings } from '../../../tests/fixtures/piper.ts';
import { type PiperConfig, readPiperConfig } from './config.ts';
import { piperIds } from './phoneme-ids.ts';

function settings(changes: Record<string, unknown> = {}): PiperConfig {
  return readPiperConfig(JSON.stringify(piperSettings(changes)), 'tiny.onnx.json');
}

function idsOf(phonemes: string, changes?: Record<string, unknown>): number[] {
  return Array.from(piperIds(phonemes, settings(changes)).ids, Number);
}

test('the ids of “licht!” are those of src/python_test.py in rhasspy/piper-phonemize', () => {
  expect(idsOf('lˈɪçt!')).toEqual([1, 0, 24, 0, 120, 0, 74, 0, 16, 0, 140, 0, 32, 0, 4, 0, 2]);
});

test('the ids of “ВЕСЕ́ЛКА”, a voice of letters, are those of src/python_test.py too', () => {
  // The Ukrainian letters of that test, by the ids that it expects.
  const letters = { в: [14], е: [18], с: [33], '\u0301': [45], л: [27], к: [26], а: [12] };
  const map = { phoneme_id_map: { _: [0], '^': [1], $: [2], ...letters }, phoneme_type: 'text' };
  const expected = [1, 0, 14, 0, 18, 0, 33, 0, 18, 0, 45, 0, 27, 0, 26, 0, 12, 0, 2];
  expect(idsOf('ВЕСЕ́ЛКА', map)).toEqual(expected);
});

test('nothing is a beginning and an end', () => {
  expect(idsOf('')).toEqual([1, 0, 2]);
});

test('a symbol may have several ids, with one pad behind them as OHF-Voice/piper1-gpl puts it', () => {
  const map = { phoneme_id_map: { _: [0], '^': [1], $: [2], a: [3, 4] } };
  const { ids, offsets, widths } = piperIds('aa', settings(map));
  expect(Array.from(ids, Number)).toEqual([1, 0, 3, 4, 0, 3, 4, 0, 2]);
  expect([offsets, widths]).toEqual([
    [0, 1],
    [2, 3, 3, 1],
  ]);
});

test('vowels that the voice has as one are one', () => {
  const changes = {
    vowel_clusters: [
      ['a', 'ɪ'],
      ['o', 'ʊ'],
    ],
    phoneme_id_map: { _: [0], '^': [1], $: [2], a: [14], ɪ: [74], m: [25], ˈ: [120], aɪ: [161] },
  };
  expect(idsOf('mˈaɪ', changes)).toEqual([1, 0, 25, 0, 120, 0, 161, 0, 2]);
  expect(idsOf('mˈɪa', changes)).toEqual([1, 0, 25, 0, 120, 0, 74, 0, 14, 0, 2]);
});

test('marks are those that espeak ends clauses with, where it ends them', () => {
  expect(idsOf('“a” — (b)…')).toEqual(idsOf('a; b;'));
  expect(piperIds('“a” — (b)…', settings()).unknown).toEqual([]);
});

test('what the voice has no id for is left out and told, and the rest keeps its place', () => {
  const { ids, offsets, unknown } = piperIds('a€bȹ', settings());
  expect(Array.from(ids, Number)).toEqual([1, 0, 14, 0, 15, 0, 2]);
  expect([offsets, unknown]).toEqual([
    [0, 2],
    ['€', 'ȹ'],
  ]);
});

test.each([
  ['not JSON', '{', "'v.json' is not JSON."],
  ['no ids', JSON.stringify(piperSettings({ phoneme_id_map: undefined })), 'phoneme_id_map: '],
  [
    'no frame',
    JSON.stringify(piperSettings({ phoneme_id_map: { a: [1] } })),
    'must have ids for "_", "^" and "$"',
  ],
  [
    'another alphabet',
    JSON.stringify(piperSettings({ phoneme_type: 'pinyin' })),
    'must be "espeak" or "text"',
  ],
  ['no rate', JSON.stringify(piperSettings({ audio: {} })), 'audio.sample_rate: '],
])('settings with %s are refused by what is wrong', (_what, json, message) => {
  expect(() => readPiperConfig(json, 'v.json')).toThrow(message);
});
