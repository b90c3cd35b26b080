import { afterEach, expect, test } from 'vitest';
import { de } from '../messages/de/de.ts';
import { en } from '../messages/en/en.ts';
import { useMessages } from '../messages/messages.ts';
import { explain } from './explain.ts';
import { failureOf, unreadable } from './failure.ts';

afterEach(() => useMessages(en));

test('what has no words of the endpoint has ours, in the interface’s language', () => {
  useMessages(de);
  expect(explain(failureOf('<html>', 502)).message).toBe('Die Stimme hat mit dem Status 502 geantwortet.');
  expect(explain(unreadable('no list')).message).toBe(de.trouble.unreadable);
  expect(explain(new TypeError('Failed to fetch')).advice).toBe(de.trouble.lostAdvice);
});

test('a failure keeps its code also when it says nothing else', () => {
  expect(failureOf({ error: { code: 'overloaded' } }, 503).code).toBe('overloaded');
  expect(explain(failureOf({ error: { code: 'overloaded' } }, 503)).message).toBe(en.trouble.busy);
});

test('the endpoint’s own words are kept, and end like a sentence', () => {
  expect(explain(failureOf({ error: { message: 'No such voice' } }, 400)).message).toBe('No such voice.');
});
