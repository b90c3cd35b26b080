import type { WeightFile } from '../models/registry/weights.ts';

/** How much of a file is stored. Only a `published` file is whole and verified. */
export interface WeightStat {
  storedBytes: number;
  published: boolean;
}

/** A file, or a part of one, that lies in a store. */
export interface StoredWeight extends WeightStat {
  file: WeightFile;
}

/**
 * Keeps weights on this device. A file grows by `append` and counts only once `publish` was called, which
 * the downloader does after it has checked size and hash. A file is known by its hash: the same bytes
 * under another commit are the same file. Every method may reject with the error of what lies below;
 * a full disk or quota is told by the name `QuotaExceededError` or the code `ENOSPC`.
 */
export interface WeightStore {
  stat(file: WeightFile): Promise<WeightStat>;
  /** Puts bytes behind those that are stored. `offset` is where the caller believes the end to be; rejects if it is not. */
  append(file: WeightFile, offset: number, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  /** The stored bytes in order, in pieces of a few MB, also of a file that is not published. */
  chunks(file: WeightFile): AsyncIterable<Uint8Array<ArrayBuffer>>;
  /** A published file whole, in one array of exactly its size. Rejects when it is not published. */
  read(file: WeightFile): Promise<Uint8Array<ArrayBuffer>>;
  /** Makes a file count, in one step; rejects when its bytes are not all there. */
  publish(file: WeightFile): Promise<void>;
  /** Removes a file, whole or in part; does nothing when it is not there. */
  remove(file: WeightFile): Promise<void>;
  list(): Promise<StoredWeight[]>;
  /** Bytes that can still be stored, as far as anyone can tell. */
  freeBytes(): Promise<number | undefined>;
  /** Runs a task while nobody else who shares this store, in this process or another, runs one for the same file. */
  exclusively(file: WeightFile, task: () => Promise<void>, signal?: AbortSignal): Promise<void>;
}
