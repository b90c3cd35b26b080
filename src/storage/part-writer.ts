import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { WeightFile } from '../models/registry/weights.ts';
import type { WeightStore } from './weight-store.ts';

const CHUNK_BYTES = 8 * 1024 * 1024;

/** What arrives slowly is stored this often, so that a closed tab loses little. In ms. */
const SAVE_EVERY_MS = 2000;

/**
 * Collects the bytes of a file into chunks, hashes them, and stores one chunk while the next one arrives.
 * At most two chunks are in memory. `flush` must be called at the end, also after a failure elsewhere.
 */
export class PartWriter {
  readonly #store: WeightStore;
  readonly #file: WeightFile;
  readonly #hash = sha256.create();
  #buffer: Uint8Array<ArrayBuffer>;
  #filled = 0;
  #storedBytes = 0;
  #savedAt = Date.now();
  #saving: Promise<void> = Promise.resolve();
  #failure: { error: unknown } | undefined;

  private constructor(store: WeightStore, file: WeightFile) {
    this.#store = store;
    this.#file = file;
    this.#buffer = new Uint8Array(0);
  }

  /** Goes on where the stored part ends; reads that part once, for its hash. Rejects with the signal's reason. */
  static async open(store: WeightStore, file: WeightFile, signal: AbortSignal): Promise<PartWriter> {
    const writer = new PartWriter(store, file);
    for await (const chunk of store.chunks(file)) {
      signal.throwIfAborted();
      writer.#hash.update(chunk);
      writer.#storedBytes += chunk.length;
    }
    return writer;
  }

  /** Bytes that have arrived, stored or about to be. */
  get position(): number {
    return this.#storedBytes + this.#filled;
  }

  /** Takes the next bytes. Waits for the store only when it is a whole chunk behind. */
  async write(bytes: Uint8Array): Promise<void> {
    this.#hash.update(bytes);
    for (let from = 0; from < bytes.length; ) {
      if (this.#filled === this.#buffer.length) await this.#nextBuffer();
      const piece = bytes.subarray(from, from + this.#buffer.length - this.#filled);
      this.#buffer.set(piece, this.#filled);
      this.#filled += piece.length;
      from += piece.length;
    }
    if (this.#filled === this.#buffer.length || Date.now() - this.#savedAt > SAVE_EVERY_MS)
      await this.#save();
  }

  /** Stores what is held back. Rejects with the store's error, also with that of an earlier chunk. */
  async flush(): Promise<void> {
    await this.#save();
    await this.#saving;
    this.#throwFailure();
  }

  /** The hash of all bytes so far, in hex; nothing may be written afterwards. */
  digest(): string {
    return bytesToHex(this.#hash.digest());
  }

  async #nextBuffer(): Promise<void> {
    await this.#save();
    this.#buffer = new Uint8Array(Math.min(CHUNK_BYTES, Math.max(1, this.#file.bytes - this.#storedBytes)));
  }

  async #save(): Promise<void> {
    await this.#saving;
    this.#throwFailure();
    this.#savedAt = Date.now();
    if (this.#filled === 0) return;
    const chunk = this.#filled === this.#buffer.length ? this.#buffer : this.#buffer.slice(0, this.#filled);
    const offset = this.#storedBytes;
    this.#storedBytes += this.#filled;
    this.#buffer = new Uint8Array(0);
    this.#filled = 0;
    this.#saving = this.#store.append(this.#file, offset, chunk).catch((error: unknown) => {
      this.#failure = { error };
    });
  }

  #throwFailure(): void {
    if (this.#failure) throw this.#failure.error;
  }
}
