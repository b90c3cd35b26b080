import type { Draft, DraftSection, OutlineEntry } from './draft.ts';
import { isRunning, splitLong, takeAbove } from './split.ts';

/** A file that continues a chapter is added to it up to this length, in characters. */
const MOST_JOINED = 60_000;

/**
 * Makes chapters of a book's files: one file may hold several, as its contents tell, and one chapter may go over several
 * files, which neither the contents nor a heading begins.
 */
export function makeChapters(files: readonly Draft[][], outline: readonly OutlineEntry[]): DraftSection[] {
  const titles = new Map<string, string>();
  for (const { key, title } of outline) if (!titles.has(key)) titles.set(key, title);
  const outermost = new Set(outline.filter(({ level }) => level === 1).map(({ key }) => key));
  const chapters: DraftSection[] = [];
  for (const drafts of files) {
    for (const [index, piece] of cutAtKeys(drafts, outermost).entries()) {
      const title = titleOf(piece, titles);
      const before = chapters.at(-1);
      const continues =
        index === 0 && title === undefined && before?.title !== undefined && !startsAnew(piece);
      if (continues && lengthOf(before.drafts) + lengthOf(piece) <= MOST_JOINED) before.drafts.push(...piece);
      else chapters.push({ drafts: piece, ...(title !== undefined && { title }) });
    }
  }
  return chapters.flatMap(splitLong);
}

function cutAtKeys(drafts: readonly Draft[], keys: ReadonlySet<string>): Draft[][] {
  const pieces: Draft[][] = [];
  let open: Draft[] = [];
  for (const draft of drafts) {
    const starts = draft.anchors.some((anchor) => keys.has(anchor));
    if (starts && open.some(({ kind, text, image }) => (text || image) && !isRunning(kind))) {
      const next = takeAbove(open, draft);
      pieces.push(open);
      open = next;
    }
    open.push(draft);
  }
  pieces.push(open);
  return pieces;
}

/** What the contents call the place that a piece begins with. */
function titleOf(drafts: readonly Draft[], titles: ReadonlyMap<string, string>): string | undefined {
  const first = drafts.findIndex(({ kind, text, image }) => (text || image) && !isRunning(kind));
  for (const { anchors } of drafts.slice(0, first + 2)) {
    for (const anchor of anchors) {
      const title = titles.get(anchor);
      if (title) return title;
    }
  }
  return undefined;
}

function startsAnew(drafts: readonly Draft[]): boolean {
  return drafts.find(({ text, image }) => text || image)?.kind === 'heading';
}

function lengthOf(drafts: readonly Draft[]): number {
  return drafts.reduce((sum, { text }) => sum + text.length, 0);
}
