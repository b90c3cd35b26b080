import { expect, test } from 'vitest';
import { floatsOf } from './pcm.ts';
import { Timeline } from './timeline.ts';

const timeline = new Timeline();
const words = [
  { start: 0, end: 3, from: 0.1, to: 0.4 },
  { start: 4, end: 9, from: 0.4, to: 0.9 },
];
timeline.add({ start: 0, end: 10, at: 5, seconds: 1, words });
timeline.add({ start: 11, end: 20, at: 6.5, seconds: 2, words: [] });

test('nothing is heard before the first segment', () => {
  expect(new Timeline().at(0)).toBeNull();
  expect(timeline.at(4.99)).toBeNull();
});

test('a word is heard from its start to the start of the next', () => {
  expect(timeline.at(5)?.word).toBeNull();
  expect(timeline.at(5.11)?.word).toMatchObject({ start: 0, end: 3 });
  expect(timeline.at(5.39)?.word).toMatchObject({ start: 0, end: 3 });
  expect(timeline.at(5.41)?.word).toMatchObject({ start: 4, end: 9 });
});

test('between two segments the earlier one stays, without a word', () => {
  expect(timeline.at(6.2)).toMatchObject({ segment: { start: 0 }, word: null });
  expect(timeline.at(6.5)).toMatchObject({ segment: { start: 11 }, word: null });
  expect(timeline.at(99)).toMatchObject({ segment: { start: 11 }, word: null });
});

test('16 bit samples become floats, little endian, also off even bytes', () => {
  const bytes = new Uint8Array([9, 0, 0, 0xff, 0x7f, 0, 0x80]).subarray(1);
  expect([...floatsOf(bytes)]).toEqual([0, 32767 / 32768, -1]);
});
