import { expect, test } from 'vitest';
import { type DictionaryEntry, DictionaryError } from '../../../text/dictionary/entry.ts';
import { checkEntry, explainDictionary, readFile, writeFile } from './dictionary-files.ts';

const entries: DictionaryEntry[] = [
  { match: 'Siobhan', kind: 'word', language: 'en', replacement: 'Shivawn, "the" one' },
  { match: 'et al.', kind: 'phrase', caseSensitive: true, skip: true },
  { match: String.raw`(\d+) kn`, kind: 'regex', replacement: '$1 knots' },
];

test.each(['json', 'csv'] as const)('what is written as %s is read as the same', async (format) => {
  expect(await readFile(await writeFile(entries, format).text())).toEqual(entries);
});

test('what would make every request fail is refused, in words without the page’s own', async () => {
  const why = async (entry: DictionaryEntry) => {
    const error = await checkEntry(entry).catch((thrown: unknown) => thrown);
    return error instanceof DictionaryError ? explainDictionary(error) : error;
  };
  expect(await why({ match: '(', kind: 'regex', skip: true })).toMatch(
    /^the regular expression can.?not be used/,
  );
  expect(await why({ match: 'x', kind: 'word', replacement: ' ' })).toMatch(/^replacement is empty/);
  expect(await why(entries[2] as DictionaryEntry)).toEqual(entries[2]);
  await expect(readFile('match,replacement\n"a')).rejects.toThrow('line 2');
});
