import type { DBSchema } from 'idb';
import { Connection } from '../../storage/connection.ts';
import type { ExportJob } from './job.ts';

interface ExportSchema extends DBSchema {
  jobs: { key: string; value: ExportJob };
}

/** The jobs of this origin, in a database of their own. */
export interface JobStore {
  /** All jobs, oldest first. */
  list(): Promise<ExportJob[]>;
  get(id: string): Promise<ExportJob | undefined>;
  put(job: ExportJob): Promise<void>;
  /** Changes a job as it is kept now; returns it, `undefined` if it has gone. */
  change(id: string, changes: Partial<ExportJob>): Promise<ExportJob | undefined>;
  remove(id: string): Promise<void>;
}

export function openJobStore(name = 'lector-exports'): JobStore {
  const connection = new Connection<ExportSchema>({
    name,
    version: 1,
    upgrade: (db) => {
      db.createObjectStore('jobs', { keyPath: 'id' });
    },
  });
  return {
    async list() {
      const jobs = await (await connection.open()).getAll('jobs');
      return jobs.sort((one, other) => one.createdAt - other.createdAt);
    },
    get: async (id) => (await connection.open()).get('jobs', id),
    async put(job) {
      await (await connection.open()).put('jobs', job);
    },
    async change(id, changes) {
      // Durable: a file must never be shorter than its checkpoint says, nor the checkpoint come back older.
      const tx = (await connection.open()).transaction('jobs', 'readwrite', { durability: 'strict' });
      const job = await tx.store.get(id);
      const changed = job && { ...job, ...changes };
      await Promise.all([changed && tx.store.put(changed), tx.done]);
      return changed;
    },
    async remove(id) {
      await (await connection.open()).delete('jobs', id);
    },
  };
}
