import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutTokens } from './tokens.ts';

const KNOWN = new Set(["'tis", "'n'", "o'", 'non-', "'em", "'s"]);
const isWord = (word: string) => KNOWN.has(word.toLowerCase());
const cut = (text: string) => cutTokens(text, [], isWord).map((token) => token.text);

test.each([
  ['Hello, world!', ['Hello', ',', 'world', '!']],
  ["It's the dogs' bowl.", ["It's", 'the', "dogs'", 'bowl', '.']],
  ['It’s well‑known', ["It's", 'well-known']],
  ["'Tis rock 'n' roll o' the town", ["'Tis", 'rock', "'n'", 'roll', "o'", 'the', 'town']],
  ["She said 'yes, it's fine' to them", ['She', 'said', '“', 'yes', ',', "it's", 'fine', '”', 'to', 'them']],
  ["runnin' ’cross", ["runnin'", 'cross']],
  ['"Who?" (me) "you"', ['“', 'Who', '?', '”', '(', 'me', ')', '“', 'you', '”']],
  ['one "two"—"three"', ['one', '“', 'two', '”', '—', '“', 'three', '”']],
  ['«oui» „ja“ [no] {si}', ['“', 'oui', '”', '“', 'ja', '“', '(', 'no', ')', '(', 'si', ')']],
  ['wait... what?! no!!!!! …', ['wait', '…', 'what', '?', '!', 'no', '!!!', '…']],
  ['a - b -- c – d—e', ['a', '—', 'b', '—', 'c', '—', 'd', '—', 'e']],
  ['- item', ['item']],
  ['pre- and non-fat non- -ish', ['pre', 'and', 'non-fat', 'non-', 'ish']],
  ["jack-o'-lantern shoot-'em-up", ["jack-o'-lantern", "shoot-'em-up"]],
  ['the U.S. and U.K.', ['the', 'US', 'and', 'UK', '.']],
  ['at 9 a.m. on', ['at', '9', 'am', 'on']],
  ['example.com and/or *this* 5 % ~', ['example', '.', 'com', 'and', 'or', 'this', '5', '%']],
  ['AT&T snake_case R & D', ['AT&T', 'snake_case', 'R', '&', 'D']],
  ['ｆｕｌｌ ﬁne Zoe\u0308', ['full', 'fine', 'Zoë']],
  ['你好。 Привет', ['你好', '.', 'Привет']],
  ['\ud83d\ude00 smile \ud800 half', ['smile', 'half']],
  ['', []],
  ["rock ' roll", ['rock', 'roll']],
])('%j is cut into words and marks.', (text, expected) => {
  expect(cut(text)).toEqual(expected);
});

test('Phonemes that are given cover their units, whatever is there.', () => {
  const given = [
    { from: 4, to: 10, phonemes: 'x' },
    { from: 12, to: 30, phonemes: 'y' },
  ];
  const tokens = cutTokens("The quick's brown", given, isWord);
  expect(tokens.map(({ kind, text }) => [kind, text])).toEqual([
    ['word', 'The'],
    ['given', "quick'"],
    ['word', 's'],
    ['given', 'brown'],
  ]);
});

test('Tokens are in order, inside the text, and leave no letter out.', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      let end = 0;
      for (const { from, to } of cutTokens(text, [], isWord)) {
        expect(text.slice(end, from)).not.toMatch(/[\p{L}\p{N}]/u);
        expect(from).toBeGreaterThanOrEqual(end);
        expect(to).toBeGreaterThan(from);
        end = to;
      }
      expect(end).toBeLessThanOrEqual(text.length);
      expect(text.slice(end)).not.toMatch(/[\p{L}\p{N}]/u);
    }),
  );
});

test.each([
  ['one letter', 'a'],
  ['apostrophes', "'"],
  ['quoted letters', "'a"],
  ['open quotes', "a '"],
  ['dots', 'a.'],
  ['hyphens', '-a'],
  ['dashes', '- '],
  ['joiners', "-'"],
  ['spaces', ' '],
  ['quotes', '"'],
])('A megabyte of %s is cut in time.', (_, piece) => {
  const start = performance.now();
  cutTokens(piece.repeat(1e6 / piece.length), [], isWord);
  expect(performance.now() - start).toBeLessThan(10_000);
});
