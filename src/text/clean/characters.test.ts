import { expect, test } from 'vitest';
import { mapSource } from '../spans/mapped-text.ts';
import { type CleanOptions, cleanText } from './clean.ts';

const clean = (source: string, options: Partial<CleanOptions> = {}) =>
  cleanText(mapSource(source), options).text;

test.each([
  ['No!!!! Why???? What?!?!', 'No! Why? What?!'],
  ['Well...... so.... and... so', 'Well... so... and... so'],
  ['等等…… 好！！！', '等等… 好！'],
  ['a,, b;; c::d', 'a, b; c::d'],
  ['word--word, and -- so', 'word—word, and — so'],
  ['git commit --amend', 'git commit --amend'],
  ['a *** b ===== c', 'a b c'],
  ['!!x ../path a..b C++ ...', '!!x ../path a..b C++ ...'],
])('repeated punctuation is tamed: %j', (source, said) => {
  expect(clean(source)).toBe(said);
});

test.each([
  ['\uFEFFa\u200Bb\u2060c\u202Ed\u0007e\u0000', 'abcde'],
  ['a\u00A0b\u2009c\u3000d\te', 'a b c d e'],
  ['a\r\nb\rc\u2028d\u2029e\ff', 'a\nb\nc\nd\n\ne\nf'],
  ['a\uD800b\uDC00c 😀', 'abc'],
  ['ﬁne ﬂow oﬃce ĳs', 'fine flow office ijs'],
  ['ＡＢＣ１２３ 𝐁𝐨𝐥𝐝 ｶﾞ', 'ABC123 Bold ガ'],
  ['cafe\u0301 \u1112\u1161\u11AB \u212B', 'café 한 Å'],
  [`a${'\u0301'.repeat(1000)}b`, `á${'\u0301'.repeat(7)}b`],
  ['می\u200Cخواهم क\u094D\u200Dष a\u200Db', 'می\u200Cخواهم क\u094D\u200Dष ab'],
  ['x² m² ½ № ℃ ①', 'x² m² ½ № ℃ ①'],
  ['  a   b  \n  c \n \n\n d  ', 'a b\nc\n\nd'],
])('characters: %j', (source, said) => {
  expect(clean(source)).toBe(said);
});

test.each(['', ' ', '\n\n', '\u200B', '<p></p>', '---', '👍', '![](x)'])('nothing to say: %j', (source) => {
  expect(clean(source)).toBe('');
});
