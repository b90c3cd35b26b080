import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromCsv, toCsv } from './csv.ts';
import { type DictionaryEntry, DictionaryError } from './entry.ts';
import { fromJson, toJson } from './json.ts';
import { readDictionary } from './read.ts';

function faultOf(read: () => unknown): DictionaryError {
  try {
    read();
  } catch (error) {
    if (error instanceof DictionaryError) return error;
    throw error;
  }
  throw new Error('Nothing is thrown.');
}

const WORD = { match: 'a', kind: 'word', replacement: 'b' };

test('entries are read without the fields that say nothing', () => {
  const full = {
    match: 'a b',
    kind: 'phrase',
    caseSensitive: true,
    language: 'en-us',
    voice: 'v',
    phonemes: 'x',
  };
  expect(readDictionary([full, { ...WORD, caseSensitive: false, skip: false, voice: undefined }])).toEqual([
    full,
    WORD,
  ]);
  expect(readDictionary([{ match: 'a', kind: 'word', skip: true }])).toEqual([
    { match: 'a', kind: 'word', skip: true },
  ]);
});

test.each([
  [null, 'an object'],
  ['a', 'an object'],
  [[], 'an object'],
  [{ ...WORD, repalcement: 'x' }, '"repalcement"'],
  [{ kind: 'word', skip: true }, 'match is missing'],
  [{ ...WORD, match: 1 }, 'match must be a text'],
  [{ ...WORD, match: ' ' }, 'match is empty'],
  [{ ...WORD, match: 'a'.repeat(201) }, 'match is longer than 200'],
  [{ ...WORD, kind: 'wort' }, 'kind must be one of word, phrase, regex'],
  [{ match: 'a', skip: true }, 'kind must be'],
  [{ ...WORD, match: 'a b' }, 'must be phrase'],
  [{ ...WORD, language: 'en us' }, 'language must be a tag'],
  [{ ...WORD, voice: '' }, 'voice is empty'],
  [{ ...WORD, caseSensitive: 'yes' }, 'caseSensitive must be true or false'],
  [{ ...WORD, replacement: '' }, 'use skip'],
  [{ ...WORD, replacement: 'x'.repeat(1001) }, 'replacement is longer'],
  [{ ...WORD, phonemes: 'x' }, 'exactly one of'],
  [{ match: 'a', kind: 'word' }, 'exactly one of'],
  [{ ...WORD, skip: true }, 'exactly one of'],
])('%j is refused: %s', (entry, fault) => {
  const error = faultOf(() => readDictionary([WORD, entry]));
  expect(error.entry).toBe(1);
  expect(error.message).toContain('entry 2: ');
  expect(error.message).toContain(fault);
});

test('a dictionary is a list, and not too long', () => {
  expect(faultOf(() => readDictionary({ entries: [] })).entry).toBe(-1);
  expect(faultOf(() => readDictionary(Array(20_001).fill(WORD))).message).toContain('20000 are the most');
  const regexes = Array(201).fill({ ...WORD, kind: 'regex' });
  expect(faultOf(() => readDictionary(regexes)).message).toContain('200 are the most');
});

test('JSON has an entry on each line', () => {
  const entries = readDictionary([{ skip: true, kind: 'regex', match: '\\d+' }, WORD]);
  const json =
    '[\n{"match":"\\\\d+","kind":"regex","skip":true},\n{"match":"a","kind":"word","replacement":"b"}\n]\n';
  expect(toJson(entries)).toBe(json);
  expect(fromJson(`\uFEFF${json}`)).toEqual(entries);
  expect(toJson([])).toBe('[]\n');
  expect(faultOf(() => fromJson('[{]')).message).toContain('no JSON');
});

test('a spreadsheet has a header and a row for each entry', () => {
  const entries = readDictionary([
    { match: 'say "hi", you', kind: 'phrase', replacement: 'one\r\ntwo', language: 'en' },
    { match: 'a', kind: 'word', caseSensitive: true, skip: true },
  ]);
  expect(toCsv(entries)).toBe(
    'match,kind,caseSensitive,language,voice,replacement,phonemes,skip\r\n' +
      '"say ""hi"", you",phrase,,en,,"one\r\ntwo",,\r\n' +
      'a,word,true,,,,,true\r\n',
  );
});

test('a spreadsheet that others have made is read, too', () => {
  const csv = '\uFEFFReplacement,MATCH,case_sensitive\n\nx,"a ""b""",TRUE\r\n"y, z",c\r"q"",",d,';
  expect(fromCsv(csv)).toEqual([
    { match: 'a "b"', kind: 'phrase', caseSensitive: true, replacement: 'x' },
    { match: 'c', kind: 'word', replacement: 'y, z' },
    { match: 'd', kind: 'word', replacement: 'q",' },
  ]);
  expect(fromCsv('match,replacement')).toEqual([]);
});

test.each([
  ['', -1, 'no header'],
  ['match,meaning\n', -1, 'line 1: the column "meaning"'],
  ['match,match\n', -1, 'line 1: a column is given twice'],
  ['kind,skip\n', -1, 'line 1: there is no column match'],
  ['match,replacement\n\na,b\nc,d,e', 1, 'line 4: there are 3 cells for 2 columns'],
  ['match,replacement\n"a\nb","c\r\nd"\ne,', 1, 'line 5: it must have exactly one'],
  ['match,skip\na,perhaps', 0, 'line 2: skip must be true or false'],
  ['match,replacement\na,b\n"c,d\n', -1, 'line 3: a quote is not closed'],
  ['match,replacement\n"a\n"b,c', -1, 'line 3: text follows a closing quote'],
])('%j is refused for entry %d: %s', (csv, entry, fault) => {
  const error = faultOf(() => fromCsv(csv));
  expect(error.entry).toBe(entry);
  expect(error.message).toContain(fault);
});

const text = fc
  .oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom('a', '"', ',', '\r', '\n', ' ', '\uFEFF', '$') }),
  )
  .filter((value) => value.trim() !== '');
const tag = fc.constantFrom('en', 'en-us', 'fr');
const entryOf = fc
  .tuple(
    text,
    fc.record({ caseSensitive: fc.boolean(), language: tag, voice: text }, { requiredKeys: [] }),
    text,
    fc.nat(2),
  )
  .map(([match, rest, said, way]) => ({
    match,
    kind: fc.sample(fc.constantFrom('phrase', 'regex'), { seed: way, numRuns: 1 })[0],
    ...rest,
    ...[{ replacement: said }, { phonemes: said }, { skip: true }][way],
  }));

test('what is written to a file is read back exactly', () => {
  fc.assert(
    fc.property(fc.array(entryOf, { maxLength: 6 }), (data) => {
      const entries: DictionaryEntry[] = readDictionary(data);
      expect(fromCsv(toCsv(entries))).toEqual(entries);
      expect(fromJson(toJson(entries))).toEqual(entries);
    }),
  );
});

test('any string is read as a file or refused', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        text,
        text.map((rest) => `match,skip\n${rest}`),
      ),
      (file) => {
        for (const read of [fromCsv, fromJson]) {
          try {
            read(file);
          } catch (error) {
            if (!(error instanceof DictionaryError)) throw error;
          }
        }
      },
    ),
  );
});

test.each([
  ['"'.repeat(1_000_000)],
  [`${'"a",'.repeat(200_000)}`],
  ['a\n'.repeat(300_000)],
  [`match\n"${'a'.repeat(1_000_000)}`],
])('a large file takes linear time (%#)', (csv) => {
  const begun = performance.now();
  faultOf(() => fromCsv(csv));
  expect(performance.now() - begun).toBeLessThan(3000);
});
