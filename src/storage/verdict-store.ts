import { type DBSchema, openDB } from 'idb';
import type { Verdict } from '../engine/engine.ts';

/** What is remembered of a model on a device. */
export interface VerdictRecord extends Verdict {
  /** Model, variant and device in one: there is one record of each. */
  key: string;
  /** All that the verdict hangs on, such as versions and driver; with any other, it counts no more. */
  conditions: string;
  /** A test that has begun and not ended: what it was at. It may have taken the whole page down with it. */
  unfinished?: 'comparison' | 'test' | undefined;
  /** How often that test has begun without an end. */
  attempts?: number | undefined;
  /** The comparison with the processor is left out from now on. */
  withoutComparison?: boolean | undefined;
  /** The share of energy above 6 kHz in this model's speech, by the processor. */
  highShare?: number | undefined;
}

/** Keeps verdicts on this device. */
export interface VerdictStore {
  get(key: string): Promise<VerdictRecord | undefined>;
  put(record: VerdictRecord): Promise<void>;
  list(): Promise<VerdictRecord[]>;
  /** Forgets what is known of a model. */
  remove(model: string): Promise<void>;
}

interface VerdictSchema extends DBSchema {
  verdicts: { key: string; value: VerdictRecord };
}

/** Verdicts in a database of their own, which is opened for a moment only: no other tab ever waits for it. */
export function createIdbVerdictStore(name = 'lector-verdicts'): VerdictStore {
  async function use<T>(task: (db: Awaited<ReturnType<typeof open>>) => Promise<T>): Promise<T> {
    const db = await open(name);
    try {
      return await task(db);
    } finally {
      db.close();
    }
  }

  const list = () => use((db) => db.getAll('verdicts'));
  return {
    get: (key) => use((db) => db.get('verdicts', key)),
    put: (record) => use(async (db) => void (await db.put('verdicts', record))),
    list,
    async remove(model) {
      for (const { key } of (await list()).filter((record) => record.model === model)) {
        await use((db) => db.delete('verdicts', key));
      }
    },
  };
}

function open(name: string) {
  return openDB<VerdictSchema>(name, 1, {
    upgrade: (db) => void db.createObjectStore('verdicts', { keyPath: 'key' }),
  });
}
