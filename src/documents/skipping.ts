import type { Block, Section } from './model.ts';

/** What a reader may leave unread, each kind by itself. */
export type SkipKind = (typeof SKIP_KINDS)[number];

export const SKIP_KINDS = [
  'page-header',
  'page-footer',
  'footnote',
  'citation',
  'url',
  'code',
  'table',
  'figure',
] as const;

/** What is skipped until the reader says otherwise: what nobody reads out. */
export const SKIPPED_AT_FIRST: readonly SkipKind[] = ['page-header', 'page-footer', 'footnote', 'citation'];

/** A stretch of a section's text that is not spoken; UTF-16 offsets, end exclusive. */
export interface SkippedSpan {
  start: number;
  end: number;
  kind: SkipKind;
}

/** Between two blocks of a section's text. */
const GAP = '\n\n';

/** The text of a section as it is shown and read: its blocks, with an empty line between two; and where each starts. */
export function sectionText(section: Section): { text: string; starts: number[] } {
  const starts: number[] = [];
  let length = 0;
  for (const { text } of section.blocks) {
    starts.push(length);
    length += text.length + GAP.length;
  }
  return { text: section.blocks.map(({ text }) => text).join(GAP), starts };
}

/** The stretches of a section's text that are not spoken when `kinds` are skipped, in order, none in another. */
export function findSkipped(section: Section, kinds: ReadonlySet<SkipKind>): SkippedSpan[] {
  const { starts } = sectionText(section);
  return section.blocks.flatMap((block, index) => {
    const start = starts[index] ?? 0;
    const whole = kindOfBlock(block);
    if (whole && kinds.has(whole)) return [{ start, end: start + block.text.length, kind: whole }];
    return outermost(skippedMarks(block, kinds)).map((span) => ({
      ...span,
      start: start + span.start,
      end: start + span.end,
    }));
  });
}

/** The text with spaces in the place of what is skipped, so that every offset stays what it was. */
export function spokenText(text: string, skipped: readonly SkippedSpan[]): string {
  let spoken = '';
  let at = 0;
  for (const { start, end } of skipped) {
    spoken += text.slice(at, start) + text.slice(start, end).replace(/\S/g, ' ');
    at = end;
  }
  return spoken + text.slice(at);
}

function kindOfBlock({ kind }: Block): SkipKind | null {
  return (SKIP_KINDS as readonly string[]).includes(kind) ? (kind as SkipKind) : null;
}

function skippedMarks({ marks }: Block, kinds: ReadonlySet<SkipKind>): SkippedSpan[] {
  return marks.flatMap(({ kind, start, end }) => {
    const skip = kind === 'note-reference' ? 'footnote' : kind;
    return skip !== 'code' && kinds.has(skip as SkipKind) ? [{ start, end, kind: skip as SkipKind }] : [];
  });
}

function outermost(spans: SkippedSpan[]): SkippedSpan[] {
  let end = 0;
  return spans.filter((span) => {
    if (span.start < end) return false;
    end = span.end;
    return true;
  });
}
