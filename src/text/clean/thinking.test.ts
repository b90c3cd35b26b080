import { expect, test } from 'vitest';
import { mapSource } from '../spans/mapped-text.ts';
import { type CleanOptions, cleanText } from './clean.ts';

const clean = (source: string, options: Partial<CleanOptions> = {}) =>
  cleanText(mapSource(source), options).text;

test.each([
  ['<think>Hm.\n\nWell.</think>Hello.', 'Hello.'],
  ['<thinking>Hm.</thinking>\n\nHello.', 'Hello.'],
  ['One. <THINK>Hm.</THINK> Two.', 'One.\n\nTwo.'],
  ['Hello. <think>cut off', 'Hello.'],
  ['<think>cut off', ''],
  ['Well, so\n</think>\n\nHello.', 'Hello.'],
  ['It opens with `<think>` and ends with `</think>`.', 'It opens with <think> and ends with </think>.'],
  ['It writes <think> before it answers.', 'It writes <think> before it answers.'],
])('%j', (source, said) => {
  expect(clean(source)).toBe(said);
});

test('off, thoughts are spoken', () => {
  expect(clean('<think>Hm.</think> Hello.', { thinking: false })).toBe('Hm. Hello.');
});
