import { openDB } from 'idb';
import { openOwnFiles } from './own-files.ts';
import { sizeOf } from './size-of.ts';
import type { Measured } from './space-use.ts';

/** Reads all that is stored, to count it: far too much for the thread that draws the page. */
async function measure(): Promise<Measured> {
  const names = (await indexedDB.databases()).flatMap(({ name }) => name ?? []);
  const databases: Measured['databases'] = {};
  for (const name of names) {
    // The weights' records say themselves how large they are.
    if (name !== 'lector') databases[name] = await databaseBytes(name);
  }
  const cached: Measured['caches'] = {};
  for (const name of await caches.keys()) cached[name] = await cacheBytes(name);
  return { databases, caches: cached, files: await filesBytes() };
}

async function databaseBytes(name: string): Promise<number> {
  const db = await openDB(name);
  try {
    let bytes = 0;
    for (const store of db.objectStoreNames) {
      for (
        let cursor = await db.transaction(store).store.openCursor();
        cursor;
        cursor = await cursor.continue()
      ) {
        bytes += sizeOf(cursor.value);
      }
    }
    return bytes;
  } finally {
    db.close();
  }
}

async function cacheBytes(name: string): Promise<number> {
  const cache = await caches.open(name);
  let bytes = 0;
  for (const request of await cache.keys()) {
    const response = await cache.match(request);
    bytes += (await response?.blob())?.size ?? 0;
  }
  return bytes;
}

/** Files of the origin's own file system: exports that are being written. */
async function filesBytes(): Promise<number> {
  const root = await openOwnFiles();
  return root ? folderBytes(root) : 0;
}

/** What TypeScript's library does not know yet. */
type Folder = FileSystemDirectoryHandle & {
  values(): AsyncIterable<FileSystemDirectoryHandle | FileSystemFileHandle>;
};

async function folderBytes(folder: FileSystemDirectoryHandle): Promise<number> {
  let bytes = 0;
  for await (const entry of (folder as Folder).values()) {
    bytes += 'getFile' in entry ? (await entry.getFile()).size : await folderBytes(entry);
  }
  return bytes;
}

measure().then(
  (measured) => self.postMessage({ measured }),
  (error: unknown) => self.postMessage({ problem: error instanceof Error ? error.message : String(error) }),
);
