import { matchPrecache } from 'workbox-precaching';
import { version } from '../package.json';
import { storedDocumentation } from '../src/api/documentation.ts';
import { ApiError, errorResponse, toApiError } from '../src/api/error.ts';
import { type ApiHandler, createHandler } from '../src/api/handler.ts';
import type { CodecAsset } from '../src/audio/encoder.ts';
import { offerToTabs, type SendToTab } from '../src/engine/offer.ts';
import type { Port } from '../src/engine/port.ts';
import { createRemoteEngine } from '../src/engine/remote.ts';
import { fetchBytes } from '../src/runtime/fetch-bytes.ts';
import { RUNTIME_FOLDERS } from '../src/runtime/files.ts';
import { openOwnModels } from '../src/storage/browser-registry.ts';
import { createIdbVoiceStore } from '../src/storage/idb-voice-store.ts';

declare const self: ServiceWorkerGlobalScope;

let handler: Promise<ApiHandler> | undefined;

/** Answers a request of one of our pages (`client`) to the API. The engine is found anew each time: a service worker may end at any moment. */
export async function answerApi(request: Request, client: string): Promise<Response> {
  if (isForm(request)) {
    const message = 'A form of a web page may not be sent here; use fetch.';
    return errorResponse(new ApiError(403, message, { code: 'forbidden' }));
  }
  handler ??= makeHandler();
  try {
    return await (await handler)(request, client);
  } catch (error) {
    handler = undefined;
    return errorResponse(toApiError(error));
  }
}

async function makeHandler(): Promise<ApiHandler> {
  const ownModels = await openOwnModels(getFile);
  const engine = createRemoteEngine({ connect });
  const { registry } = ownModels;
  return createHandler({
    engine,
    registry,
    ownModels,
    voices: createIdbVoiceStore(),
    loadCodecAsset,
    documentation: storedDocumentation(getFile),
    version,
  });
}

async function connect(signal: AbortSignal): Promise<Port> {
  const tabs = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const asks = tabs.map(
    (tab): SendToTab =>
      (message, port) =>
        tab.postMessage(message, [port]),
  );
  return offerToTabs(asks, { locks: navigator.locks, signal, areAllTabs: true });
}

/**
 * Any site may send a form to any other, and its browser goes there with it: the one request that reaches this service
 * worker from elsewhere. It must not store, download or remove anything.
 */
function isForm({ mode, method }: Request): boolean {
  return mode === 'navigate' && method !== 'GET';
}

function loadCodecAsset(name: CodecAsset): Promise<Uint8Array<ArrayBuffer>> {
  return fetchBytes(`${RUNTIME_FOLDERS.codecs}/${name}`, getFile);
}

async function getFile(path: string): Promise<Response> {
  return (await matchPrecache(path)) ?? (await fetch(path));
}
