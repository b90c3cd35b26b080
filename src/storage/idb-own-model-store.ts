import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { type OwnModel, type OwnModelStore, readableModels } from '../models/own/own-model.ts';
import { explainVersion } from './connection.ts';
import { explainFull } from './explain-full.ts';

interface OwnModelSchema extends DBSchema {
  /** By the entry's id. */
  models: { key: string; value: OwnModel };
}

const VERSION = 1;
const STRICT = { durability: 'strict' } as const;

/**
 * The user's models in IndexedDB, in a database of their own that is opened for a moment only: no other tab ever waits
 * for it. Their weights lie where all weights do.
 */
export function createIdbOwnModelStore(name = 'lector-models'): OwnModelStore {
  async function use<T>(task: (db: IDBPDatabase<OwnModelSchema>) => Promise<T>): Promise<T> {
    const upgrade = (db: IDBPDatabase<OwnModelSchema>) => void db.createObjectStore('models');
    const opening = openDB<OwnModelSchema>(name, VERSION, { upgrade });
    const db = await opening.catch((error: unknown) => Promise.reject(explainVersion(error)));
    try {
      return await task(db);
    } catch (error) {
      throw explainFull(error, 'the model');
    } finally {
      db.close();
    }
  }

  return {
    list: () =>
      use(async (db) =>
        readableModels(await db.getAll('models'), (message, error) => console.warn(message, error)),
      ),
    add: (model) =>
      use(async (db) => {
        const tx = db.transaction('models', 'readwrite', STRICT);
        const taken = (await tx.store.getKey(model.entry.id)) !== undefined;
        const puts = taken ? [] : [tx.store.put(model, model.entry.id)];
        await finish(tx.done, puts);
        return taken ? 'taken' : 'added';
      }),
    remove: (id) =>
      use(async (db) => {
        const tx = db.transaction('models', 'readwrite', STRICT);
        const found = (await tx.store.getKey(id)) !== undefined;
        await finish(tx.done, [tx.store.delete(id)]);
        return found;
      }),
  };
}

/** Of all that fails when a transaction is aborted, only its own failure tells why: the quota, say. */
async function finish(done: Promise<void>, changes: Promise<unknown>[]): Promise<void> {
  const [end, ...rest] = await Promise.allSettled([done, ...changes]);
  const failed = [end, ...rest].find(({ status }) => status === 'rejected');
  if (failed?.status === 'rejected') throw failed.reason;
}
