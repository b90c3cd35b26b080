import { matchPrecache } from 'workbox-precaching';
import { version } from '../package.json';
import { errorResponse, toApiError } from '../src/api/error.ts';
import { createHandler } from '../src/api/handler.ts';
import type { CodecAsset } from '../src/audio/encoder.ts';
import { offerToTabs } from '../src/engine/offer.ts';
import type { Port } from '../src/engine/port.ts';
import { createRemoteEngine } from '../src/engine/remote.ts';
import { fetchRegistry } from '../src/models/fetch-registry.ts';
import { fetchBytes } from '../src/runtime/fetch-bytes.ts';
import { RUNTIME_FOLDERS } from '../src/runtime/files.ts';

declare const self: ServiceWorkerGlobalScope;

type Handler = (request: Request) => Promise<Response>;

let handler: Promise<Handler> | undefined;

/** Answers a request to the API. The engine is found anew each time: a service worker may end at any moment. */
export async function answerApi(request: Request): Promise<Response> {
  handler ??= makeHandler();
  try {
    return (await handler)(request);
  } catch (error) {
    handler = undefined;
    return errorResponse(toApiError(error));
  }
}

async function makeHandler(): Promise<Handler> {
  const registry = await fetchRegistry(getFile);
  return createHandler({ engine: createRemoteEngine({ connect }), registry, loadCodecAsset, version });
}

async function connect(signal: AbortSignal): Promise<Port> {
  const tabs = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const offers = tabs.map((tab) => (port: MessagePort) => tab.postMessage({ type: 'lector-offer' }, [port]));
  return offerToTabs(offers, { locks: navigator.locks, signal });
}

export function isApiPath(path: string): boolean {
  return path === '/v1' || path.startsWith('/v1/') || path === '/health';
}

function loadCodecAsset(name: CodecAsset): Promise<Uint8Array<ArrayBuffer>> {
  return fetchBytes(`${RUNTIME_FOLDERS.codecs}/${name}`, getFile);
}

async function getFile(path: string): Promise<Response> {
  return (await matchPrecache(path)) ?? (await fetch(path));
}
