import { expect, test } from 'vitest';
import { formatBytesIn } from './number-format.ts';

test('sizes are told in the unit that is easiest to read', () => {
  const sizes = [0, 640, 99_000, 522_240, 112_000_000, 3_240_000_000];
  expect(sizes.map((bytes) => formatBytesIn('en', bytes))).toEqual([
    '0 kB',
    '0.6 kB',
    '99 kB',
    '0.5 MB',
    '112 MB',
    '3.2 GB',
  ]);
  expect(formatBytesIn('de', 522_240)).toBe('0,5 MB');
});
