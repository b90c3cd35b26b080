import { EngineError } from '../engine/error.ts';
import { fetchBytes } from '../runtime/fetch-bytes.ts';
import { RUNTIME_CACHE } from '../runtime/files.ts';

/**
 * Fetches a large runtime file of our own origin once, and keeps it on this device: from then on it needs no network.
 * Rejects with an Error that names the file when it can't be had, with `download_failed` when there is no network.
 */
export async function fetchKept(path: string): Promise<Uint8Array<ArrayBuffer>> {
  const cache = await caches.open(RUNTIME_CACHE);
  return fetchBytes(path, async (wanted) => {
    const kept = await cache.match(wanted);
    if (kept) return kept;
    const response = await fetch(wanted).catch((error: unknown) => {
      throw notHere(wanted, error);
    });
    if (response.ok) await cache.put(wanted, response.clone());
    return response;
  });
}

function notHere(path: string, error: unknown): EngineError {
  const reason = error instanceof Error ? error.message : String(error);
  const message = `A file that this text needs (${path}) is not on this device yet, and could not be fetched: ${reason}. It needs the network once.`;
  return new EngineError('download_failed', message, { cause: error });
}
