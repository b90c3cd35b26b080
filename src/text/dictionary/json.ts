import { type DictionaryEntry, DictionaryError, FIELDS } from './entry.ts';
import { readDictionary } from './read.ts';

/** A file of entries: a JSON array, an entry on each line, fields in a fixed order. */
export function toJson(entries: readonly DictionaryEntry[]): string {
  const lines = entries.map((entry) => JSON.stringify(entry, [...FIELDS]));
  return lines.length === 0 ? '[]\n' : `[\n${lines.join(',\n')}\n]\n`;
}

/** Reads such a file, also with a byte order mark. Throws a DictionaryError. */
export function fromJson(json: string): DictionaryEntry[] {
  let data: unknown;
  try {
    data = JSON.parse(json.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new DictionaryError(`it is no JSON: ${error instanceof Error ? error.message : error}`);
  }
  return readDictionary(data);
}
