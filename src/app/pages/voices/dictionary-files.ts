import { compileDictionary } from '../../../text/dictionary/compile.ts';
import { fromCsv, toCsv } from '../../../text/dictionary/csv.ts';
import type { DictionaryEntry, DictionaryError } from '../../../text/dictionary/entry.ts';
import { fromJson, toJson } from '../../../text/dictionary/json.ts';
import { readDictionary } from '../../../text/dictionary/read.ts';

/** A file of pronunciations, as `readFile` reads it. */
export function writeFile(entries: readonly DictionaryEntry[], format: 'json' | 'csv'): Blob {
  if (format === 'json') return new Blob([toJson(entries)], { type: 'application/json' });
  // Spreadsheets take a file without this mark for one of another encoding.
  return new Blob(['\uFEFF', toCsv(entries)], { type: 'text/csv' });
}

/** The entries of a file's text: JSON where it looks like JSON, else CSV. Rejects with a `DictionaryError`. */
export async function readFile(text: string): Promise<DictionaryEntry[]> {
  const entries = /^\uFEFF?\s*[[{]/.test(text) ? fromJson(text) : fromCsv(text);
  await checkPatterns(entries);
  return entries;
}

/** An entry that every request may hold. Rejects with a `DictionaryError`: one bad entry would silence the voice. */
export async function checkEntry(entry: DictionaryEntry): Promise<DictionaryEntry> {
  const [checked = entry] = readDictionary([entry], () => '');
  await checkPatterns([checked]);
  return checked;
}

/** What is wrong, without what the page has said already. */
export function explainDictionary(error: DictionaryError): string {
  return error.message.replace(/^Failed to read the dictionary: (?:entry 1: (?=the regular))?/, '');
}

async function checkPatterns(entries: readonly DictionaryEntry[]): Promise<void> {
  if (!entries.some(({ kind }) => kind === 'regex')) return;
  const regex = await import('../../../text/dictionary/regex.ts');
  compileDictionary(entries, regex);
}
