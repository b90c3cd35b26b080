import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyEdits, mapSource } from '../spans/mapped-text.ts';
import { applyDictionary } from './apply.ts';
import { compileDictionary } from './compile.ts';
import type { DictionaryEntry } from './entry.ts';
import type { DictionaryContext } from './lookup.ts';
import { compileRegex } from './regex.ts';

const EN: DictionaryContext = { language: 'en-us', voice: 'af_heart' };

/** What is read of a text, phonemes in its place between slashes. */
function read(text: string, entries: DictionaryEntry[], context = EN): string {
  const { edits, phonemes } = applyDictionary(text, compileDictionary(entries, { compileRegex }), context);
  const sounds = phonemes.map(({ from, to, phonemes: said }) => ({ from, to, text: `/${said}/` }));
  return applyEdits(
    mapSource(text),
    [...edits, ...sounds].sort((a, b) => a.from - b.from),
  ).text;
}

/** An entry that says `X` for its match. */
const entry = (match: string, rest: Partial<DictionaryEntry> = {}): DictionaryEntry => ({
  match,
  kind: /\s/.test(match) ? 'phrase' : 'word',
  ...(rest.phonemes === undefined && !rest.skip && { replacement: 'X' }),
  ...rest,
});

test.each([
  ['cat', 'Cat, concat, cats, CAT.', 'X, concat, cats, X.'],
  ['don', 'Don don’t don', 'X don’t X'],
  ["don't", "Don’t, DON'T and don", 'X, X and don'],
  ['café', 'cafe\u0301 CAFÉ cafés', 'X X cafés'],
  ['straße', 'STRASSE, Straße', 'X, X'],
  ['ΟΔΟΣ', 'οδος οδοσ', 'X X'],
  ['node.js', 'Node.js node.jsx', 'X node.jsx'],
  ['C++', 'C++, C+', 'X, C+'],
  ['.NET', 'A .net app', 'A X app'],
  ['AT&T', 'AT&T, AT & T', 'X, AT & T'],
  ['B2B', 'b2b b2b2', 'X b2b2'],
  ['东京', '我在东京住', '我在X住'],
  ['ラーメン', '味噌ラーメン屋', '味噌X屋'],
  ['हिंदी', 'हिंदी में', 'X में'],
  ['🙂', 'a🙂b', 'aXb'],
  ['New York', 'new  york, New\nYork, NewYork, New Yorker', 'X, X, NewYork, New Yorker'],
  ['e.g. this', 'E.g.  this', 'X'],
])('%j in %j gives %j', (match, text, said) => {
  expect(read(text, [entry(match)])).toBe(said);
});

test.each([
  ['Siobhan', "Siobhan’s cat, SIOBHAN'S, Siobhans", "X’s cat, X'S, Siobhans"],
  ['New York', "New York's", "X's"],
])('%j is found before the ’s of English: %j', (match, text, said) => {
  expect(read(text, [entry(match)])).toBe(said);
  expect(read(text, [entry(match)], { language: 'fr' })).toBe(text);
});

test('an entry for the whole word goes before its ’s, and what is skipped leaves none behind', () => {
  expect(read("it's it", [entry('it'), entry("it's", { replacement: 'Y' })])).toBe('Y X');
  expect(read("ugh's", [entry('ugh', { skip: true })])).toBe("ugh's");
});

test('case matters when an entry says so', () => {
  const entries = [entry('US', { caseSensitive: true }), entry('Don’t Go', { caseSensitive: true })];
  expect(read("us US Us US's", entries)).toBe("us X Us X's");
  expect(read("Don't  Go, don't go", entries)).toBe("X, don't go");
});

test('an entry for a language or a voice is for it alone', () => {
  const entries = [
    entry('a', { language: 'en', replacement: 'EN' }),
    entry('a', { language: 'fr-FR', replacement: 'FR' }),
    entry('b', { voice: 'AF_Heart', replacement: 'HEART' }),
  ];
  expect(read('a b', entries)).toBe('EN HEART');
  expect(read('a b', entries, { language: 'EN' })).toBe('EN b');
  expect(read('a b', entries, { language: 'eng', voice: 'x' })).toBe('a b');
  expect(read('a b', entries, { language: 'fr-fr' })).toBe('FR b');
  expect(read('a b', entries, { language: 'fr' })).toBe('a b');
});

test('the longest match counts at each place, then the earliest entry', () => {
  const entries = [
    entry('New', { replacement: '1' }),
    entry('new york city', { replacement: '3' }),
    entry('New York', { replacement: '2' }),
    entry('NEW', { replacement: '4' }),
    entry('york', { replacement: '5' }),
  ];
  expect(read('New York City, New York State, New, York', entries)).toBe('3, 2 State, 1, 5');
});

