import { expect, test } from 'vitest';
import { applyEdits, mapSource, sourceSpan } from '../../../spans/mapped-text.ts';
import { normalizeEnglish } from '../index.ts';

/** Each spoken word with the piece of the source that it came from. */
function places(source: string): string[] {
  const mapped = applyEdits(mapSource(source), normalizeEnglish(source));
  return [...mapped.text.matchAll(/\S+/g)].map(({ index, 0: word }) => {
    const { start, end } = sourceSpan(mapped, index, index + word.length);
    return `${word}<${source.slice(start, end)}`;
  });
}

test('the words of a date keep their own places', () => {
  expect(places('Jan. 5, 2012')).toEqual(['January<Jan.', 'fifth,<5,', 'twenty<2012', 'twelve<2012']);
});

test('the words of an address keep their own places', () => {
  expect(places('12 Elm St')).toEqual(['twelve<12', 'Elm<Elm', 'Street<St']);
  expect(places('me@site.com')).toEqual(['me<me', 'at<@', 'site<site', 'dot<.', 'com<com']);
});

test('the words of a time keep their own places', () => {
  expect(places('8 a.m. EST')).toEqual(['eight<8', 'A<a.m.', 'M<a.m.', 'E<EST', 'S<EST', 'T<EST']);
});
