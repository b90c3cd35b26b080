type Cell = string | number;

/** What one part has measured. All rows have the same columns; numbers are as measured, not yet rounded. */
export interface Table {
  title: string;
  rows: Record<string, Cell>[];
}

/** Prints a table, numbers to three digits and to the right. */
export function printTable({ title, rows }: Table): void {
  const columns = Object.keys(rows[0] ?? {});
  const lines = [columns, ...rows.map((row) => columns.map((column) => show(row[column])))];
  const widths = columns.map((_, i) => Math.max(...lines.map((line) => line[i]?.length ?? 0)));
  const isNumber = columns.map((column) => rows.some((row) => typeof row[column] === 'number'));
  const pad = (cell: string, i: number) =>
    isNumber[i] ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0);
  console.log(`\n${title}`);
  for (const line of lines) console.log(`  ${line.map(pad).join('  ')}`.trimEnd());
}

function show(cell: Cell | undefined): string {
  if (typeof cell !== 'number') return cell ?? '';
  if (Math.abs(cell) >= 100) return String(Math.round(cell));
  return String(Number(cell.toPrecision(3)));
}
