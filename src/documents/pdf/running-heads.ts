import type { Segment } from './segments.ts';

/** The part of a page's height, from above and below, that holds what is repeated. */
const MARGIN = 0.16;
/** A number alone may stand further in, where a page is not full. */
const NUMBER_MARGIN = 0.3;

export interface MeasuredPage {
  page: number;
  height: number;
  segments: Segment[];
}

export interface SortedPage extends MeasuredPage {
  header: Segment[];
  footer: Segment[];
}

/**
 * Takes from every page what pages repeat above and below their text: the same words at the same height on several
 * pages, numbers that count with the pages, and lines apart from the text at a height where most pages have one.
 */
export function takeRunningHeads(pages: readonly MeasuredPage[]): SortedPage[] {
  const counts = countRepeats(pages);
  const least = pages.length > 5 ? 3 : 2;
  return pages.map((page) => {
    const header: Segment[] = [];
    const footer: Segment[] = [];
    const kept: Segment[] = [];
    for (const segment of page.segments) {
      const zone = zoneOf(page, segment, isNumber(segment) ? NUMBER_MARGIN : MARGIN);
      const isRunning =
        zone !== undefined &&
        (textKeys(segment, zone).some((key) => (counts.get(key)?.size ?? 0) >= least) ||
          isLonelyNumber(page, segment, zone) ||
          isApart(page, segment, { zone, counts, all: pages.length }));
      if (!isRunning) kept.push(segment);
      else (zone === 'header' ? header : footer).push(segment);
    }
    // A page of nothing else is a page all the same.
    if (kept.length === 0 && pages.length < 3) return { ...page, header: [], footer: [] };
    return { ...page, segments: kept, header, footer };
  });
}

type Zone = 'header' | 'footer';

function zoneOf({ height }: MeasuredPage, { y, size }: Segment, margin = MARGIN): Zone | undefined {
  if (y < height * margin) return 'header';
  return y + size * 0.2 > height * (1 - margin) ? 'footer' : undefined;
}

/** Every key with the pages that have it. */
function countRepeats(pages: readonly MeasuredPage[]): Map<string, Set<number>> {
  const counts = new Map<string, Set<number>>();
  for (const page of pages) {
    for (const segment of page.segments) {
      const zone = zoneOf(page, segment);
      if (!zone) continue;
      for (const key of [...textKeys(segment, zone), heightKey(segment, zone)]) {
        const found = counts.get(key) ?? new Set();
        counts.set(key, found.add(page.page));
      }
    }
  }
  return counts;
}

/** The words without their numbers, at a height; twice, so that no height lies between two steps. */
function textKeys(segment: Segment, zone: Zone): string[] {
  const text = textOf(segment).toLowerCase().replaceAll(/\d+/g, '#').replaceAll(/\s+/g, ' ');
  const words = /^[ivxlc]{1,7}$/.test(text) ? '#' : text;
  return [
    `${zone} ${Math.floor(segment.y / 6)} ${words}`,
    `${zone} ${Math.floor(segment.y / 6 + 0.5)}' ${words}`,
  ];
}

function heightKey({ y }: Segment, zone: Zone): string {
  return `${zone} at ${Math.round(y / 3)}`;
}

function isNumber(segment: Segment): boolean {
  return /^[-–—[(]?\s*(?:\d{1,4}|[ivxlc]{1,7})\s*[-–—\])]?$/i.test(textOf(segment));
}

/** A number alone on the last or first line of a page, apart from its text. */
function isLonelyNumber({ segments }: MeasuredPage, segment: Segment, zone: Zone): boolean {
  if (!isNumber(segment)) return false;
  const others = segments.filter((other) => other !== segment);
  const isOutermost = others.every(({ y }) => (zone === 'header' ? y > segment.y + 2 : y < segment.y - 2));
  return isOutermost && others.every(({ y }) => Math.abs(y - segment.y) > segment.size * 1.5);
}

/** Chapters' names change, but stand at one height, small and apart from the text. */
function isApart(
  { segments }: MeasuredPage,
  segment: Segment,
  { zone, counts, all }: { zone: Zone; counts: Map<string, Set<number>>; all: number },
): boolean {
  if (all < 4 || (counts.get(heightKey(segment, zone))?.size ?? 0) < all * 0.5) return false;
  const others = segments.filter(({ y }) => Math.abs(y - segment.y) > 2);
  const outside = others.filter(({ y }) => (zone === 'header' ? y < segment.y : y > segment.y));
  if (outside.length > 0) return false;
  const gap = Math.min(...others.map(({ y }) => Math.abs(y - segment.y)));
  const sizes = others.map(({ size }) => size).sort((a, b) => a - b);
  const usual = sizes[Math.floor(sizes.length / 2)] ?? segment.size;
  return gap > segment.size * 1.9 && segment.size < usual * 1.1;
}

function textOf({ fragments }: Segment): string {
  return fragments
    .map(({ text }) => text)
    .join('')
    .trim();
}