test('regular expressions and phrases compete in the same way', () => {
  const entries = [
    entry('[a-z]+-[0-9]+', { kind: 'regex', replacement: '$& said' }),
    entry('room a-1 b', { replacement: 'ROOM' }),
    entry('b', { replacement: 'B' }),
    entry('b', { kind: 'regex', replacement: 'R' }),
    entry('-', { phonemes: 'mˈIn' }),
  ];
  expect(read('room a-1 b, A-22 b - abc', entries)).toBe('ROOM, A-22 said B /mˈIn/ aRc');
});

test('a phrase that a match runs into gives way, and the next one is found', () => {
  const entries = [
    entry('a b c', { replacement: 'ABC' }),
    entry('[xa]+ b', { kind: 'regex', replacement: 'R' }),
  ];
  expect(read('xa b c a b c', entries)).toBe('R c ABC');
});

test('groups go where the replacement says', () => {
  const entries = [entry('(\\d+)([a-z]*)(;)?', { kind: 'regex', replacement: '$2$1$3 $$1 $15 $ $x' })];
  expect(read('12ab', entries)).toBe('ab12 $1 125 $ $x');
});

test('an expression is tried again behind what another entry took from it', () => {
  const entries = [entry('b+', { kind: 'regex', replacement: 'R' }), entry('abb', { replacement: 'W' })];
  expect(read('abb abb, bb', entries)).toBe('W W, R');
});

test.each([
  ['one [ad] two', 'one two'],
  ['one [ad], two', 'one, two'],
  ['one [ad]', 'one'],
  ['[ad] one', ' one'],
  ['one [ad] [ad] two', 'one two'],
  ['one[ad]two', 'onetwo'],
])('what is skipped leaves no space too many: %j', (text, said) => {
  expect(read(text, [entry('[ad]', { skip: true })])).toBe(said);
});

test('a space that another entry took stays taken', () => {
  const entries = [entry('a ', { kind: 'regex' }), entry('b', { skip: true })];
  expect(read('a b c', entries)).toBe('X c');
});

test('edits and phonemes are offsets of the text as it was', () => {
  const entries = [entry('a', { replacement: 'long' }), entry('tomato', { phonemes: 'təmˈɑːtQ' })];
  expect(applyDictionary('a tomato a', compileDictionary(entries), EN)).toEqual({
    edits: [
      { from: 0, to: 1, text: 'long' },
      { from: 9, to: 10, text: 'long' },
    ],
    phonemes: [{ from: 2, to: 8, phonemes: 'təmˈɑːtQ' }],
  });
});

const letters = fc.string({
  unit: fc.constantFrom('a', 'b', 'A', "'", 's', ' ', '.', '\n', 'é', '東', '😀', '\ud800'),
  maxLength: 30,
});
const anyText = fc.oneof(letters, fc.string({ unit: 'binary' }));
const anyEntry = fc.record({
  match: anyText.filter((match) => match.trim() !== ''),
  kind: fc.constantFrom('phrase' as const, 'word' as const),
  caseSensitive: fc.boolean(),
  skip: fc.constant(true),
});
const anyRegex = fc
  .constantFrom('a*', '.', '[^a]+', '(a)|b', 'a.*b|a', '$', 's?')
  .map((match) => entry(match, { kind: 'regex' }));

test('whatever is looked up, what is found lies in order and apart', () => {
  fc.assert(
    fc.property(
      fc.oneof(letters, anyText),
      fc.array(fc.oneof(anyEntry, anyRegex), { maxLength: 8 }),
      (text, entries) => {
        const { edits, phonemes } = applyDictionary(text, compileDictionary(entries, { compileRegex }), EN);
        let last = 0;
        for (const { from, to } of [...edits, ...phonemes]) {
          expect(from).toBeGreaterThanOrEqual(last);
          expect(to).toBeGreaterThan(from);
          expect(to).toBeLessThanOrEqual(text.length);
          last = to;
        }
      },
    ),
  );
});

test('a text that is an entry is found, whatever it is', () => {
  fc.assert(
    fc.property(
      anyText.filter((text) => text.trim() !== ''),
      (text) => {
        const found = applyDictionary(
          text,
          compileDictionary([{ match: text, kind: 'phrase', phonemes: 'x' }]),
          EN,
        );
        expect(found.phonemes).toHaveLength(1);
        expect(text.slice(found.phonemes[0]?.from, found.phonemes[0]?.to)).toBe(text.trim());
      },
    ),
  );
});
