import type { DocumentImage, Section } from '../../documents/model.ts';
import { change } from './change.ts';
import { type LibraryConnection, QUEUE_KEY } from './database.ts';
import { putContent, removeDue } from './library-store.ts';
import type { Bookmark, ReadingState, StoredDocument } from './records.ts';

/** What was begun and not ended by then is cleared away: the tab has closed. */
const LEASE_MS = 86_400_000;

/** Announces documents whose text is to come piece by piece. Until `publish` nobody sees them. */
export function beginStaging(connection: LibraryConnection, ids: readonly string[]): Promise<void> {
  return change(connection, ['removals'], async (tx) => {
    const until = Date.now() + LEASE_MS;
    for (const id of ids) await tx.objectStore('removals').put({ id, until });
  });
}

/** Stores a part of such a document. */
export function stage(
  connection: LibraryConnection,
  id: string,
  part: { sections: Iterable<[number, Section]>; images: ReadonlyMap<string, DocumentImage> },
): Promise<void> {
  const stores = ['documents', 'sections', 'images', 'reading', 'removals'] as const;
  return change(connection, [...stores], (tx) => putContent(tx, id, part));
}

/** Clears away all that was staged. */
export async function discardStaged(connection: LibraryConnection, ids: readonly string[]): Promise<void> {
  await change(connection, ['removals'], async (tx) => {
    for (const id of ids) await tx.objectStore('removals').put({ id, until: 0 });
  });
  await removeDue(connection, Date.now());
}

export interface Merge {
  /** Staged, and now to be seen. */
  documents: readonly StoredDocument[];
  /** Of every document; of those that are here already, what was changed later wins. */
  reading: readonly ReadingState[];
  bookmarks: readonly Bookmark[];
  queue: readonly string[];
}

/** Brings everything in at once; returns the ids of documents whose place was moved on. */
export function publish(connection: LibraryConnection, merge: Merge): Promise<string[]> {
  const stores = ['documents', 'reading', 'bookmarks', 'removals', 'queue'] as const;
  return change(connection, [...stores], async (tx) => {
    const updated: string[] = [];
    const added = new Set(merge.documents.map(({ id }) => id));
    for (const document of merge.documents) {
      await tx.objectStore('documents').put(document);
    }
    for (const state of merge.reading) {
      const own = await tx.objectStore('reading').get(state.id);
      await tx.objectStore('removals').delete(state.id);
      if (own && own.changedAt >= state.changedAt) continue;
      await tx.objectStore('reading').put(state);
      if (!added.has(state.id)) updated.push(state.id);
    }
    for (const bookmark of merge.bookmarks) {
      const own = await tx.objectStore('bookmarks').get(bookmark.id);
      if (!own || own.changedAt < bookmark.changedAt) await tx.objectStore('bookmarks').put(bookmark);
    }
    const queue = (await tx.objectStore('queue').get(QUEUE_KEY)) ?? [];
    const more = merge.queue.filter((id) => !queue.includes(id));
    await tx.objectStore('queue').put([...queue, ...more], QUEUE_KEY);
    return updated;
  });
}
