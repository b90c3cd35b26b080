import { type Row, readRows, writeRow } from './csv-rows.ts';
import { type DictionaryEntry, DictionaryError, FIELDS, type Field } from './entry.ts';
import { readDictionary } from './read.ts';

/** A spreadsheet of entries (RFC 4180): a header with the names of the fields, then a row for each entry. */
export function toCsv(entries: readonly DictionaryEntry[]): string {
  const rows = entries.map((entry) => FIELDS.map((field) => String(entry[field] ?? '')));
  return [[...FIELDS], ...rows].map(writeRow).join('');
}

/**
 * Reads such a spreadsheet. Columns come in any order and may be left out, but for `match`; an empty cell says
 * nothing. Where no kind is given, a match with white space is a phrase, another one a word. Throws a
 * DictionaryError that names the line.
 */
export function fromCsv(csv: string): DictionaryEntry[] {
  const [header, ...rows] = readRows(csv);
  if (!header) throw new DictionaryError('it has no header row.');
  const columns = readHeader(header);
  const data = rows.map((row, index) => readRow(row, index, columns));
  return readDictionary(data, (entry) => `line ${rows[entry]?.line}: `);
}

function readHeader({ line, cells }: Row): Field[] {
  const place = `line ${line}: `;
  const columns = cells.map((cell) => {
    const name = plainName(cell);
    const field = FIELDS.find((known) => plainName(known) === name);
    if (field) return field;
    throw new DictionaryError(`the column "${cell.slice(0, 40)}" is no field of an entry.`, -1, place);
  });
  if (new Set(columns).size < columns.length)
    throw new DictionaryError('a column is given twice.', -1, place);
  if (!columns.includes('match')) throw new DictionaryError('there is no column match.', -1, place);
  return columns;
}

/** `Case sensitive` and `case_sensitive` are `caseSensitive`. */
function plainName(name: string): string {
  return name.toLowerCase().replace(/[ _-]/g, '');
}

function readRow({ line, cells }: Row, index: number, columns: readonly Field[]): Record<string, unknown> {
  if (cells.length > columns.length) {
    const fault = `there are ${cells.length} cells for ${columns.length} columns.`;
    throw new DictionaryError(fault, index, `line ${line}: `);
  }
  const data: Partial<Record<Field, unknown>> = {};
  for (const [i, field] of columns.entries()) {
    const cell = cells[i] ?? '';
    if (cell !== '') data[field] = field === 'caseSensitive' || field === 'skip' ? toFlag(cell) : cell;
  }
  data.kind ??= /\s/.test(cells[columns.indexOf('match')]?.trim() ?? '') ? 'phrase' : 'word';
  return data;
}

/** Spreadsheets write flags in capitals. What is no flag stays as it is, for whoever checks the entry. */
function toFlag(cell: string): unknown {
  return { true: true, false: false }[cell.trim().toLowerCase()] ?? cell;
}
