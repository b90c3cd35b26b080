import { fetchBytes } from '../runtime/fetch-bytes.ts';
import { RUNTIME_CACHE } from '../runtime/files.ts';

/**
 * Fetches a large runtime file of our own origin once, and keeps it on this device: from then on it needs no network.
 * Rejects with an Error that names the file when it can't be had.
 */
export async function fetchKept(path: string): Promise<Uint8Array<ArrayBuffer>> {
  const cache = await caches.open(RUNTIME_CACHE);
  return fetchBytes(path, async (wanted) => {
    const kept = await cache.match(wanted);
    if (kept) return kept;
    const response = await fetch(wanted);
    if (response.ok) await cache.put(wanted, response.clone());
    return response;
  });
}
