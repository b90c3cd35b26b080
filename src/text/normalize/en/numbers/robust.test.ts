import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyEdits, mapSource } from '../../../spans/mapped-text.ts';
import { applyRules } from '../../rules.ts';
import { NUMBER_RULES } from './rules.ts';

const read = (text: string) => applyEdits(mapSource(text), applyRules(text, NUMBER_RULES));

/** Pieces of writing that set off rules, to be mixed. */
const PIECES = [
  ...'0123456789'.split(''),
  ...' .,-–/:;()[]$€£¥%°\'"+=×x*^<>#~!&_½²⁻₂①९٣𝟗'.split(/(?:)/u),
  ...'km kg m s in ft A K M k bn st nd th p US$ USD million 1/2 12 007 1990 2005 911 555 1,000 10.5 call to Na Fe₂ CO₂ ²⁺ ⁻ 3h m 5k F C bps g x12 + +44 (0) :: H. odds ran error'.split(
    ' ',
  ),
];
const mixed = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(''));

test('No digit is left of any mix of numbers, marks and units, and what is spoken stays in order.', () => {
  fc.assert(
    fc.property(mixed, (text) => {
      const { text: spoken, starts, ends } = read(text);
      expect(spoken).not.toMatch(/[\p{Nd}]/u);
      for (let i = 1; i < spoken.length; i++) {
        expect(starts[i]).toBeGreaterThanOrEqual(starts[i - 1] ?? 0);
        expect(ends[i]).toBeLessThanOrEqual(text.length);
      }
    }),
    { numRuns: 2000 },
  );
});

test('Any text at all can be read, and keeps no digit.', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      expect(read(text).text).not.toMatch(/\p{Nd}/u);
    }),
    { numRuns: 1000 },
  );
});

// Capitals within a word may make it a chemical formula: “MgO” is spelt out.
test('Words without numbers are left as they are.', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[A-Za-z][a-z]{0,8}$/)), (words) => {
      const text = words.join(' ');
      expect(read(text).text).toBe(text);
    }),
  );
});

test.each([
  '1',
  '1 ',
  '1,',
  '1.',
  '1-',
  '1/',
  '111,',
  '111-',
  '12:',
  ' ',
  'a',
  '$',
  '$1',
  '5 km ',
  '1 1/2 ',
  '+1 ',
  '(555) ',
  '10x',
  '=',
  '-',
  '½',
  '²',
  "5'",
  '5"',
  '٣',
  'word ',
  'In 1990, 5 km. ',
  'Na',
  'Fe₂',
  '(OH)₂',
  '(',
  '¹⁴C ',
  '3h ',
  '+1 0',
  '::1',
  '1:',
  'H.2',
  '10k ',
  '350 F ',
  '25 bps ',
  '111/',
])('%j a hundred thousand times over is read in a moment.', (piece) => {
  const text = piece.repeat(100_000);
  const start = performance.now();
  read(text);
  const once = performance.now() - start;
  // Far more than it takes, and far less than anything quadratic would.
  expect(once).toBeLessThan(20_000);
});
