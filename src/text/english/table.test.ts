import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packTable } from './table.ts';

test('A table gives each word its pronunciation, and others none.', () => {
  const byTag = { DEFAULT: 'ɹˈid', VBD: 'ɹˈɛd' };
  const table = packTable([
    ['cat', 'kˈæt'],
    ['read', byTag],
    ['', 'ə'],
  ]);
  expect(table.size).toBe(3);
  expect(table.get('cat')).toBe('kˈæt');
  expect(table.get('read')).toBe(byTag);
  expect(table.get('')).toBe('ə');
  expect(table.get('ca')).toBeUndefined();
  expect(table.get('cats')).toBeUndefined();
  expect(table.get('x'.repeat(1000))).toBeUndefined();
});

test('An empty table has no words.', () => {
  expect(packTable([]).get('cat')).toBeUndefined();
});

test('A table is a map: whatever is put in comes out.', () => {
  const word = fc.stringMatching(/^[a-zA-Z'é.-]{0,20}$/);
  const phonemes = fc.stringMatching(/^[ˈˌaɪʊʌʧ]{0,20}$/);
  const pronunciation = fc.oneof(phonemes, fc.record({ DEFAULT: phonemes, NOUN: fc.constant(null) }));
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.tuple(word, pronunciation), { selector: ([word]) => word }),
      word,
      (entries, other) => {
        const table = packTable(entries);
        const map = new Map(entries);
        for (const [word, value] of entries) expect(table.get(word)).toEqual(value);
        expect(table.get(other)).toEqual(map.get(other));
      },
    ),
  );
});
