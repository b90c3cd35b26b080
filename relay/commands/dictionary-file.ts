import { readFile } from 'node:fs/promises';
import { fromCsv } from '../../src/text/dictionary/csv.ts';
import type { DictionaryEntry } from '../../src/text/dictionary/entry.ts';
import { fromJson } from '../../src/text/dictionary/json.ts';

/** Reads a user's dictionary: CSV when the file is called so, else JSON. Rejects with a DictionaryError that names the entry at fault. */
export async function readDictionaryFile(path: string): Promise<DictionaryEntry[]> {
  const content = await readFile(path, 'utf8');
  return path.toLowerCase().endsWith('.csv') ? fromCsv(content) : fromJson(content);
}
