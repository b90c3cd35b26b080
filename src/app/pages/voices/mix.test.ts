import { expect, test } from 'vitest';
import { sharesOf, writeMix } from './mix.ts';

test('a mix names each voice once with its weight, and is none with fewer than two that are heard', () => {
  expect(
    writeMix([
      { id: 'af_heart', weight: 60 },
      { id: 'am_adam', weight: 40 },
    ]),
  ).toBe('af_heart(60)+am_adam(40)');
  const twice = { id: 'af_heart', weight: 30 };
  expect(writeMix([twice, { id: 'am_adam', weight: 5 }, twice])).toBe('af_heart(60)+am_adam(5)');
  expect(writeMix([twice, twice])).toBeNull();
  expect(writeMix([twice, { id: 'am_adam', weight: 0 }])).toBeNull();
  expect(writeMix([])).toBeNull();
});

test('shares are whole percents that are a hundred together', () => {
  expect(sharesOf([50, 50, 50])).toEqual([34, 33, 33]);
  expect(sharesOf([100, 5])).toEqual([95, 5]);
  expect(sharesOf([2, 1, -0.5]).reduce((sum, share) => sum + share, 0)).toBe(100);
  expect(sharesOf([0, 0])).toEqual([0, 0]);
});
