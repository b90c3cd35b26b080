import type { WeightFile } from '../models/registry/weights.ts';
import type { Database, WeightRecord } from './db.ts';
import { freeBytes } from './persist.ts';
import type { StoredWeight, WeightStat, WeightStore } from './weight-store.ts';

/**
 * Keeps weights in IndexedDB: a record for each file, and its bytes as plain ArrayBuffers of a few MB
 * (WebKit fails to store large Blobs). Every step is one transaction, so a closed tab leaves either the
 * chunk and its count, or neither. Tabs take turns by a Web Lock.
 */
export class IdbWeightStore implements WeightStore {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  async stat(file: WeightFile): Promise<WeightStat> {
    const record = await (await this.#database.open()).get('weights', file.sha256);
    return { storedBytes: record?.storedBytes ?? 0, published: record?.published ?? false };
  }

  async append(file: WeightFile, offset: number, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    const db = await this.#database.open();
    const whole = bytes.length === bytes.buffer.byteLength;
    // Durable: without it a power cut can lose what the record already counts as stored.
    const tx = db.transaction(['weights', 'weightChunks'], 'readwrite', { durability: 'strict' });
    const before = await tx.objectStore('weights').get(file.sha256);
    const storedBytes = before?.storedBytes ?? 0;
    const fits = !before?.published && storedBytes === offset;
    const record: WeightRecord = { ...pinned(file), storedBytes: offset + bytes.length, published: false };
    const puts = fits
      ? [
          tx
            .objectStore('weightChunks')
            .put(whole ? bytes.buffer : bytes.slice().buffer, [file.sha256, offset]),
          tx.objectStore('weights').put(record),
        ]
      : [];
    // Of all that fails when a transaction is aborted, only its own failure tells why: the quota, say.
    const [done] = await Promise.allSettled([tx.done, ...puts]);
    if (done.status === 'rejected') throw done.reason;
    if (!fits) throw new Error(`${storedBytes} bytes of ${file.path} are stored, not ${offset}.`);
  }

  async *chunks(file: WeightFile): AsyncGenerator<Uint8Array<ArrayBuffer>> {
    const db = await this.#database.open();
    for (const key of await db.getAllKeys('weightChunks', chunkRange(file))) {
      const chunk = await db.get('weightChunks', key);
      if (!chunk) throw new Error(`${file.path} was removed while it was read.`);
      yield new Uint8Array(chunk);
    }
  }

  async read(file: WeightFile): Promise<Uint8Array<ArrayBuffer>> {
    if (!(await this.stat(file)).published) throw new Error(`${file.path} is not stored.`);
    const bytes = new Uint8Array(file.bytes);
    let offset = 0;
    for await (const chunk of this.chunks(file)) {
      bytes.set(chunk, offset);
      offset += chunk.length;
    }
    if (offset !== file.bytes)
      throw new Error(`Only ${offset} of ${file.bytes} bytes of ${file.path} are stored.`);
    return bytes;
  }

  async publish(file: WeightFile): Promise<void> {
    const tx = (await this.#database.open()).transaction('weights', 'readwrite', { durability: 'strict' });
    const record = await tx.store.get(file.sha256);
    if (record?.storedBytes === file.bytes) await tx.store.put({ ...record, published: true });
    await tx.done;
    if (record?.storedBytes !== file.bytes) throw new Error(`${file.path} is not stored whole.`);
  }

  async remove(file: WeightFile): Promise<void> {
    const tx = (await this.#database.open()).transaction(['weights', 'weightChunks'], 'readwrite');
    await Promise.all([
      tx.objectStore('weights').delete(file.sha256),
      tx.objectStore('weightChunks').delete(chunkRange(file)),
      tx.done,
    ]);
  }

  async list(): Promise<StoredWeight[]> {
    const records = await (await this.#database.open()).getAll('weights');
    return records.map(({ storedBytes, published, ...file }) => ({ file, storedBytes, published }));
  }

  freeBytes(): Promise<number | undefined> {
    return freeBytes();
  }

  async exclusively(file: WeightFile, task: () => Promise<void>, signal?: AbortSignal): Promise<void> {
    // Absent outside of secure contexts; there the downloads of one tab still wait for each other.
    if (!('locks' in navigator)) return task();
    await navigator.locks.request(`lector:weights:${file.sha256}`, signal ? { signal } : {}, task);
  }
}

function chunkRange(file: WeightFile): IDBKeyRange {
  return IDBKeyRange.bound([file.sha256, 0], [file.sha256, Number.POSITIVE_INFINITY]);
}

/** The fields of the file and nothing that a caller may have added. */
function pinned({ repo, commit, path, bytes, sha256 }: WeightFile): WeightFile {
  return { repo, commit, path, bytes, sha256 };
}
