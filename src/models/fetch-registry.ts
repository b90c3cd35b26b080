import { REGISTRY_FILE } from '../runtime/files.ts';
import type { Registry } from './registry/schema.ts';
import { parseRegistry } from './registry.ts';

/**
 * Reads the registry that lies beside the app. `get` is `fetch`, or what a service worker has instead.
 * Rejects with an Error that names the entry at fault.
 */
export async function fetchRegistry(get: (path: string) => Promise<Response> = fetch): Promise<Registry> {
  const response = await get(REGISTRY_FILE);
  if (!response.ok)
    throw new Error(`Failed to load ${REGISTRY_FILE}: the server answered ${response.status}.`);
  return parseRegistry(await response.json());
}
