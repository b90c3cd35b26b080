import { change } from './change.ts';
import type { LibraryConnection } from './database.ts';
import type { Bookmark } from './records.ts';

/** A document's bookmarks in the order of the text. */
export async function listBookmarks(connection: LibraryConnection, document: string): Promise<Bookmark[]> {
  const bookmarks = await (await connection.open()).getAllFromIndex('bookmarks', 'document', document);
  return bookmarks.sort(byPlace);
}

/** Keeps a bookmark, new or changed. */
export function putBookmark(connection: LibraryConnection, bookmark: Bookmark): Promise<void> {
  return change(connection, ['bookmarks'], async (tx) => {
    await tx.objectStore('bookmarks').put(bookmark);
  });
}

/** Changes a bookmark's note; returns the changed one, `undefined` if it has gone meanwhile. */
export function noteBookmark(
  connection: LibraryConnection,
  id: string,
  { note, now }: { note: string; now: number },
): Promise<Bookmark | undefined> {
  return change(connection, ['bookmarks'], async (tx) => {
    const bookmark = await tx.objectStore('bookmarks').get(id);
    const changed = bookmark && { ...bookmark, note, changedAt: now };
    if (changed) await tx.objectStore('bookmarks').put(changed);
    return changed;
  });
}

/** Removes a bookmark; returns it, `undefined` if it was not there. */
export function removeBookmark(connection: LibraryConnection, id: string): Promise<Bookmark | undefined> {
  return change(connection, ['bookmarks'], async (tx) => {
    const bookmark = await tx.objectStore('bookmarks').get(id);
    await tx.objectStore('bookmarks').delete(id);
    return bookmark;
  });
}

function byPlace(one: Bookmark, other: Bookmark): number {
  return one.position.section - other.position.section || one.position.offset - other.position.offset;
}
