import { expect, test } from 'vitest';
import { formatBytes, formatNumber } from './format.ts';

test('sizes are told in the unit that is easiest to read', () => {
  const sizes = [0, 640, 99_000, 522_240, 112_000_000, 3_240_000_000];
  expect(sizes.map((bytes) => formatBytes(bytes, 'en'))).toEqual([
    '0 kB',
    '0.6 kB',
    '99 kB',
    '0.5 MB',
    '112 MB',
    '3.2 GB',
  ]);
  expect(formatBytes(522_240, 'de')).toBe('0,5 MB');
  expect(formatNumber(2.06, 1, 'de')).toBe('2,1');
});
