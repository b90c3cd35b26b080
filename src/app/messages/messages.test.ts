import { afterEach, expect, test, vi } from 'vitest';
import { loadMessages, offeredLanguages } from './load.ts';
import { t } from './messages.ts';

afterEach(() => vi.unstubAllGlobals());

test.each(offeredLanguages)('%s has a text for every message', async (language) => {
  vi.stubGlobal('navigator', { languages: [language] });
  expect(await loadMessages()).toBe(language);
  const texts = [...textsOf(t)];
  expect(texts.length).toBeGreaterThan(100);
  expect(texts.filter(([, text]) => text.trim() === '' || text.includes('undefined'))).toEqual([]);
});

/** Each message with its path; what takes values is called with some that need different plurals. */
function* textsOf(messages: unknown, path = ''): Generator<[path: string, text: string]> {
  if (typeof messages === 'string') yield [path, messages];
  else if (typeof messages === 'function') {
    for (const value of [0, 1, 2, 5, 21])
      yield [`${path}(${value})`, String(messages(...Array(messages.length).fill(value)))];
  } else {
    for (const [key, inner] of Object.entries(messages as object)) yield* textsOf(inner, `${path}.${key}`);
  }
}
