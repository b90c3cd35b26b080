import { expect, test } from 'vitest';
import { find, readLexicon } from './lexicon.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

test('A lexicon is read from text or from UTF-8 bytes.', () => {
  const lexicon = readLexicon({ gold: bytes('{"cat": "kˈæt"}'), silver: '{"zebu": "zˈibu"}' });
  expect(lexicon.gold.get('cat')).toBe('kˈæt');
  expect(lexicon.silver.get('zebu')).toBe('zˈibu');
  expect(lexicon.gold.get('zebu')).toBeUndefined();
});

test.each([
  ['{', 'not JSON'],
  ['<html>', 'not JSON'],
  ['[]', 'not a JSON object'],
  ['null', 'not a JSON object'],
  ['{"cat": 1}', '"cat" is neither'],
  ['{"cat": null}', '"cat" is neither'],
  ['{"cat": {"NOUN": "kˈæt"}}', '"cat" has no DEFAULT'],
  ['{"cat": {"DEFAULT": "kˈæt", "VERB": 2}}', '"cat" has something else'],
  ['{"cat": "k#t"}', '"cat" has the unknown symbol #'],
])('A lexicon of %j is refused.', (gold, message) => {
  expect(() => readLexicon({ gold, silver: '{}' })).toThrow(message);
  expect(() => readLexicon({ gold, silver: '{}' })).toThrow('gold lexicon');
  expect(() => readLexicon({ gold: '{}', silver: gold })).toThrow('silver lexicon');
});

test.each([
  ['hello', 'small'],
  ['Hello', 'small'],
  ['HELLO', undefined],
  ['hELLO', undefined],
  ['paris', 'capital'],
  ['Paris', 'capital'],
  ['Bill', 'name'],
  ['bill', 'thing'],
  ["'Tis", 'tis'],
  ['x', undefined],
  ['X', 'letter'],
  ['', undefined],
])('%s is found as it is, or with the case of its first letter changed.', (word, expected) => {
  const names = { hello: 'small', Paris: 'capital', Bill: 'name', bill: 'thing', "'tis": 'tis', X: 'letter' };
  const entries = Object.entries(names).map(([key, name]) => [key, { DEFAULT: 'a', [name]: 'a' }]);
  const { gold } = readLexicon({ gold: JSON.stringify(Object.fromEntries(entries)), silver: '{}' });
  expect(Object.keys(find(gold, word) ?? {}).at(-1)).toBe(expected);
});
