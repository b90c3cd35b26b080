import { DictionaryError } from './entry.ts';

/** A record and the line it begins on, from 1. */
export interface Row {
  line: number;
  cells: string[];
}

/**
 * Reads comma-separated values as RFC 4180 has them: cells that hold commas, quotes or line breaks are quoted,
 * a quote in them is doubled. Lines end with `\r\n`, `\n` or `\r`; a byte order mark and empty lines are passed
 * over. Linear. Throws a DictionaryError that names the line.
 */
export function* readRows(csv: string): Generator<Row> {
  let at = csv.startsWith('\uFEFF') ? 1 : 0;
  let line = 1;
  while (at < csv.length) {
    const row: Row = { line, cells: [] };
    for (;;) {
      const cell = csv[at] === '"' ? quotedCell(csv, at, line) : plainCell(csv, at);
      row.cells.push(cell.text);
      line += cell.lines;
      at = cell.end;
      if (csv[at] !== ',') break;
      at++;
    }
    at += csv.startsWith('\r\n', at) ? 2 : 1;
    line++;
    if (row.cells.length > 1 || row.cells[0] !== '') yield row;
  }
}

interface Cell {
  text: string;
  end: number;
  /** How many line breaks it holds. */
  lines: number;
}

/** The RFC has no quotes inside of a cell that is not quoted itself; everybody's spreadsheet reads them as text. */
function plainCell(csv: string, at: number): Cell {
  PLAIN.lastIndex = at;
  const text = PLAIN.exec(csv)?.[0] ?? '';
  return { text, end: at + text.length, lines: 0 };
}

const PLAIN = /[^,\r\n]*/y;

function quotedCell(csv: string, at: number, line: number): Cell {
  let text = '';
  for (let read = at + 1; ; ) {
    const quote = csv.indexOf('"', read);
    if (quote < 0) throw new DictionaryError('a quote is not closed.', -1, `line ${line}: `);
    text += csv.slice(read, quote);
    if (csv[quote + 1] === '"') {
      text += '"';
      read = quote + 2;
      continue;
    }
    const lines = text.match(/\r\n|[\r\n]/g)?.length ?? 0;
    const end = quote + 1;
    if (end < csv.length && !/[,\r\n]/.test(csv.charAt(end))) {
      throw new DictionaryError('text follows a closing quote.', -1, `line ${line + lines}: `);
    }
    return { text, end, lines };
  }
}

/** A record: quoted where it must be, and where a reader might trim white space. */
export function writeRow(cells: readonly string[]): string {
  const written = cells.map((cell) =>
    /[",\r\n\uFEFF]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell,
  );
  return `${written.join(',')}\r\n`;
}
