import { expect, test } from 'vitest';
import { pageHref, parseHash, readHref } from './route.ts';

test('an address names a page, a document, and a place in it', () => {
  expect(parseHash(pageHref('settings'))).toEqual({ page: 'settings', id: '', place: null });
  expect(parseHash(readHref('a/ü'))).toEqual({ page: 'read', id: 'a/ü', place: null });
  const place = { section: 3, block: 12 };
  expect(parseHash(readHref('x', place))).toEqual({ page: 'read', id: 'x', place });
});

test.each(['', '#', '#/', '#relay-key=abc', '#text=Hello', '#/nowhere', '#/read/', '#settings'])(
  '%j is the start',
  (hash) => {
    expect(parseHash(hash).page).toBe('start');
  },
);

test('what no app has written does no harm', () => {
  expect(parseHash('#/read/%E0%A4%A')).toEqual({ page: 'read', id: '%E0%A4%A', place: null });
  expect(parseHash('#/read/x/-1/2').place).toBeNull();
});
