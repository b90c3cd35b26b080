import { openDB } from 'idb';
import { ApiFailure } from '../../client/failure.ts';
import { fetchModels, removeModel } from '../../client/models.ts';
import { openOwnFiles } from './own-files.ts';

/**
 * Deletes all that Lector keeps in this browser: voices, documents, exports, settings; all but the app's own files, which
 * would be fetched anew at once. Other tabs may stay open: stores are emptied, not removed. The page is to be loaded
 * anew afterwards. Rejects when something could not be deleted; what was deleted before stays so.
 */
export async function deleteEverything(): Promise<void> {
  await letGoOfModels();
  const names = (await indexedDB.databases()).flatMap(({ name }) => name ?? []);
  for (const name of names.filter(isOurs)) await emptyDatabase(name);
  for (const name of (await caches.keys()).filter(isOurs)) await caches.delete(name);
  await removeFiles();
  for (const key of Object.keys(localStorage).filter(isOurs)) localStorage.removeItem(key);
  for (const key of Object.keys(sessionStorage).filter(isOurs)) sessionStorage.removeItem(key);
}

/** The origin may have other pages, whose data is theirs; the cache of the app's own files has another name. */
function isOurs(name: string): boolean {
  return name.startsWith('lector');
}

/** Whoever speaks has a model in memory, and a download may be on its way; both end by the endpoint. */
async function letGoOfModels(): Promise<void> {
  try {
    const models = await fetchModels();
    for (const { id } of models.filter(({ totalBytes }) => totalBytes > 0)) await removeModel(id);
  } catch (error) {
    // Where nobody can speak, nobody holds a model.
    if (!(error instanceof ApiFailure && error.status === 503)) throw error;
  }
}

async function emptyDatabase(name: string): Promise<void> {
  const db = await openDB(name);
  try {
    const stores = [...db.objectStoreNames];
    if (stores.length === 0) return;
    const tx = db.transaction(stores, 'readwrite');
    await Promise.all([...stores.map((store) => tx.objectStore(store).clear()), tx.done]);
  } finally {
    db.close();
  }
}

async function removeFiles(): Promise<void> {
  const root = await openOwnFiles();
  if (!root) return;
  const names: string[] = [];
  for await (const name of (root as FileSystemDirectoryHandle & { keys(): AsyncIterable<string> }).keys()) {
    names.push(name);
  }
  for (const name of names.filter(isOurs)) await root.removeEntry(name, { recursive: true });
}
