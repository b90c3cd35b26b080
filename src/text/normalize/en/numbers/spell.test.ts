import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  cardinal,
  decimal,
  digitByDigit,
  fraction,
  label,
  ordinal,
  pluralNumber,
  port,
  year,
} from './spell.ts';

test.each([
  ['0', 'zero'],
  ['7', 'seven'],
  ['21', 'twenty one'],
  ['110', 'one hundred ten'],
  ['1,234', 'one thousand two hundred thirty four'],
  ['1000000', 'one million'],
  ['-42', 'minus forty two'],
  ['−42', 'minus forty two'],
  ['0005', 'five'],
  ['', ''],
  [
    '999999999999',
    'nine hundred ninety nine billion nine hundred ninety nine million nine hundred ninety nine thousand nine hundred ninety nine',
  ],
  [12, 'twelve'],
  [-3.7, 'minus three'],
  [1e21, 'one sextillion'],
  [Number.NaN, ''],
  [10n ** 35n, 'one hundred decillion'],
])('The cardinal of %s is %j.', (number, words) => {
  expect(cardinal(number)).toBe(words);
});

test('More digits than have a name are said one by one.', () => {
  expect(cardinal('1'.repeat(37))).toBe(Array.from({ length: 37 }, () => 'one').join(' '));
  expect(ordinal('2'.repeat(37))).toMatch(/two two th$|two twoth$/);
});

test.each([
  ['0', 'zeroth'],
  ['1', 'first'],
  ['12', 'twelfth'],
  ['22', 'twenty second'],
  ['30', 'thirtieth'],
  ['3,497', 'three thousand four hundred ninety seventh'],
  ['1000000', 'one millionth'],
  ['', ''],
])('The ordinal of %j is %j.', (number, words) => {
  expect(ordinal(number)).toBe(words);
});

test.each([
  ['1066', 'ten sixty six'],
  ['1500', 'fifteen hundred'],
  ['1905', 'nineteen oh five'],
  ['1999', 'nineteen ninety nine'],
  ['2000', 'two thousand'],
  ['2005', 'two thousand five'],
  ['2010', 'twenty ten'],
  ['2024', 'twenty twenty four'],
  ['2100', 'twenty one hundred'],
  ['1000', 'one thousand'],
  ['1001', 'one thousand one'],
  ['476', 'four hundred seventy six'],
  ['44', 'forty four'],
  ['12024', 'twelve thousand twenty four'],
])('The year %s is %j.', (number, words) => {
  expect(year(number)).toBe(words);
});

test.each([
  ['3.14', 'three point one four'],
  ['.5', 'point five'],
  ['-.5', 'minus point five'],
  ['-0.05', 'minus zero point zero five'],
  ['1,234.50', 'one thousand two hundred thirty four point five zero'],
  ['12', 'twelve'],
])('The decimal %s is %j.', (number, words) => {
  expect(decimal(number)).toBe(words);
});

test.each([
  [1, 2, 'one half'],
  [3, 2, 'three halves'],
  [1, 4, 'one quarter'],
  [3, 4, 'three quarters'],
  [2, 3, 'two thirds'],
  [15, 16, 'fifteen sixteenths'],
  [1, 100, 'one one hundredth'],
  [5, 1, 'five over one'],
  [5, 0, 'five over zero'],
])('The fraction %d over %d is %j.', (numerator, denominator, words) => {
  expect(fraction(numerator, denominator)).toBe(words);
});

test.each([
  ['80', 'eighty'],
  ['443', 'four four three'],
  ['3000', 'three thousand'],
  ['8080', 'eighty eighty'],
  ['11434', 'one one four three four'],
])('The port %s is %j.', (number, words) => {
  expect(port(number)).toBe(words);
});

test('Digits are said one by one, with either name of zero.', () => {
  expect(digitByDigit('40-7')).toBe('four zero seven');
  expect(digitByDigit('407', 'oh')).toBe('four oh seven');
});

test('Numbers have plurals.', () => {
  expect(['six', 'twenty', 'nineteen hundred'].map(pluralNumber)).toEqual([
    'sixes',
    'twenties',
    'nineteen hundreds',
  ]);
});

test('Any text can be spelled, in words only.', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.bigInt(), fc.double(), fc.stringMatching(/^\d{1,60}$/)), (value) => {
      for (const words of [cardinal(value), ordinal(value)]) expect(words).toMatch(/^[a-z ]*$/);
      const text = String(value);
      for (const words of [year(text), digitByDigit(text), port(text)]) expect(words).toMatch(/^[a-z ]*$/);
    }),
  );
});

test.each([
  ['264', 'two sixty four'],
  ['404', 'four oh four'],
  ['500', 'five hundred'],
  ['14', 'fourteen'],
  ['1999', 'nineteen ninety nine'],
  ['007', 'zero zero seven'],
  ['', ''],
])('The number %s of a name is said %j.', (digits, spoken) => {
  expect(label(digits)).toBe(spoken);
});

test.each([
  ['12345', '67', 'twelve thousand three hundred forty five over sixty seven'],
  ['22', '7', 'twenty two sevenths'],
  ['1', '365', 'one three hundred sixty fifth'],
])('Past one, large numbers are said over each other: %s/%s is %j.', (over, under, spoken) => {
  expect(fraction(over, under)).toBe(spoken);
});
