import type { DBSchema, IDBPDatabase } from 'idb';
import type { WeightFile } from '../models/registry/weights.ts';
import { Connection } from './connection.ts';

/** What is known of a stored file; its bytes lie in `weightChunks`. */
export interface WeightRecord extends WeightFile {
  storedBytes: number;
  published: boolean;
}

export interface LectorSchema extends DBSchema {
  /** By the file's sha256. */
  weights: { key: string; value: WeightRecord };
  /** By sha256 and the offset of the chunk's first byte. */
  weightChunks: { key: [string, number]; value: ArrayBuffer };
}

export type LectorDatabase = IDBPDatabase<LectorSchema>;

const VERSION = 1;

export interface DatabaseOptions {
  name?: string;
  /** Told when another tab with an older Lector keeps this one from opening the database. */
  onBlocked?: () => void;
}

/** The origin's database of weights. */
export class Database extends Connection<LectorSchema> {
  constructor({ name = 'lector', onBlocked }: DatabaseOptions = {}) {
    super({ name, version: VERSION, upgrade: createStores, onBlocked });
  }
}

function createStores(db: LectorDatabase): void {
  db.createObjectStore('weights', { keyPath: 'sha256' });
  db.createObjectStore('weightChunks');
}
