import { type Draft, draftBlock } from '../draft/draft.ts';
import type { Mark } from '../model.ts';
import { continues, isCode, itemSign, withoutBullet } from './continues.ts';
import { type HeadingSizes, headingLevel } from './headings.ts';
import { joinLines } from './join-lines.ts';
import { joinOver } from './join-over.ts';
import type { Line } from './lines.ts';
import { makeNotes, noteKey } from './notes.ts';
import type { PdfStyle } from './style.ts';
import { groupTables, tableText } from './tables.ts';

/** A page's text in reading order, and what is not part of it. */
export interface PageLines {
  page: number;
  body: Line[];
  notes: Line[];
  header: string;
  footer: string;
}

/** A draft with where it begins on its page, so that the outline finds it. */
export interface PlacedDraft extends Draft {
  top: number;
}

/** Makes the blocks of all pages: paragraphs go on over columns and pages, and what stands between comes after them. */
export function makeParagraphs(
  pages: readonly PageLines[],
  style: PdfStyle,
  sizes: HeadingSizes,
): PlacedDraft[] {
  const drafts: PlacedDraft[] = [];
  const waiting: PlacedDraft[] = [];
  const signs = new Set(
    pages.flatMap(({ notes }) => makeNotes(notes, style).flatMap(({ anchors }) => anchors)),
  );
  let open: Line[] = [];
  let before: Line | undefined;

  for (const { page, body, notes, header, footer } of pages) {
    if (header) waiting.push({ ...draftBlock('page-header', header, { page }), top: 0 });
    for (const lines of groupTables(body)) {
      if (lines.length > 1) {
        close();
        const [{ page: onPage, y: top } = { page, y: 0 }] = lines;
        drafts.push({ ...draftBlock('table', tableText(lines), { page: onPage }), top });
      } else for (const line of lines) addLine(line);
    }
    waiting.push(...makeNotes(notes, style).map((note) => ({ ...note, top: notes[0]?.y ?? 0 })));
    if (footer) waiting.push({ ...draftBlock('page-footer', footer, { page }), top: Number.MAX_VALUE });
  }
  close();
  return joinOver(drafts, style);

  function addLine(line: Line): void {
    if (!continues(open, line, style)) close();
    open.push(line);
  }

  function close(): void {
    if (open.length > 0) drafts.push(toDraft(open, before));
    before = open.at(-1) ?? before;
    open = [];
    drafts.push(...waiting.splice(0));
  }

  function toDraft(lines: readonly Line[], lineBefore: Line | undefined): PlacedDraft {
    const [first] = lines;
    const place = { page: first?.page ?? 1, top: first?.y ?? 0 };
    if (isCode(lines, style)) {
      return { ...draftBlock('code', lines.map(({ text }) => text).join('\n')), ...place };
    }
    const joined = joinLines(lines, style.words);
    const marks = joined.marks.flatMap((mark) => finishRaised(joined.text, mark, { lines, signs }));
    const level = headingLevel(lines, joined.text, { style, sizes });
    if (level)
      return { ...draftBlock('heading', joined.text.replaceAll('\n', ' '), { marks, level }), ...place };
    const sign = first && itemSign(first, lineBefore);
    if (!sign) return { ...draftBlock('paragraph', joined.text, { marks }), ...place };
    const text = withoutBullet(joined.text);
    const cut = joined.text.length - text.length;
    const moved = marks
      .filter(({ start }) => start >= cut)
      .map((mark) => ({ ...mark, start: mark.start - cut, end: mark.end - cut }));
    const numbered = sign === 'number' ? { numbered: true as const } : {};
    return { ...draftBlock('item', text, { marks: moved, level: 1, ...numbered }), ...place };
  }
}

/** A raised number is the sign of a note of its page, or of a source behind a word; else it stays what it is, as in x². */
function finishRaised(
  text: string,
  mark: Mark,
  { lines, signs }: { lines: readonly Line[]; signs: ReadonlySet<string> },
): Mark[] {
  if (mark.kind !== 'superscript') return [mark];
  const raised = text.slice(mark.start, mark.end);
  const key = [...new Set(lines.map(({ page }) => noteKey(page, raised)))].find((wanted) =>
    signs.has(wanted),
  );
  const isBehindWord = /(?:\p{L}{3}|[.,;:!?"”’)\]])\s?$/u.test(
    text.slice(Math.max(0, mark.start - 4), mark.start),
  );
  if (!isBehindWord) return [mark];
  if (key !== undefined) return [mark, { ...mark, kind: 'note-reference', href: `#${key}` }];
  return /^\d{1,3}(?:\s?[,–-]\s?\d{1,3})*$/.test(raised) ? [mark, { ...mark, kind: 'citation' }] : [mark];
}
