import { beforeEach, expect, test } from 'vitest';
import { KeptSound } from './kept-sound.ts';
import { floatsOf } from './pcm.ts';

const RATE = 24_000;
const words = [
  { start: 0, end: 3, from: 0.1, to: 0.4 },
  { start: 4, end: 9, from: 0.4, to: 0.9 },
];

let sound: KeptSound;

/** A segment of so many seconds, in fragments of a second. */
function add(
  section: number,
  [start, end]: readonly [number, number],
  seconds: number,
  spoken = words,
): void {
  const at = sound.endsAt;
  const moved = spoken.map((word) => ({ ...word, start: start + word.start, end: start + word.end }));
  sound.addSegment({ section, start, end, at, samples: seconds * RATE, words: moved });
  for (let second = 0; second < seconds; second += 1) addSilence(1);
}

function addSilence(seconds: number): void {
  sound.addFragment({ at: sound.endsAt, samples: seconds * RATE, bytes: new Uint8Array(10) });
}

beforeEach(() => {
  sound = new KeptSound();
  add(0, [0, 10], 1);
  addSilence(1);
  add(0, [11, 21], 2);
  add(1, [0, 20], 2, []);
});

test('a word is heard from its start to the start of the next, and in a pause none', () => {
  expect(new KeptSound().heardAt(0)).toBeNull();
  expect(sound.heardAt(0)?.word).toBeNull();
  expect(sound.heardAt(0.11 * RATE)).toMatchObject({ offset: 0, word: { start: 0, end: 3 } });
  expect(sound.heardAt(0.39 * RATE)?.word).toMatchObject({ start: 0 });
  expect(sound.heardAt(0.41 * RATE)).toMatchObject({ offset: 4, word: { start: 4 } });
  expect(sound.heardAt(1.5 * RATE)).toMatchObject({ word: null, isPause: true, offset: 9 });
  expect(sound.heardAt(2.15 * RATE)).toMatchObject({ word: { start: 11 }, isPause: false });
});

test('without words the place is estimated by the time', () => {
  expect(sound.heardAt(5 * RATE)).toMatchObject({ segment: { section: 1 }, word: null, offset: 9 });
  expect(sound.find({ section: 1, offset: 10 })).toBe(5 * RATE);
});

test('finds when a place is heard, and nothing for one that is not kept', () => {
  expect(sound.find({ section: 0, offset: 0 })).toBe(0);
  expect(sound.find({ section: 0, offset: 5 })).toBe(0.4 * RATE);
  expect(sound.find({ section: 0, offset: 10 })).toBe(2 * RATE); // between two sentences
  expect(sound.find({ section: 0, offset: 15 })).toBe(2.4 * RATE);
  expect(sound.find({ section: 0, offset: 21 })).toBeNull();
  expect(sound.find({ section: 2, offset: 0 })).toBeNull();
});

test('what was heard long ago is forgotten, whole segments at a time', () => {
  sound.dropBefore(3.5 * RATE);
  expect(sound.bytes).toBe(30);
  expect(sound.fragmentAt(2.9 * RATE)).toBeNull();
  expect(sound.fragmentAt(3 * RATE)).toMatchObject({ at: 3 * RATE });
  expect(sound.find({ section: 0, offset: 11 })).toBeNull();
  expect(sound.find({ section: 1, offset: 0 })).toBe(4 * RATE);
});

test('is cut at the edge of a segment, the pause before the next one too', () => {
  const edge = sound.edgeAfter(0.5 * RATE, { section: 0, offset: 8 });
  expect(edge).toBe(RATE);
  expect(sound.edgeAfter(1.2 * RATE, { section: 0, offset: 8 })).toBe(4 * RATE);
  expect(sound.edgeAfter(0, { section: 2, offset: 0 })).toBeNull();
  expect(sound.cutAt(edge ?? 0)).toBe(RATE);
  expect(sound.endsAt).toBe(RATE);
  expect(sound.last).toMatchObject({ start: 0, end: 10 });
  expect(sound.fragmentAt(1.5 * RATE)).toBeNull();
  expect(sound.bytes).toBe(10);
});

test('a segment of which not all has come is taken back', () => {
  sound.addSegment({ section: 1, start: 20, end: 30, at: sound.endsAt, samples: 2 * RATE, words: [] });
  addSilence(1);
  sound.dropUnfinished();
  expect(sound.endsAt).toBe(6 * RATE);
  expect(sound.last).toMatchObject({ section: 1, end: 20 });
  sound.dropUnfinished();
  expect(sound.endsAt).toBe(6 * RATE);
});

test('a new beginning lies behind all that was, at a full second', () => {
  addSilence(0.5);
  expect(sound.restart()).toBe(8 * RATE);
  expect(sound.isEmpty).toBe(true);
  expect(sound.bytes).toBe(0);
  expect(sound.pace).toBeNull();
  expect(new KeptSound().restart()).toBe(0);
});

test('16 bit samples become floats, little endian, also off even bytes', () => {
  const bytes = new Uint8Array([9, 0, 0, 0xff, 0x7f, 0, 0x80]).subarray(1);
  expect([...floatsOf(bytes)]).toEqual([0, 32767 / 32768, -1]);
});

test('in the parts of a sentence a word is marked until another one begins', () => {
  sound.restart();
  const from = sound.endsAt;
  add(2, [0, 3], 1, [{ start: 0, end: 3, from: 0.5, to: 1.2 }]);
  for (const [start, words] of [
    [3, []],
    [3, [{ start: 1, end: 6, from: 0.5, to: 1 }]],
  ] as const) {
    const moved = words.map((word) => ({ ...word, start: start + word.start, end: start + word.end }));
    sound.addSegment({
      section: 2,
      start,
      end: 9,
      at: sound.endsAt,
      samples: RATE,
      words: moved,
      goesOn: true,
    });
    addSilence(1);
  }
  add(2, [10, 20], 1);
  const wordAt = (seconds: number) => sound.heardAt(from + seconds * RATE)?.word;
  for (const seconds of [0.9, 1.1, 1.9, 2.4]) expect(wordAt(seconds)).toMatchObject({ start: 0, end: 3 });
  expect(wordAt(2.6)).toMatchObject({ start: 4, end: 9 });
  expect(wordAt(3.05)).toBeNull();
});
