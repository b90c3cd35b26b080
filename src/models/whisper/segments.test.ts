import { expect, test } from 'vitest';
import { cutWindow } from './segments.ts';

const ZERO = 50364; // <|0.00|> of openai/whisper's multilingual models
const at = (seconds: number) => ZERO + Math.round(seconds / 0.02);
const cut = (tokens: number[], seconds = 30) => cutWindow(tokens, { firstTime: ZERO, seconds });

test('goes on behind the last stretch that is complete; what has only begun is heard again', () => {
  const { segments, next } = cut([at(0), 440, 441, at(4.2), at(4.2), 442, at(9.5), at(9.5), 443]);
  expect(segments).toEqual([
    { start: 0, end: expect.closeTo(4.2), tokens: [at(0), 440, 441, at(4.2)] },
    { start: expect.closeTo(4.2), end: expect.closeTo(9.5), tokens: [at(4.2), 442, at(9.5)] },
  ]);
  expect(next).toBeCloseTo(9.5);
});

test('a single time at the end says that nothing more is said in the window', () => {
  const { segments, next } = cut([at(0), 440, at(4), at(5), 441, at(7)]);
  expect(segments.map(({ start, end }) => [start, end])).toEqual([
    [0, 4],
    [5, 7],
  ]);
  expect(next).toBe(30);
});

test('without two times side by side, all of it is one stretch up to its last time, or to the end', () => {
  expect(cut([at(0), 440, at(3)])).toEqual({
    segments: [{ start: 0, end: 3, tokens: [at(0), 440, at(3)] }],
    next: 30,
  });
  expect(cut([at(0), 440, 441], 12.5)).toEqual({
    segments: [{ start: 0, end: 12.5, tokens: [at(0), 440, 441] }],
    next: 12.5,
  });
  expect(cut([at(0), 440, at(0)]).segments[0]).toMatchObject({ end: 30 });
});

test('nothing written is no stretch', () => {
  expect(cut([])).toEqual({ segments: [], next: 30 });
});

test('never stands still', () => {
  expect(cut([at(0), 440, at(0), at(0), 441]).next).toBe(30);
});
