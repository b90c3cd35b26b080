import { expect, test } from 'vitest';
import { compileDictionary } from './compile.ts';
import { type DictionaryEntry, DictionaryError } from './entry.ts';
import { compileRegex } from './regex.ts';

const regex = (match: string, replacement = 'x'): DictionaryEntry => ({ match, kind: 'regex', replacement });

function faultOf(entries: DictionaryEntry[], compiler = true): DictionaryError {
  try {
    compileDictionary(entries, compiler ? { compileRegex } : {});
  } catch (error) {
    if (error instanceof DictionaryError) return error;
    throw error;
  }
  throw new Error('Nothing is thrown.');
}

test.each([
  ['(a', 'missing closing )'],
  ['[z-a]', 'invalid character class range'],
  ['(?=a)', '(?='],
  ['\\1', '\\1'],
  ['a{1001}', 'invalid repeat count'],
  ['(a{100}){100}', 'invalid repeat count'],
  ['.{900}[ab]{900}', 'repeats too much'],
  ['('.repeat(100) + '*'.repeat(50) + ')'.repeat(50), 'missing argument'],
])('the pattern %s is refused: %s', (pattern, fault) => {
  const error = faultOf([{ match: 'a', kind: 'word', skip: true }, regex(pattern)]);
  expect(error.entry).toBe(1);
  expect(error.message).toContain('entry 2: ');
  expect(error.message).toContain(fault);
});

test('a replacement cannot use a group that is not there', () => {
  expect(faultOf([regex('(a)', '$2')]).message).toContain('no group 2');
  expect(compileDictionary([regex('(a)', '$1')], { compileRegex }).regexes).toHaveLength(1);
});

test('regular expressions need a compiler, and are not too many', () => {
  expect(faultOf([regex('a')], false)).toMatchObject({ entry: 0 });
  expect(faultOf(Array.from({ length: 201 }, () => regex('a'))).message).toContain('more than 200');
});
