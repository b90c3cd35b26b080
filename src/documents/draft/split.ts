import type { Draft, DraftSection } from './draft.ts';

/** About an hour of listening: more is not shown and read as one section, in characters. */
const MOST = 60_000;
/**
 * Cuts the blocks of a file that has no parts of its own into sections: at its outermost headings, where there are
 * several, and further inside only what would be too long to handle.
 */
export function splitAtHeadings(drafts: readonly Draft[]): DraftSection[] {
  return cut(drafts, outermostLevel(drafts, 1));
}

/** Cuts what is too long: at headings where it has them, else between blocks. */
export function splitLong(section: DraftSection): DraftSection[] {
  if (lengthOf(section.drafts) <= MOST) return [section];
  const level = outermostLevel(section.drafts, 1);
  const parts = level === undefined ? [section] : cutAt(section.drafts, level);
  const pieces = parts.length > 1 ? parts.flatMap(splitLong) : cutAnywhere(section);
  const [first, ...rest] = pieces;
  return first ? [{ ...first, ...(section.title !== undefined && { title: section.title }) }, ...rest] : [];
}

function cut(drafts: readonly Draft[], level: number | undefined): DraftSection[] {
  const parts = level === undefined ? [{ drafts: [...drafts] }] : cutAt(drafts, level);
  return parts.flatMap(splitLong);
}

/** The outermost level, from `least` on, that more than one heading has. */
function outermostLevel(drafts: readonly Draft[], least: number): number | undefined {
  for (let wanted = least; wanted <= 6; wanted += 1) {
    const found = drafts.filter(({ kind, level }) => kind === 'heading' && level === wanted);
    if (found.length > 1) return wanted;
  }
  return undefined;
}

function cutAt(drafts: readonly Draft[], level: number): DraftSection[] {
  const parts: DraftSection[] = [];
  let open: Draft[] = [];
  for (const draft of drafts) {
    const starts = draft.kind === 'heading' && (draft.level ?? 1) <= level;
    // A title and the heading below it belong together.
    if (starts && open.some(({ kind }) => kind !== 'heading')) {
      parts.push({ drafts: open });
      open = [];
    }
    open.push(draft);
  }
  parts.push({ drafts: open });
  return parts;
}

function cutAnywhere({ drafts, title }: DraftSection): DraftSection[] {
  const parts: DraftSection[] = [];
  let open: Draft[] = [];
  let length = 0;
  const all = lengthOf(drafts);
  const aim = all / Math.ceil(all / MOST);
  const name = title ?? drafts.find(({ kind }) => kind === 'heading')?.text ?? '';
  for (const draft of drafts) {
    if (length > 0 && length + draft.text.length / 2 > aim) {
      parts.push({ drafts: open });
      open = [];
      length = 0;
    }
    open.push(draft);
    length += draft.text.length;
  }
  parts.push({ drafts: open });
  if (parts.length === 1) return parts;
  return parts.map((part, index) => ({
    ...part,
    title: index === 0 ? name : name ? `${name} (${index + 1})` : `${index + 1}`,
  }));
}

function lengthOf(drafts: readonly Draft[]): number {
  return drafts.reduce((sum, { text }) => sum + text.length, 0);
}
