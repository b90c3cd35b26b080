import { expect, test } from 'vitest';
import { applyDictionary } from './apply.ts';
import { compileDictionary } from './compile.ts';
import type { DictionaryEntry } from './entry.ts';
import { compileRegex } from './regex.ts';

const EN = { language: 'en-us' };

/** Milliseconds that a lookup takes. */
function timeOf(text: string, entries: DictionaryEntry[]): number {
  const dictionary = compileDictionary(entries, { compileRegex });
  const begun = performance.now();
  applyDictionary(text, dictionary, EN);
  return performance.now() - begun;
}

const regex = (match: string): DictionaryEntry => ({ match, kind: 'regex', replacement: 'x' });

test('thousands of entries cost no more than a few', () => {
  const words = Array.from(
    { length: 10_000 },
    (_, i): DictionaryEntry => ({ match: `word${i}`, kind: 'word', replacement: `${i}` }),
  );
  const phrases = words.map(
    (word): DictionaryEntry => ({ ...word, match: `the ${word.match} of it`, kind: 'phrase' }),
  );
  const text = 'Here is the word77 of all words, and the word4711 of it. '.repeat(2000);
  expect(timeOf(text, [...words, ...phrases])).toBeLessThan(3000);
});

test.each([
  [
    'a phrase that nearly matches everywhere',
    'a '.repeat(50_000),
    { match: `${'a '.repeat(99)}b`, kind: 'phrase', skip: true },
  ],
  ['a million letters', 'a'.repeat(1_000_000), { match: 'a', kind: 'word', skip: true }],
  ['a million signs', '.'.repeat(1_000_000), { match: '...', kind: 'word', skip: true }],
  ['apostrophes', "a'".repeat(300_000), { match: "a'a", kind: 'word', skip: true }],
  ['letters of their own', '東'.repeat(300_000), { match: '東東東京', kind: 'word', skip: true }],
  ['white space', ' \n'.repeat(500_000), { match: 'a b', kind: 'phrase', skip: true }],
] satisfies [string, string, DictionaryEntry][])(
  'a long text of this kind takes linear time: %s',
  (_, text, entry) => {
    expect(timeOf(text, [entry])).toBeLessThan(6000);
  },
);

test.each([
  ['(a+)+$', `${'a'.repeat(100_000)}!`],
  ['(a|a)*b', 'a'.repeat(100_000)],
  ['(x+x+)+y', 'x'.repeat(100_000)],
  ['(.*)*=', 'ab '.repeat(33_000)],
  ['a.*b|a', 'a'.repeat(100_000)],
  ['((a?){100}.*b|a)', 'a'.repeat(100_000)],
  ['((?:a|b)*a(?:a|b){200}c|a)', 'aababbabaaab'.repeat(2_500)],
  ['a*', 'b'.repeat(100_000)],
])('the pattern %s cannot hang', (pattern, text) => {
  expect(timeOf(text, [regex(pattern)])).toBeLessThan(15_000);
});
