import { expect, test } from 'vitest';
import { mapSource } from '../spans/mapped-text.ts';
import { type CleanOptions, cleanText } from './clean.ts';

const clean = (source: string, options: Partial<CleanOptions> = {}) =>
  cleanText(mapSource(source), options).text;

test.each([
  ['exam-\nple', 'example'],
  ['well-\nknown', 'well-known'],
  ['> a quoted exam-\n> ple', 'a quoted example'],
  ['self-\nesteem, open-\ning, twenty-\nfive', 'self-esteem, opening, twenty-five'],
  ['state-of-the-\nart', 'state-of-the-art'],
  ['Jean-\nPaul', 'Jean-Paul'],
  ['e-\nmail', 'e-mail'],
  ['pre-\nand post-war', 'pre-\nand post-war'],
  ['Vor-\nund Nachteile', 'Vor-\nund Nachteile'],
  ['Straßen-\nbahn', 'Straßenbahn'],
  ['the co-op, a co-\nop', 'the co-op, a co-op'],
  ['the coop, a co-\nop', 'the coop, a coop'],
  ['the end -\nand more', 'the end -\nand more'],
  ['soft\u00ADly, soft\u00AD\nly', 'softly, softly'],
  ['long-  \n   er', 'longer'],
  ['One-\n\nTwo', 'One-\n\nTwo'],
])('%j', (source, said) => {
  expect(clean(source)).toBe(said);
});

test('a joined word has the place of both its parts', () => {
  const cleaned = cleanText(mapSource('exam-\nple'));
  expect([...cleaned.starts]).toEqual([0, 1, 2, 3, 6, 7, 8]);
});
