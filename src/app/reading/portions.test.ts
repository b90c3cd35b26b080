import { expect, test } from 'vitest';
import { cutPortions, type Portion } from './portions.ts';
import { SectionSentences } from './section-sentences.ts';
import { textSection } from './text-readable.ts';

function cut(text: string, { from = 0, maxLength = 40, lengths = [maxLength] } = {}): Portion[] {
  const sentences = new SectionSentences(textSection(text, { title: '' }));
  return [...cutPortions(text, sentences.from(from), from, { lengths, maxLength })];
}

function portionsOf(text: string, options = {}): string[] {
  return cut(text, options).map(({ start, end }) => text.slice(start, end));
}

test('keeps whole sentences together, up to the limit', () => {
  expect(portionsOf('One two three four. Five six seven eight. Nine. Ten.')).toEqual([
    'One two three four.',
    'Five six seven eight. Nine. Ten.',
  ]);
});

test('the first portion is one sentence, and later ones grow', () => {
  expect(portionsOf('One. Two. Three. Four. Five. Six. Seven.', { lengths: [0, 12, 40] })).toEqual([
    'One.',
    'Two. Three.',
    'Four. Five. Six. Seven.',
  ]);
});

test('prefers the end of a paragraph in the second half', () => {
  expect(portionsOf('One two three four five.\n\nSix. Seven.')).toEqual([
    'One two three four five.',
    'Six. Seven.',
  ]);
  expect(portionsOf('One two.\n\nSix. Seven.')).toEqual(['One two.\n\nSix. Seven.']);
});

test('starts where it is told, also inside a sentence', () => {
  expect(portionsOf('One. Two three. Four.', { from: 5 })).toEqual(['Two three. Four.']);
  expect(portionsOf('One. Two three. Four.', { from: 9 })).toEqual(['three. Four.']);
  expect(portionsOf('One.', { from: 4 })).toEqual([]);
});

test('loses nothing of a sentence over the limit, and splits no character', () => {
  const words = Array.from({ length: 60 }, (_, index) => `word${index}`).join(' ');
  const portions = portionsOf(words);
  expect(portions.join('')).toBe(words);
  expect(Math.max(...portions.map((portion) => portion.length))).toBeLessThanOrEqual(40);
  const faces = `a${'😀'.repeat(50)}`;
  expect(portionsOf(faces).join('')).toBe(faces);
  for (const portion of portionsOf(faces)) expect(portion).not.toMatch(/[\ud800-\udbff]$/);
});

test('no portion has two languages, and what is skipped is in none', () => {
  const text = 'Good day.\n\nBonjour.\n\nNot this.\n\nThank you.';
  const section = {
    ...textSection(text, { title: '', language: 'en' }),
    spoken: text.replace('Not this.', ' '.repeat(9)),
    languages: [{ start: 11, end: 19, language: 'fr' }],
  };
  const portions = [...cutPortions(section.spoken, new SectionSentences(section).from(0), 0)];
  expect(portions.map(({ start, end, language }) => [text.slice(start, end), language])).toEqual([
    ['Good day.', 'en'],
    ['Bonjour.', 'fr'],
    ['Thank you.', 'en'],
  ]);
});
