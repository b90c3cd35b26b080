import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyEdits, mapSource } from '../../../spans/mapped-text.ts';
import { normalizeEnglish } from '../index.ts';

const spoken = (text: string, british = false): string =>
  applyEdits(mapSource(text), normalizeEnglish(text, { british })).text;

/** Pieces that rules look for, so that random texts hit them often. */
const PIECES = [
  ...'0 1 5 12 19 99 1984 2024 06 : . , - – / \\ @ # & % $ ( ) " \' ’ _ ~ + = * < > ° § A I V X XIV B C st th s'.split(
    ' ',
  ),
  ...'Jan Mon Sun May am p.m. EST UTC Dr. St. No. Mr. Inc. e.g. etc. U.S. Ph.D. NASA FBI HELLO Henry Part King TX BC AD'.split(
    ' ',
  ),
  ...'http:// www. .com example file.txt C:\\ /etc user v1.2 B2B 4K COVID-19 iPhone km people Main Ave the in of'.split(
    ' ',
  ),
  ' ',
  ' ',
  ' ',
  '\n',
  '\u0660',
  '①',
  '½',
  '\u{1D7CF}',
  '\uD800',
  '👍',
];
const mixed = fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((pieces) => pieces.join(''));
const anything = fc.oneof(
  mixed,
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ maxLength: 200 }),
);

test('any text gives edits that can be applied, and no ASCII digit is left', () => {
  fc.assert(
    fc.property(anything, fc.boolean(), (text, british) => {
      expect(spoken(text, british)).not.toMatch(/[0-9]/);
    }),
    { numRuns: 3000 },
  );
});

test('no edit replaces a text by itself', () => {
  fc.assert(
    fc.property(anything, (text) => {
      for (const edit of normalizeEnglish(text)) expect(edit.text).not.toBe(text.slice(edit.from, edit.to));
    }),
  );
});

test('ordinary words are not touched', () => {
  const word = fc.stringMatching(/^[b-df-h][aeo][lmnr][aeo]{0,1}$/);
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 12 }), (words) => {
      const text = `${words.join(' ')}.`;
      expect(normalizeEnglish(text)).toEqual([]);
    }),
  );
});

const MEGA = 1_000_000;
const HUNDRED_K = 100_000;
test.each([
  ['one letter', 'a'.repeat(MEGA)],
  ['one capital', 'A'.repeat(MEGA)],
  ['points', '.'.repeat(MEGA)],
  ['digits', '1'.repeat(MEGA)],
  ['spaces', ' '.repeat(MEGA)],
  ['slashes', '/'.repeat(MEGA)],
  ['hyphens', '-'.repeat(MEGA)],
  ['at signs', '@'.repeat(MEGA)],
  ['words', 'lorem ipsum dolor '.repeat(HUNDRED_K / 18)],
  ['letters and points', 'a.'.repeat(HUNDRED_K / 2)],
  ['capitals and points', 'A.'.repeat(HUNDRED_K / 2)],
  ['digits and points', '1.'.repeat(HUNDRED_K / 2)],
  ['digits and hyphens', '12-'.repeat(HUNDRED_K / 3)],
  ['digits and colons', '12:'.repeat(HUNDRED_K / 3)],
  ['letters and digits', 'a1'.repeat(HUNDRED_K / 2)],
  ['letters and slashes', 'ab/'.repeat(HUNDRED_K / 3)],
  ['letters and underscores', 'ab_'.repeat(HUNDRED_K / 3)],
  ['letters and at signs', 'ab@'.repeat(HUNDRED_K / 3)],
  ['an address without end', `https://${'a/'.repeat(HUNDRED_K / 2)}`],
  ['years', '1999 '.repeat(HUNDRED_K / 5)],
  ['months', 'Jan '.repeat(HUNDRED_K / 4)],
  ['capital words', 'HELLO '.repeat(HUNDRED_K / 6)],
  ['names and numerals', 'Henry VIII '.repeat(HUNDRED_K / 11)],
  ['hexadecimal', 'deadbeef12'.repeat(HUNDRED_K / 10)],
  ['brackets', '('.repeat(HUNDRED_K)],
  ['closing brackets behind abbreviations', 'etc.)))))))))) '.repeat(HUNDRED_K / 15)],
])('takes linear time on %s', (_, text) => {
  const start = performance.now();
  normalizeEnglish(text);
  expect(performance.now() - start).toBeLessThan(15_000);
});
