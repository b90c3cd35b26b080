import { expect, test } from 'vitest';
import { mapSource } from '../spans/mapped-text.ts';
import { type CleanOptions, cleanText } from './clean.ts';

const clean = (source: string, options: Partial<CleanOptions> = {}) =>
  cleanText(mapSource(source), options).text;

test.each([
  ['"Hi," she said. "Well?"', '“Hi,” she said. “Well?”'],
  ['("yes")—"no"', '(“yes”)—“no”'],
  ['“Hi” ‘there’', '“Hi” ‘there’'],
  ['„Hallo“, sagte er. »Ja.« «Oui.» « Non. »', '“Hallo”, sagte er. “Ja.” “Oui.” “Non.”'],
  ['”Hej” sa han', '“Hej” sa han'],
  ["``Hi'' there", '“Hi” there'],
  ['a 5\'10" man and a 12" pipe', 'a 5\'10" man and a 12" pipe'],
  ['"He is 5\'10" tall"', '“He is 5\'10" tall”'],
  ['"It was 1984" he said', '“It was 1984” he said'],
  ['"One\n\n"Two"', '“One\n\n“Two”'],
  ['don’t, l’eau, don´t, the 1990’s', "don't, l'eau, don't, the 1990's"],
  ['’tis the ’90s, rock ’n’ roll, the dogs’ bowls', "'tis the '90s, rock 'n' roll, the dogs' bowls"],
  ['‘Don’t,’ he said', "‘Don't,’ he said"],
  ['「はい」', '「はい」'],
])('%j', (source, said) => {
  expect(clean(source)).toBe(said);
});

test('off, quotes stay', () => {
  expect(clean('"a" don’t', { quotes: false })).toBe('"a" don’t');
});
