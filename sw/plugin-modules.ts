import { PLUGIN_CACHE } from '../src/runtime/files.ts';

declare const self: ServiceWorkerGlobalScope;

/** Whether a script that is none of the app's is asked for by a worker: a plugin's module, or what that imports. */
export async function isPluginModule({ destination }: Request, clientId: string): Promise<boolean> {
  if (destination !== 'script') return false;
  return (await self.clients.get(clientId))?.type === 'worker';
}

/** From the network, since its author may change it at any time; what came last is there when the network is not. */
export async function servePluginModule(request: Request): Promise<Response> {
  const cache = await caches.open(PLUGIN_CACHE);
  try {
    const response = await fetch(request);
    if (response.status === 200) await cache.put(request.url, response.clone());
    return response;
  } catch (error) {
    const kept = await cache.match(request.url);
    if (kept) return kept;
    throw error;
  }
}
