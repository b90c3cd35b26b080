import { expect, test } from 'vitest';
import { chatterboxFiles } from '../../../tests/fixtures/chatterbox.ts';
import { findLoop, tokenLimit } from './limits.ts';
import { prepareText } from './text.ts';
import { createTokenizer } from './tokenizer.ts';

const PLAIN = { type: 'plain', multilingual: false } as const;
const MULTILINGUAL = { type: 'plain', multilingual: true } as const;

test.each([
  ['hello  world', 'en-us', PLAIN, 'Hello world.'],
  ['“Wait…” – he said: no;yes', 'en-us', PLAIN, '"Wait, " - he said, no, yes.'],
  ['why?', 'en-us', PLAIN, 'Why?'],
  ['guten Tag', 'de', MULTILINGUAL, '[de]Guten Tag.'],
  ['bom dia', 'pt-br', MULTILINGUAL, '[pt]Bom dia.'],
  ['god dag', 'nb', MULTILINGUAL, '[no]God dag.'],
  ['한글', 'ko', MULTILINGUAL, '[ko]\u1112\u1161\u11ab\u1100\u1173\u11af.'],
])(
  '%s is read as the reference would write it (punc_norm, MTLTokenizer)',
  (text, language, kind, expected) => {
    expect(prepareText(text, language, kind)).toBe(expected);
  },
);

function tokenizerOf(kind: 'original' | 'multilingual' | 'turbo', change = (json: string) => json) {
  const json = new TextDecoder().decode(chatterboxFiles({ kind }).get('tokenizer.json'));
  return createTokenizer(new TextEncoder().encode(change(json)), kind === 'turbo' ? 'turbo' : 'plain');
}

test('a prompt has its tokens around it, though they are in no vocabulary, and spaces are tokens', () => {
  const { encode, has } = tokenizerOf('original');
  expect(encode('ab th.')).toEqual([6563, 255, 10, 11, 2, 95, 72, 0, 6561, 6561]);
  expect(encode('a\u00ff')).toEqual([6563, 255, 10, 1, 0, 6561, 6561]);
  expect([has('[de]'), tokenizerOf('multilingual').has('[de]')]).toEqual([false, true]);
  expect(tokenizerOf('multilingual').encode('[de]a')).toEqual([6563, 255, 701, 10, 0, 6561, 6561]);
});

test('a tokenizer without a template gets the one that all exports have', () => {
  const { encode } = tokenizerOf('original', (json) =>
    JSON.stringify({ ...JSON.parse(json), post_processor: null }),
  );
  expect(encode('a')).toEqual([6563, 255, 10, 0, 6561, 6561]);
});

test("Turbo's prompt ends twice, and its tags are tokens", () => {
  expect(tokenizerOf('turbo').encode('a [laugh] b')).toEqual([10, 2, 190, 2, 11, 50256, 50256]);
});

test('the limit grows with the text, by its script, and has an end', () => {
  expect(tokenLimit('')).toBe(50);
  expect(tokenLimit('a'.repeat(170))).toBe(550);
  expect(tokenLimit('語'.repeat(20))).toBe(270);
  expect(tokenLimit('a'.repeat(5000))).toBe(1000);
});

test('rounds of the same tokens are found once they are long enough, and never in speech that goes on', () => {
  const speech = Array.from({ length: 400 }, (_, i) => (i * i * 7 + 13 * i) % 6561);
  expect(findLoop(speech)).toBeUndefined();
  const pause = [...speech, ...Array(30).fill(4299)];
  expect(findLoop(pause)).toBeUndefined();
  expect(findLoop([...pause, 4299])).toBe(401);
  const round = speech.slice(0, 20);
  const rounds = (count: number) => [...speech.slice(40), ...Array(count).fill(round).flat()];
  expect(findLoop(rounds(2))).toBeUndefined();
  expect(findLoop(rounds(3))).toBe(380);
});
