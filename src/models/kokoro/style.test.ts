import { expect, test } from 'vitest';
import { makeVoice } from '../../../tools/make-voice.mjs';
import { mixStyles, pickStyle, readVoicePack } from './style.ts';

const one = readVoicePack(makeVoice('one'));
const two = readVoicePack(makeVoice('two'));

test('the style of n phonemes is row n - 1, and the last row for more', () => {
  expect(pickStyle(one, 1)).toEqual(one.slice(0, 256));
  expect(pickStyle(one, 20)).toEqual(one.slice(19 * 256, 20 * 256));
  expect(pickStyle(one, 510)).toEqual(one.slice(509 * 256));
  expect(pickStyle(one, 600)).toEqual(pickStyle(one, 510));
  expect(pickStyle(one, 0)).toEqual(pickStyle(one, 1));
});

test('a mix is the weighted mean of its voices', () => {
  const mixed = mixStyles([
    { pack: one, weight: 2 },
    { pack: two, weight: 1 },
  ]);
  for (const i of [0, 1000, 510 * 256 - 1]) {
    expect(mixed[i]).toBeCloseTo((2 * (one[i] ?? 0) + (two[i] ?? 0)) / 3, 6);
  }
  expect(mixStyles([{ pack: one, weight: 5 }])[77]).toBeCloseTo(one[77] ?? 0, 6);
  const opposite = [1, -1].map((weight) => ({ pack: one, weight }));
  expect(() => mixStyles(opposite)).toThrow('zero');
});

test('a voice file of a wrong size is refused', () => {
  expect(() => readVoicePack(new Uint8Array(511 * 256 * 4))).toThrow('522240');
});
