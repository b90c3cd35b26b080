import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyEdits, type Edit, mapSource, sliceMapped, sourceSpan } from './mapped-text.ts';

test('what is written in place of a word has that word’s span', () => {
  const mapped = applyEdits(mapSource('It costs $5 now'), [{ from: 9, to: 11, text: 'five dollars' }]);
  expect(mapped.text).toBe('It costs five dollars now');
  expect(sourceSpan(mapped, 14, 21)).toEqual({ start: 9, end: 11 });
  expect(sourceSpan(mapped, 22, 25)).toEqual({ start: 12, end: 15 });
});

test('edits of edited text still lead to the source', () => {
  const once = applyEdits(mapSource('a **$5** b'), [
    { from: 2, to: 4, text: '' },
    { from: 6, to: 8, text: '' },
  ]);
  expect(once.text).toBe('a $5 b');
  const twice = applyEdits(once, [{ from: 2, to: 4, text: 'five' }]);
  expect(sourceSpan(twice, 2, 6)).toEqual({ start: 4, end: 6 });
  expect(sourceSpan(sliceMapped(twice, 7, 8), 0, 1)).toEqual({ start: 9, end: 10 });
});

test('what is inserted has an empty span behind its left neighbour', () => {
  const mapped = applyEdits(mapSource('ab'), [{ from: 1, to: 1, text: '-' }]);
  expect(sourceSpan(mapped, 1, 2)).toEqual({ start: 1, end: 1 });
});

test('edits out of order are refused', () => {
  const backwards = [
    { from: 2, to: 3, text: '' },
    { from: 1, to: 2, text: '' },
  ];
  expect(() => applyEdits(mapSource('abcd'), backwards)).toThrow(RangeError);
  expect(() => applyEdits(mapSource('a'), [{ from: 0, to: 2, text: '' }])).toThrow(RangeError);
});

/** Edits of a text of some length, from numbers. */
function editsOf(length: number, seeds: [at: number, size: number, text: string][]): Edit[] {
  let read = 0;
  return seeds
    .map(([at, size, text]) => ({ at: at % (length + 1), size, text }))
    .sort((a, b) => a.at - b.at)
    .map(({ at, size, text }) => {
      const from = Math.max(read, at);
      read = Math.min(length, from + size);
      return { from, to: read, text };
    });
}

const seeds = fc.array(fc.tuple(fc.nat(99), fc.nat(3), fc.string({ maxLength: 4 })), { maxLength: 6 });

test('whatever is edited, however often, spans stay in order and inside the source', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), fc.array(seeds, { maxLength: 3 }), (source, rounds) => {
      let mapped = mapSource(source);
      for (const round of rounds) {
        mapped = applyEdits(mapped, editsOf(mapped.text.length, round));
        expect(mapped.starts).toHaveLength(mapped.text.length);
        expect(mapped.ends).toHaveLength(mapped.text.length);
        for (let i = 0; i < mapped.text.length; i++) {
          const [start = -1, end = -1] = [mapped.starts[i], mapped.ends[i]];
          expect(start).toBeLessThanOrEqual(end);
          expect(end).toBeLessThanOrEqual(source.length);
          expect(start).toBeGreaterThanOrEqual(mapped.starts[i - 1] ?? 0);
          expect(end).toBeGreaterThanOrEqual(mapped.ends[i - 1] ?? 0);
        }
      }
    }),
  );
});
