import { itemSign } from './continues.ts';
import type { Line } from './lines.ts';

/** Fewer rows are no table. */
const LEAST_ROWS = 3;

/** Rows below each other, each of several cells, come together; every other line comes alone. */
export function groupTables(lines: readonly Line[]): Line[][] {
  const groups: Line[][] = [];
  let rows: Line[] = [];
  for (const line of lines) {
    const isNext = isRow(line) && (rows.length === 0 || rows.at(-1)?.flow === line.flow);
    if (!isNext) endRows();
    if (isRow(line)) rows.push(line);
    else groups.push([line]);
  }
  endRows();
  return groups;

  function endRows(): void {
    if (rows.length >= LEAST_ROWS) {
      const head = headOf(rows, groups.at(-1));
      if (head) groups.pop();
      groups.push(head ? [head, ...rows] : rows);
    } else groups.push(...rows.map((row) => [row]));
    rows = [];
  }
}

export function tableText(rows: readonly Line[]): string {
  return rows.map(({ cells }) => cells.join('; ')).join('\n');
}

function isRow(line: Line): boolean {
  return line.cells.length > 1 && !itemSign(line, undefined) && !/^[\d.]+$/.test(line.cells[0] ?? '');
}

/** The line above the rows, whose words stand closer than their columns: a word for each. */
function headOf(rows: readonly Line[], above: readonly Line[] | undefined): Line | undefined {
  const [line] = above ?? [];
  const [first] = rows;
  if (!line || !first || above?.length !== 1 || line.flow !== first.flow) return undefined;
  const cells = line.text.split(' ');
  const isNear = first.y - line.y < first.size * 2.5 && line.x0 > first.x0 - first.size * 3;
  return isNear && cells.length === first.cells.length ? { ...line, cells } : undefined;
}
