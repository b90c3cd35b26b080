import { expect, test } from 'vitest';
import { fromHalves, toHalves } from './half.ts';

test('every half float comes back from its number', () => {
  const all = Uint16Array.from({ length: 0x10000 }, (_, bits) => bits);
  const numbers = fromHalves(all);
  const isNumber = Array.from(numbers, (value) => !Number.isNaN(value));
  expect(toHalves(numbers).filter((_, i) => isNumber[i])).toEqual(all.filter((_, i) => isNumber[i]));
  expect(isNumber.filter((yes) => !yes)).toHaveLength(2 * 1023);
});

// The examples of Wikipedia's “Half-precision floating-point format”, and ties between neighbours.
test.each([
  [1, 0x3c00],
  [-2, 0xc000],
  [65504, 0x7bff],
  [65519, 0x7bff],
  [65520, 0x7c00],
  [1e10, 0x7c00],
  [2 ** -24, 0x0001],
  [2 ** -25, 0x0000],
  [1.5 * 2 ** -24, 0x0002],
  [2 ** -14, 0x0400],
  [1 / 3, 0x3555],
  [1 + 2 ** -11, 0x3c00],
  [1 + 3 * 2 ** -11, 0x3c02],
])('%d is %i', (value, bits) => {
  expect(toHalves(Float32Array.of(value))[0]).toBe(bits);
});
