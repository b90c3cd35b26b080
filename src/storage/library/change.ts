import type { IDBPTransaction, StoreNames } from 'idb';
import { explainFull } from '../explain-full.ts';
import type { LibraryConnection, LibrarySchema } from './database.ts';

type StoreName = StoreNames<LibrarySchema>;

export type LibraryTransaction<Stores extends StoreName[]> = IDBPTransaction<
  LibrarySchema,
  Stores,
  'readwrite'
>;

/**
 * Changes the library in one transaction: all of it or nothing. What was answered with success outlives a power cut.
 * Rejects with an `EngineError` (`quota_exceeded`) when there is no room.
 */
export async function change<Stores extends StoreName[], Result>(
  connection: LibraryConnection,
  stores: Stores,
  task: (tx: LibraryTransaction<Stores>) => Promise<Result>,
): Promise<Result> {
  const db = await connection.open();
  const tx = db.transaction(stores, 'readwrite', { durability: 'strict' });
  const [end, outcome] = await Promise.allSettled([tx.done, perform(tx, task)]);
  if (end.status === 'fulfilled' && outcome.status === 'fulfilled') return outcome.value;
  throw explainFull(reasonOf(end, outcome), 'the document');
}

async function perform<Stores extends StoreName[], Result>(
  tx: LibraryTransaction<Stores>,
  task: (tx: LibraryTransaction<Stores>) => Promise<Result>,
): Promise<Result> {
  try {
    return await task(tx);
  } catch (error) {
    abort(tx);
    throw error;
  }
}

function abort(tx: { abort: () => void }): void {
  try {
    tx.abort();
  } catch (error) {
    // It has ended itself, as after a full quota.
    if ((error as DOMException).name !== 'InvalidStateError') throw error;
  }
}

/** The transaction's own failure tells the quota; where it was only aborted, the task knows why. */
function reasonOf(end: PromiseSettledResult<void>, outcome: PromiseSettledResult<unknown>): unknown {
  const isAborted = end.status === 'rejected' && (end.reason as Error | null)?.name === 'AbortError';
  if (end.status === 'rejected' && !(isAborted && outcome.status === 'rejected')) return end.reason;
  return outcome.status === 'rejected' ? outcome.reason : undefined;
}
