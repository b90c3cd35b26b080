import { expect, test } from 'vitest';
import { makeWhisper } from '../../../tools/make-whisper.mjs';
import { parseGeneration } from './config.ts';
import { createTokens } from './tokens.ts';
import { splitWords, timeWords } from './words.ts';

const files = makeWhisper();
const json = (path: string) => JSON.parse(new TextDecoder().decode(files[path])) as object;
const tokens = createTokens(
  { tokenizer: json('tokenizer.json'), config: json('tokenizer_config.json') },
  parseGeneration(json('generation_config.json')),
);

function split(text: string, language = 'en'): string[] {
  const ids = tokens.encode(text);
  const words = splitWords(ids, { tokens, language });
  expect(words.reduce((sum, word) => sum + word.tokens, 0)).toBe(ids.length);
  expect(words.map(({ word }) => word).join('')).toBe(text);
  return words.map(({ word }) => word);
}

test('words keep the space before them and the punctuation at them', () => {
  expect(split(' alpha, bravo! He said: "golf." (why?)')).toEqual([
    ...[' alpha,', ' bravo!', ' He', ' said:', ' "golf."', ' (why?)'],
  ]);
});

test('letters of several tokens stay whole; Chinese and Japanese are split letter by letter', () => {
  expect(split(' señor größe naïve')).toEqual([' señor', ' größe', ' naïve']);
  expect(split('你好。世界', 'zh')).toEqual(['你', '好。', '世', '界']);
});

test('special tokens have no text', () => {
  expect(tokens.decode([tokens.start, tokens.firstTime + 5, ...tokens.encode(' alpha'), tokens.end])).toBe(
    ' alpha',
  );
});

test('a word with a pause in it ends before the pause, and all lie within their stretch', () => {
  const words = ['a', 'b', 'c', 'd'].map((word) => ({ word, tokens: 1 }));
  expect(timeWords(words, { starts: [0, 1.2, 1.4, 1.6, 9], from: 1, to: 8 })).toEqual([
    { word: 'a', start: 1, end: 1.2 },
    { word: 'b', start: 1.2, end: 1.4 },
    { word: 'c', start: 1.4, end: 1.6 },
    { word: 'd', start: 1.6, end: 2 },
  ]);
});
