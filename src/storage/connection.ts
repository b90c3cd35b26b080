import { type DBSchema, type IDBPDatabase, type OpenDBCallbacks, openDB } from 'idb';

export interface ConnectionOptions<Schema extends DBSchema> {
  name: string;
  version: number;
  /** Makes the stores, or brings those of an older version up to date. */
  upgrade: NonNullable<OpenDBCallbacks<Schema>['upgrade']>;
  /** Told when another tab with an older Lector keeps this one from opening the database. */
  onBlocked?: (() => void) | undefined;
}

/**
 * A database that is opened when first asked for. It makes way when a newer Lector in another tab wants to change the
 * schema, and opens itself again after the browser has cut it off.
 */
export class Connection<Schema extends DBSchema> {
  readonly #options: ConnectionOptions<Schema>;
  #opening: Promise<IDBPDatabase<Schema>> | undefined;

  constructor(options: ConnectionOptions<Schema>) {
    this.#options = options;
  }

  /** The open database. Rejects when the browser refuses one, or a newer Lector has changed its schema. */
  open(): Promise<IDBPDatabase<Schema>> {
    if (this.#opening) return this.#opening;
    const { name, version, upgrade, onBlocked } = this.#options;
    const forget = () => {
      if (this.#opening === opening) this.#opening = undefined;
    };
    const opening = openDB<Schema>(name, version, {
      upgrade,
      blocked: () => onBlocked?.(),
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

/** A database that a newer Lector has changed, in words that say what to do; any other error as it is. */
export function explainVersion(error: unknown): unknown {
  if (!(error instanceof DOMException) || error.name !== 'VersionError') return error;
  return new Error('Lector was updated in another tab. Reload this page.', { cause: error });
}
