import { expect, test } from 'vitest';
import { applyEdits, mapSource } from '../../../spans/mapped-text.ts';
import { applyRules } from '../../rules.ts';
import { NETWORK_RULES } from './addresses.ts';
import { NUMBER_RULES } from './rules.ts';

const edits = (text: string) => applyRules(text, [...NETWORK_RULES, ...NUMBER_RULES]);
const read = (text: string) => applyEdits(mapSource(text), edits(text)).text;

test.each([
  ['2 mM', 'two millimolar'],
  ['2 mm', 'two millimeters'],
  ['5 M HCl', 'five molar H C L'],
  ['5 bps', 'five bits per second'],
  ['Yields rose 25 bps.', 'Yields rose twenty five basis points.'],
  ['a data rate of 9600 bps', 'a data rate of nine thousand six hundred bits per second'],
  ['72F outside', 'seventy two degrees Fahrenheit outside'],
  ['Bake at 180 C.', 'Bake at one hundred eighty degrees Celsius.'],
  ['to 350 F', 'to three hundred fifty degrees Fahrenheit'],
  ['180C/350F', 'one hundred eighty degrees Celsius/three hundred fifty degrees Fahrenheit'],
  ['Gate 12C was cold', 'Gate twelve C was cold'],
  ['4 F grades', 'four F grades'],
  ['the 5g network', 'the five G network'],
  ['5g of salt', 'five grams of salt'],
])('Units by what stands around them: %s is read %j.', (written, spoken) => {
  expect(read(written)).toBe(spoken);
});

test.each([
  ['+44 (0)20 7946 0959', 'plus four four, zero, two zero, seven nine four six, zero nine five nine'],
  ['+49 30 123456', 'plus four nine, three zero, one two three four five six'],
  ['(555) 123-4567 x123', 'five five five, one two three, four five six seven, extension one two three'],
  ['999/112', 'nine nine nine, one one two'],
  ['[::1]:443', 'double colon one colon four four three'],
  ['::1', 'double colon one'],
  ['2001:db8::/32', 'two zero zero one colon D B eight double colon slash thirty two'],
])('Telephone numbers and addresses: %s is read %j.', (written, spoken) => {
  expect(read(written)).toBe(spoken);
});

test.each([
  ['H.264', 'H dot two sixty four'],
  ['M.2', 'M dot two'],
  ['X.509', 'X dot five oh nine'],
  ['a 404 error', 'a four oh four error'],
  ['a 404 page book', 'a four oh four page book'],
  ['a 503 page book', 'a five hundred three page book'],
  ['odds of 5/2', 'odds of five to two'],
  ['12345/67', 'twelve thousand three hundred forty five over sixty seven'],
  ['22/7', 'twenty two sevenths'],
  ['1/365', 'one three hundred sixty fifth'],
  ['1999/2000', 'nineteen ninety nine two thousand'],
  ['1:1-3', 'one:one to three'],
  ['2"x4"', 'two inches by four inches'],
  ['8½" x 11"', 'eight and a half inches by eleven inches'],
  ['¾"', 'three quarters of an inch'],
  ['a ¾" pipe', 'a three quarter inch pipe'],
])('Labels, odds and lengths: %s is read %j.', (written, spoken) => {
  expect(read(written)).toBe(spoken);
});

test.each(['a + b', 'a = b', '5 – 10', '3 × 4 m', 'x ≤ 5'])(
  'The sign in %s is read in its own place, without the spaces around it.',
  (text) => {
    const signs = edits(text).filter(({ from, to }) => /[^\s\p{L}\p{N}]/u.test(text.slice(from, to)));
    expect(signs.map(({ from, to }) => text.slice(from, to))).toEqual([/[+=–×≤]/u.exec(text)?.[0]]);
  },
);
