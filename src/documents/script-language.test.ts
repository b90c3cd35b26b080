import { expect, test } from 'vitest';
import { scriptLanguage } from './script-language.ts';

test.each([
  ['مرحبا بالعالم', 'ar'],
  ['Привет, мир (hello)', 'ru'],
  ['안녕하세요', 'ko'],
  ['The word привет is Russian.', undefined],
  ['Guten Tag', undefined],
  ['今日は', undefined],
  ['नमस्ते', undefined],
  ['12:30', undefined],
])('%s is written as %s is', (text, language) => {
  expect(scriptLanguage(text)).toBe(language);
});
