import { expect, test } from 'vitest';
import { mapSource } from '../spans/mapped-text.ts';
import { type CleanOptions, cleanText } from './clean.ts';

const clean = (source: string, options: Partial<CleanOptions> = {}) =>
  cleanText(mapSource(source), options).text;

test.each([
  ['See https://www.x.org/a?b=c#d.', 'See https://www.x.org/a?b=c#d.', 'See x.org.', 'See.'],
  ['(www.x.org/a_(b)) is it', '(www.x.org/a_(b)) is it', '(x.org) is it', 'is it'],
  ['http://me@x.org:80/', 'http://me@x.org:80/', 'x.org', ''],
  ['看https://x.org/a。好', '看https://x.org/a。好', '看x.org。好', '看。好'],
  ['[a page](https://x.org)', 'a page', 'a page', 'a page'],
])('web addresses: %j', (source, spoken, domain, dropped) => {
  expect(clean(source)).toBe(spoken);
  expect(clean(source, { urls: 'domain' })).toBe(domain);
  expect(clean(source, { urls: 'drop' })).toBe(dropped);
});

test('e-mail addresses', () => {
  const source = 'Write to ann.lee+x@mail.x.org, or @ann.';
  expect(clean(source)).toBe(source);
  expect(clean(source, { emails: 'domain' })).toBe('Write to mail.x.org, or @ann.');
  expect(clean(source, { emails: 'drop' })).toBe('Write to, or @ann.');
});
