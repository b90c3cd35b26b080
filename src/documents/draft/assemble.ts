import { findMarks } from '../marks/find-marks.ts';
import type { Block, ContentsEntry, Mark, Section } from '../model.ts';
import type { Draft, DraftSection, OutlineEntry } from './draft.ts';
import { markFootnotes } from './footnotes.ts';

interface Place {
  section: number;
  block: number;
}

/**
 * Makes sections of drafts: leaves empty ones out, lets links lead to their places, and marks addresses and citations.
 * Contents are the file's outline, where it has one, else the headings.
 */
export function assemble(
  parts: readonly DraftSection[],
  outline: readonly OutlineEntry[] = [],
): { sections: Section[]; contents: ContentsEntry[] } {
  const kept = keepFilled(parts);
  const places = indexAnchors(kept);
  const sections = kept.map(({ title, drafts }) => ({
    title: title ?? headingOf(drafts) ?? '',
    blocks: drafts.map((draft) => finishBlock(draft, places)),
  }));
  markFootnotes(sections);
  const named = outline.flatMap(({ title, key, level }) => {
    const place = places.get(key);
    return place && title ? [{ title, level, ...place }] : [];
  });
  for (const entry of named) markHeading(sections, entry);
  return { sections, contents: named.length > 0 ? sortContents(named) : contentsOf(sections) };
}

/** A paragraph that the file's contents name by its own words is a heading, whatever it looks like. */
function markHeading(sections: readonly Section[], { title, section, block, level }: ContentsEntry): void {
  const blocks = sections[section]?.blocks;
  const named = blocks?.[block];
  if (named?.kind !== 'paragraph' || plain(named.text) !== plain(title)) return;
  blocks?.splice(block, 1, { ...named, kind: 'heading', level: Math.min(level, 6) });
}

function plain(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** Sections without blocks go, and their anchors move on to what follows, so that no link is lost. */
function keepFilled(parts: readonly DraftSection[]): DraftSection[] {
  let waiting: string[] = [];
  const kept: DraftSection[] = [];
  for (const { drafts, ...part } of parts) {
    const filled: Draft[] = [];
    for (const draft of drafts) {
      const isEmpty = !draft.text && !draft.image && draft.kind !== 'separator';
      if (isEmpty) waiting.push(...draft.anchors);
      else {
        filled.push(waiting.length > 0 ? { ...draft, anchors: [...waiting, ...draft.anchors] } : draft);
        waiting = [];
      }
    }
    while (filled.at(-1)?.kind === 'separator') filled.pop();
    if (filled.some(({ kind }) => kind !== 'separator')) kept.push({ ...part, drafts: filled });
  }
  const last = kept.at(-1)?.drafts.at(-1);
  if (last) last.anchors = [...last.anchors, ...waiting];
  return kept;
}

function indexAnchors(parts: readonly DraftSection[]): Map<string, Place> {
  const places = new Map<string, Place>();
  parts.forEach(({ drafts }, section) => {
    drafts.forEach(({ anchors }, block) => {
      for (const anchor of anchors) if (!places.has(anchor)) places.set(anchor, { section, block });
    });
  });
  return places;
}

function finishBlock({ anchors: _, ...block }: Draft, places: Map<string, Place>): Block {
  const marks = block.marks.flatMap((mark) => finishMark(mark, places));
  return { ...block, marks: findMarks({ ...block, marks }) };
}

function finishMark(mark: Mark, places: Map<string, Place>): Mark[] {
  const { href, ...rest } = mark;
  if (href === undefined) return [mark];
  if (!href.startsWith('#')) return [mark];
  const target = places.get(href.slice(1));
  if (target) return [{ ...rest, target }];
  // A link that leads nowhere is plain text; a note's sign stays one.
  return mark.kind === 'link' ? [] : [rest];
}

function headingOf(drafts: readonly Draft[]): string | undefined {
  return drafts.find(({ kind }) => kind === 'heading')?.text.replaceAll(/\s+/g, ' ');
}

function sortContents(entries: ContentsEntry[]): ContentsEntry[] {
  return entries.sort((a, b) => a.section - b.section || a.block - b.block || a.level - b.level);
}

function contentsOf(sections: readonly Section[]): ContentsEntry[] {
  const found = sections.flatMap(({ blocks }, section) =>
    blocks.flatMap(({ kind, text, level = 1 }, block) =>
      kind === 'heading' ? [{ title: text.replaceAll(/\s+/g, ' '), section, block, level }] : [],
    ),
  );
  const outermost = Math.min(...found.map(({ level }) => level));
  const headings = found.map((entry) => ({ ...entry, level: entry.level - outermost + 1 }));
  if (headings.length > 0 || sections.length < 2) return headings;
  return sections.flatMap(({ title }, section) => (title ? [{ title, section, block: 0, level: 1 }] : []));
}
