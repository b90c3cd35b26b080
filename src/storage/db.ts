import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { WeightFile } from '../models/registry/weights.ts';

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

/**
 * The origin's database, opened when first asked for. It makes way when a newer Lector in another tab
 * wants to change the schema, and opens itself again after the browser has cut it off.
 */
export class Database {
  readonly #name: string;
  readonly #onBlocked: (() => void) | undefined;
  #opening: Promise<LectorDatabase> | undefined;

  constructor({ name = 'lector', onBlocked }: DatabaseOptions = {}) {
    this.#name = name;
    this.#onBlocked = onBlocked;
  }

  /** The open database. Rejects when the browser refuses one, or a newer Lector has changed its schema. */
  open(): Promise<LectorDatabase> {
    if (this.#opening) return this.#opening;
    const forget = () => {
      if (this.#opening === opening) this.#opening = undefined;
    };
    const opening = openDB<LectorSchema>(this.#name, VERSION, {
      upgrade: createStores,
      blocked: () => this.#onBlocked?.(),
      blocking: (_current, _blocked, event) => {
        forget();
        (event.target as IDBDatabase).close();
      },
      terminated: forget,
    }).catch((error: unknown) => {
      forget();
      throw explainVersion(error);
    });
    this.#opening = opening;
    return opening;
  }

  /** Lets go of the database; the next `open` opens it again. */
  async close(): Promise<void> {
    const opening = this.#opening;
    this.#opening = undefined;
    (await opening)?.close();
  }
}

function createStores(db: LectorDatabase): void {
  db.createObjectStore('weights', { keyPath: 'sha256' });
  db.createObjectStore('weightChunks');
}

/** A database that a newer Lector has changed, in words that say what to do; any other error as it is. */
export function explainVersion(error: unknown): unknown {
  if (!(error instanceof DOMException) || error.name !== 'VersionError') return error;
  return new Error('Lector was updated in another tab. Reload this page.', { cause: error });
}
