import { matchPrecache } from 'workbox-precaching';
import models from '../models.json';
import { version } from '../package.json';
import { createHandler } from '../src/api/handler.ts';
import type { CodecAsset } from '../src/audio/encoder.ts';
import { offerToTabs } from '../src/engine/offer.ts';
import { createRemoteEngine } from '../src/engine/remote.ts';
import { parseRegistry } from '../src/models/registry.ts';

declare const self: ServiceWorkerGlobalScope;

/** Answers a request to the API. The engine is found anew each time: a service worker may end at any moment. */
export const answerApi = createHandler({
  engine: createRemoteEngine({
    connect: async (signal) => {
      const tabs = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
      const offers = tabs.map(
        (tab) => (port: MessagePort) => tab.postMessage({ type: 'lector-offer' }, [port]),
      );
      return offerToTabs(offers, { locks: navigator.locks, signal });
    },
  }),
  registry: parseRegistry(models),
  loadCodecAsset,
  version,
});

export function isApiPath(path: string): boolean {
  return path === '/v1' || path.startsWith('/v1/') || path === '/health';
}

async function loadCodecAsset(name: CodecAsset): Promise<Uint8Array<ArrayBuffer>> {
  const path = `/runtime/codecs/${name}`;
  const response = (await matchPrecache(path)) ?? (await fetch(path));
  if (!response.ok) throw new Error(`Failed to load ${name}: the server answered ${response.status}.`);
  return new Uint8Array(await response.arrayBuffer());
}
