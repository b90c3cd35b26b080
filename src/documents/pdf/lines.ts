import type { Mark } from '../model.ts';
import type { Fragment } from './fragments.ts';
import type { Segment } from './segments.ts';

/** A line of text in a flow. */
export interface Line {
  text: string;
  /** Raised and lowered letters. */
  marks: Mark[];
  x0: number;
  x1: number;
  y: number;
  size: number;
  /** The font of most of it. */
  font: string;
  /** Its parts that stand apart, as the cells of a table do. */
  cells: string[];
  page: number;
  /** The edges of its flow. */
  left: number;
  right: number;
  /** Counts the flows of the document. */
  flow: number;
}

/** Where the lines of a flow begin, and where full ones end. */
export interface Edges {
  left: number;
  right: number;
}

/** A flow of fewer lines may have no full one. */
const ENOUGH_LINES = 8;

/** The edges of every flow; short ones have those of longer ones at the same place. */
export function settleEdges(flows: readonly (readonly Segment[])[]): Edges[] {
  const known = flows.filter((flow) => flow.length >= ENOUGH_LINES).map(edgesOf);
  return flows.map((flow) => {
    const own = edgesOf(flow);
    const around = known.filter(
      ({ left, right }) => left < own.left + 30 && left > own.left - 60 && right >= own.right - 3,
    );
    if (flow.length >= ENOUGH_LINES || around.length === 0) return own;
    const right = Math.min(...around.map((edges) => edges.right));
    const left = Math.min(...around.filter((edges) => edges.right === right).map((edges) => edges.left));
    return { left: Math.min(own.left, left), right: Math.max(own.right, right) };
  });
}

export function edgesOf(flow: readonly Segment[]): Edges {
  return {
    left: edge(
      flow.map(({ x0 }) => x0),
      0.1,
    ),
    right: edge(
      flow.map(({ x1 }) => x1),
      0.95,
    ),
  };
}

/** The lines of a flow: segments at one height are one line. */
export function makeLines(flow: readonly Segment[], place: { page: number; flow: number } & Edges): Line[] {
  const rows: Segment[][] = [];
  for (const segment of flow) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row && first && Math.abs(first.y - segment.y) < Math.min(first.size, segment.size) * 0.4)
      row.push(segment);
    else rows.push([segment]);
  }
  return rows.map((row) => makeLine(row, place));
}

function makeLine(row: Segment[], place: Pick<Line, 'page' | 'flow' | 'left' | 'right'>): Line {
  row.sort((a, b) => a.x0 - b.x0);
  const [first] = row;
  const size = Math.max(...row.map((segment) => segment.size));
  const y = row.find((segment) => segment.size === size)?.y ?? first?.y ?? 0;
  let text = '';
  const marks: Mark[] = [];
  const cells: string[] = [];
  for (const segment of row) {
    if (text) text += ' ';
    const part = writeSegment(segment);
    marks.push(
      ...part.marks.map((mark) => ({
        ...mark,
        start: mark.start + text.length,
        end: mark.end + text.length,
      })),
    );
    text += part.text;
    cells.push(part.text);
  }
  return {
    text,
    marks,
    x0: Math.min(...row.map(({ x0 }) => x0)),
    x1: Math.max(...row.map(({ x1 }) => x1)),
    y,
    size,
    font: mainFont(row.flatMap(({ fragments }) => fragments)),
    cells,
    ...place,
  };
}

function writeSegment({ fragments, size, y }: Segment): { text: string; marks: Mark[] } {
  let text = '';
  const marks: Mark[] = [];
  let end = fragments[0]?.x0 ?? 0;
  for (const fragment of fragments) {
    const isApart = fragment.x0 - end > size * 0.18 && !/\s$/.test(text) && !/^\s/.test(fragment.text);
    if (isApart && text) text += ' ';
    // Rows of dots lead to a page's number.
    const piece = fragment.text.replaceAll(/\s+/g, ' ').replaceAll(/(?:\. ?){4,}/g, ' ');
    const added = /\s$/.test(text) || text === '' ? piece.trimStart() : piece;
    const kind = raised(fragment, { size, y });
    const trimmed = added.trim();
    if (kind && trimmed) {
      const start = text.length + added.indexOf(trimmed);
      const before = marks.at(-1);
      if (before?.kind === kind && before.end === start) before.end = start + trimmed.length;
      else marks.push({ kind, start, end: start + trimmed.length });
    }
    text += added;
    end = fragment.x1;
  }
  const kept = text.trimEnd();
  return { text: kept, marks: marks.filter((mark) => mark.end <= kept.length) };
}

function raised(
  fragment: Fragment,
  line: { size: number; y: number },
): 'superscript' | 'subscript' | undefined {
  if (fragment.size > line.size * 0.85) return undefined;
  const rise = line.y - fragment.y;
  if (rise > line.size * 0.12) return 'superscript';
  return rise < -line.size * 0.08 ? 'subscript' : undefined;
}

function mainFont(fragments: readonly Fragment[]): string {
  const lengths = new Map<string, number>();
  for (const { font, text } of fragments) lengths.set(font, (lengths.get(font) ?? 0) + text.trim().length);
  return [...lengths].sort(([, a], [, b]) => b - a)[0]?.[0] ?? '';
}

function edge(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
