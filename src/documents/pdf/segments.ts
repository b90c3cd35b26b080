import type { Fragment } from './fragments.ts';

/** Text on one line without a wide gap in it: a line of a column, or a cell of a table. */
export interface Segment {
  fragments: Fragment[];
  x0: number;
  x1: number;
  /** The baseline of the text at its normal size. */
  y: number;
  size: number;
}

/** Wider than any space between words, and narrower than what is left between columns; in parts of the size. */
const WIDE_GAP = 1.1;
const WIDE_SPACE = 2;

/** Joins fragments that stand beside each other on a line; raised and lowered small ones belong to it. */
export function joinSegments(fragments: readonly Fragment[]): Segment[] {
  const segments: Segment[] = [];
  for (const fragment of fragments) {
    const before = segments.at(-1);
    // A gap is told as one wide space, too; narrower ones stretch a line to the edge of its column.
    if (!fragment.text.trim() && fragment.x1 - fragment.x0 > fragment.size * WIDE_SPACE) continue;
    if (before && isBeside(before, fragment)) add(before, fragment);
    else if (fragment.text.trim()) segments.push(startSegment(fragment));
  }
  return mergeNeighbours(segments);
}

function startSegment(fragment: Fragment): Segment {
  const { x0, x1, y, size } = fragment;
  return { fragments: [fragment], x0, x1, y, size };
}

function isBeside(segment: Segment, { x0, x1, y, size }: Fragment): boolean {
  const em = Math.max(segment.size, size);
  if (!isOnLine(segment, { y, size })) return false;
  const gap = Math.max(x0 - segment.x1, segment.x0 - x1);
  return gap < em * WIDE_GAP && gap > -em * 1.5;
}

/** Same baseline; or small text, up to that of raised or lowered letters. */
function isOnLine(segment: Segment, { y, size }: { y: number; size: number }): boolean {
  const em = Math.max(segment.size, size);
  const isSmall = Math.min(segment.size, size) < em * 0.85;
  return Math.abs(segment.y - y) < em * (isSmall ? 0.6 : 0.25);
}

function add(segment: Segment, fragment: Fragment): void {
  segment.fragments.push(fragment);
  segment.x0 = Math.min(segment.x0, fragment.x0);
  segment.x1 = Math.max(segment.x1, fragment.x1);
  // The largest text says where the line is; a line may begin with a raised sign.
  if (fragment.size > segment.size * 1.1 && fragment.text.trim()) {
    segment.size = fragment.size;
    segment.y = fragment.y;
  }
}

/** Some files draw a line in pieces that don't follow each other. */
function mergeNeighbours(segments: readonly Segment[]): Segment[] {
  const sorted = [...segments].sort((a, b) => a.y - b.y);
  const gone = new Set<Segment>();
  for (const [index, segment] of sorted.entries()) {
    if (gone.has(segment)) continue;
    for (let next = index + 1; next < sorted.length; next += 1) {
      const other = sorted[next];
      if (!other || other.y - segment.y > segment.size * 0.6) break;
      const gap = Math.max(other.x0 - segment.x1, segment.x0 - other.x1);
      if (gone.has(other) || !isOnLine(segment, other) || gap < -segment.size || gap > segment.size * 0.5)
        continue;
      const merged = [...segment.fragments, ...other.fragments];
      if (other.x0 < segment.x0) merged.sort((a, b) => a.x0 - b.x0);
      segment.fragments = merged;
      segment.x0 = Math.min(segment.x0, other.x0);
      segment.x1 = Math.max(segment.x1, other.x1);
      if (other.size > segment.size * 1.1) {
        segment.size = other.size;
        segment.y = other.y;
      }
      gone.add(other);
    }
  }
  return segments.filter((segment) => !gone.has(segment));
}
