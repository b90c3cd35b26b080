import { createHash } from 'node:crypto';
import { createReadStream, type Stats } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm, stat, statfs, truncate } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import type { WeightFile } from '../src/models/registry/weights.ts';
import type { StoredWeight, WeightStat, WeightStore } from '../src/storage/weight-store.ts';
import { withFileLock } from './folder-lock.ts';

/**
 * Keeps weights in a folder that other programs can read: a whole file lies at `repo/path`. While it is
 * downloaded it lies beside that as `.part`, with the beginning of its hash in the name, and the verified
 * part is renamed. A file that a person has put there counts when its size and hash are right; its hash
 * is read once for each time that the file changes.
 */
export class FolderStore implements WeightStore {
  readonly #folder: string;
  readonly #verdicts = new Map<string, { stamp: string; sha256: Promise<string> }>();

  constructor(folder: string) {
    this.#folder = resolve(folder);
  }

  /** Where a published file lies. */
  pathOf(file: WeightFile): string {
    const path = resolve(this.#folder, file.repo, file.path);
    if (!path.startsWith(this.#folder + sep)) throw new Error(`${file.path} leads out of the models folder.`);
    return path;
  }

  async stat(file: WeightFile): Promise<WeightStat> {
    if (await this.#isWhole(file)) return { storedBytes: file.bytes, published: true };
    const part = await statFile(this.#partOf(file));
    return { storedBytes: part?.size ?? 0, published: false };
  }

  async append(file: WeightFile, offset: number, bytes: Uint8Array): Promise<void> {
    const part = this.#partOf(file);
    await mkdir(dirname(part), { recursive: true });
    const handle = await open(part, 'a');
    const stats = await handle.stat();
    try {
      if (stats.size !== offset)
        throw new Error(`${stats.size} bytes of ${file.path} are stored, not ${offset}.`);
      await handle.writeFile(bytes);
    } catch (error) {
      // A full disk takes a piece of the chunk; it is cut off so that the part ends where the caller thinks.
      if ((error as NodeJS.ErrnoException).code === 'ENOSPC' && stats.isFile()) await truncate(part, offset);
      throw error;
    } finally {
      await handle.close();
    }
  }

  async *chunks(file: WeightFile): AsyncGenerator<Uint8Array<ArrayBuffer>> {
    const path = (await this.#isWhole(file)) ? this.pathOf(file) : this.#partOf(file);
    const size = (await statFile(path))?.size ?? 0;
    if (size > 0) yield* createReadStream(path, { end: size - 1, highWaterMark: 4 * 1024 * 1024 });
  }

  async read(file: WeightFile): Promise<Uint8Array<ArrayBuffer>> {
    if (!(await this.#isWhole(file))) throw new Error(`${file.path} is not stored.`);
    return readFile(this.pathOf(file));
  }

  async publish(file: WeightFile): Promise<void> {
    const part = this.#partOf(file);
    if ((await statFile(part))?.size !== file.bytes) throw new Error(`${file.path} is not stored whole.`);
    // Read back from the disk: what other programs find under the final name is right for certain.
    const sha256 = await hashFile(part);
    if (sha256 !== file.sha256) throw new Error(`${file.path} was stored wrongly.`);
    const handle = await open(part, 'r+');
    await handle.sync().finally(() => handle.close());
    await rename(part, this.pathOf(file));
    const stats = await stat(this.pathOf(file));
    this.#verdicts.set(this.pathOf(file), { stamp: stampOf(stats), sha256: Promise.resolve(sha256) });
  }

  async remove(file: WeightFile): Promise<void> {
    await rm(this.#partOf(file), { force: true });
    if (await this.#isWhole(file)) await rm(this.pathOf(file), { force: true });
  }

  /** Lists the files under `repo/path` by their size and hash; their commit isn't known and stays empty. */
  async list(): Promise<StoredWeight[]> {
    const stored: StoredWeight[] = [];
    for (const entry of await listFiles(this.#folder)) {
      const [owner, name, ...path] = entry.split(sep);
      const unfinished = /\.[0-9a-f]{8}\.part(\.lock.*)?$/.test(entry);
      if (path.length === 0 || unfinished) continue;
      const full = join(this.#folder, entry);
      const stats = await stat(full);
      const file = {
        repo: `${owner}/${name}`,
        commit: '',
        path: path.join('/'),
        bytes: stats.size,
        sha256: await this.#hash(full, stats),
      };
      stored.push({ file, storedBytes: stats.size, published: true });
    }
    return stored;
  }

  async freeBytes(): Promise<number | undefined> {
    await mkdir(this.#folder, { recursive: true });
    const { bavail, bsize } = await statfs(this.#folder);
    return bavail * bsize;
  }

  async exclusively(file: WeightFile, task: () => Promise<void>, signal?: AbortSignal): Promise<void> {
    await withFileLock(`${this.#partOf(file)}.lock`, task, signal);
  }

  #partOf(file: WeightFile): string {
    return `${this.pathOf(file)}.${file.sha256.slice(0, 8)}.part`;
  }

  async #isWhole(file: WeightFile): Promise<boolean> {
    const path = this.pathOf(file);
    const stats = await statFile(path);
    return stats?.size === file.bytes && (await this.#hash(path, stats)) === file.sha256;
  }

  #hash(path: string, stats: Stats): Promise<string> {
    const stamp = stampOf(stats);
    const known = this.#verdicts.get(path);
    if (known?.stamp === stamp) return known.sha256;
    const sha256 = hashFile(path);
    this.#verdicts.set(path, { stamp, sha256 });
    return sha256;
  }
}

/** The sha256 of a file, in hex. */
export async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path, { highWaterMark: 1024 * 1024 })) hash.update(chunk);
  return hash.digest('hex');
}

async function listFiles(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile());
    return files.map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

async function statFile(path: string): Promise<Stats | undefined> {
  try {
    return await stat(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function stampOf({ size, mtimeMs, ino }: Stats): string {
  return `${ino}:${size}:${mtimeMs}`;
}
