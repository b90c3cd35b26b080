import { change } from './change.ts';
import type { LibraryConnection } from './database.ts';
import type { PendingItem } from './records.ts';

/** Keeps what was shared with the app until a page opens it. Rejects with `quota_exceeded` when there is no room. */
export function putPending(
  connection: LibraryConnection,
  item: Omit<PendingItem, 'attempts'>,
): Promise<number> {
  return change(connection, ['pending'], (tx) => tx.objectStore('pending').add({ ...item, attempts: 0 }));
}

/** The oldest item that waits, which counts as one attempt; `undefined` when none does. */
export function beginPending(
  connection: LibraryConnection,
): Promise<{ key: number; item: PendingItem } | undefined> {
  return change(connection, ['pending'], async (tx) => {
    const cursor = await tx.objectStore('pending').openCursor();
    if (!cursor) return undefined;
    const item = { ...cursor.value, attempts: cursor.value.attempts + 1 };
    await cursor.update(item);
    return { key: cursor.key, item };
  });
}

/** Forgets an item: it was opened, or its failure was told. */
export function endPending(connection: LibraryConnection, key: number): Promise<void> {
  return change(connection, ['pending'], (tx) => tx.objectStore('pending').delete(key));
}
