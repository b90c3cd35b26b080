import { SKIPPED_AT_FIRST } from '../../documents/skipping.ts';
import type { LibraryIndex } from '../../storage/library/library-store.ts';
import type { Bookmark, DocumentRecord, ReadingState, Removal } from '../../storage/library/records.ts';
import type { Position } from '../reading/readable.ts';

/** How much of a document lies before a place, 0 to 1. */
export function progressAt({ sections, characters }: DocumentRecord, { section, offset }: Position): number {
  const before = sections.slice(0, section).reduce((sum, each) => sum + each.characters, 0);
  return characters === 0 ? 0 : Math.min(1, (before + offset) / characters);
}

/** The place that so much of a document lies before, 0 to 1. */
export function placeAt({ sections, characters }: DocumentRecord, progress: number): Position {
  let offset = Math.round(Math.min(Math.max(progress, 0), 1) * characters);
  for (const [section, { characters: length }] of sections.entries()) {
    if (offset < length || section === sections.length - 1)
      return { section, offset: Math.min(offset, length) };
    offset -= length;
  }
  return { section: 0, offset: 0 };
}

/** What is stored of how a document is being read. */
export function stateOf(
  { id, position, progress, openedAt, skipped }: DocumentRecord,
  now: number,
): ReadingState {
  const { section, offset } = position;
  return { id, position: { section, offset }, progress, openedAt, skipped: [...skipped], changedAt: now };
}

export function newBookmark(
  document: string,
  { position, text, note }: { position: Position; text: string; note: string },
): Bookmark {
  const now = Date.now();
  const { section, offset } = position;
  return {
    id: crypto.randomUUID(),
    document,
    position: { section, offset },
    text,
    note,
    addedAt: now,
    changedAt: now,
  };
}

/**
 * The documents of the index, last opened first, and those that are to go, in the order of their deletion. `newer` knows
 * states that are not stored yet.
 */
export function toRecords(
  { documents, reading, removals }: LibraryIndex,
  newer: (id: string) => ReadingState | undefined,
): { shown: DocumentRecord[]; hidden: { id: string; title: string; removal: Removal }[] } {
  const states = new Map(reading.map((state) => [state.id, state]));
  const leaving = new Map(removals.map((removal) => [removal.id, removal]));
  const records = documents.map((document): DocumentRecord => {
    const state = later(newer(document.id), states.get(document.id));
    return {
      ...document,
      position: state?.position ?? { section: 0, offset: 0 },
      progress: state?.progress ?? 0,
      openedAt: state?.openedAt ?? document.addedAt,
      skipped: state?.skipped ?? SKIPPED_AT_FIRST,
    };
  });
  return {
    shown: records.filter(({ id }) => !leaving.has(id)).sort((one, other) => other.openedAt - one.openedAt),
    hidden: records
      .flatMap(({ id, title }) => {
        const removal = leaving.get(id);
        return removal ? [{ id, title, removal }] : [];
      })
      .sort((one, other) => one.removal.until - other.removal.until),
  };
}

function later(one: ReadingState | undefined, other: ReadingState | undefined): ReadingState | undefined {
  return (one?.changedAt ?? 0) > (other?.changedAt ?? 0) ? one : other;
}
