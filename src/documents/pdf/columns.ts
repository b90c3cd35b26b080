import type { Segment } from './segments.ts';

/** Fewer lines than this beside each other are no columns. */
const LEAST_LINES = 4;
/** The share of a column's width that a typical line of text fills; cells of a table fill less. */
const FILLED = 0.5;

/** Puts the segments of a page in reading order: flows of text, each a column or what goes over all columns. */
export function findFlows(segments: readonly Segment[]): Segment[][] {
  return split(segments, 0);
}

function split(segments: readonly Segment[], depth: number): Segment[][] {
  const gutter = depth < 2 ? findGutter(segments) : undefined;
  if (gutter === undefined) return [byHeight(segments)];
  const flows: Segment[][] = [];
  let left: Segment[] = [];
  let right: Segment[] = [];
  let across: Segment[] = [];
  for (const segment of byHeight(segments)) {
    if (crosses(segment, gutter)) {
      endColumns();
      across.push(segment);
    } else {
      endAcross();
      (segment.x1 <= gutter + 1 ? left : right).push(segment);
    }
  }
  endColumns();
  endAcross();
  return flows;

  function endColumns(): void {
    for (const column of [left, right]) if (column.length > 0) flows.push(...split(column, depth + 1));
    left = [];
    right = [];
  }

  function endAcross(): void {
    if (across.length > 0) flows.push(across);
    across = [];
  }
}

/** Where the space between two columns of text is, if there are two. */
function findGutter(segments: readonly Segment[]): number | undefined {
  if (segments.length < LEAST_LINES * 2) return undefined;
  const start = Math.min(...segments.map(({ x0 }) => x0));
  const end = Math.max(...segments.map(({ x1 }) => x1));
  let best: { x: number; crossing: number } | undefined;
  for (let x = start + (end - start) * 0.25; x < start + (end - start) * 0.75; x += 2) {
    const crossing = segments.filter((segment) => crosses(segment, x)).length;
    if ((!best || crossing < best.crossing) && areColumns(segments, x, crossing)) best = { x, crossing };
  }
  return best?.x;
}

function areColumns(segments: readonly Segment[], x: number, crossing: number): boolean {
  const left = segments.filter(({ x1 }) => x1 <= x + 1);
  const right = segments.filter((segment) => segment.x1 > x + 1 && !crosses(segment, x));
  const fewer = Math.min(left.length, right.length);
  if (fewer < LEAST_LINES || crossing > fewer * 0.6) return false;
  // Two columns stand beside each other, and both are filled with lines of text.
  const beside = right.filter(({ y }) => left.some((other) => Math.abs(other.y - y) < other.size * 8)).length;
  return beside >= LEAST_LINES && isText(left) && isText(right);
}

function isText(column: readonly Segment[]): boolean {
  const start = Math.min(...column.map(({ x0 }) => x0));
  const end = Math.max(...column.map(({ x1 }) => x1));
  // Lines may be in pieces, where they were stretched to the edge.
  const lines = new Map<number, { x0: number; x1: number }>();
  for (const { y, x0, x1 } of column) {
    const line = lines.get(Math.round(y));
    lines.set(Math.round(y), { x0: Math.min(x0, line?.x0 ?? x0), x1: Math.max(x1, line?.x1 ?? x1) });
  }
  const filled = [...lines.values()].filter(({ x0, x1 }) => x1 - x0 > (end - start) * FILLED).length;
  return filled >= lines.size * 0.5 && end - start > (column[0]?.size ?? 10) * 7;
}

function crosses({ x0, x1 }: Segment, x: number): boolean {
  return x0 < x - 1 && x1 > x + 1;
}

function byHeight(segments: readonly Segment[]): Segment[] {
  return [...segments].sort((a, b) =>
    Math.abs(a.y - b.y) < Math.min(a.size, b.size) * 0.3 ? a.x0 - b.x0 : a.y - b.y,
  );
}
