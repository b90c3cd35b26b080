import { isApiRequest } from '../src/api/route-paths.ts';
import { answerApi } from './api.ts';
import { cacheShell, dropOldRuntimeFiles, type ShellFile, serveFile } from './files.ts';
import { answerShare, isShare } from './share.ts';

/** The list of the shell's files is written in by the build. */
declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: ShellFile[] };

cacheShell(self.__WB_MANIFEST);

self.addEventListener('activate', (event) => {
  event.waitUntil(Promise.all([self.clients.claim(), dropOldRuntimeFiles()]));
});

self.addEventListener('message', (event) => {
  // A page that was force-reloaded asks to be controlled again. `lector-awake` needs no answer: it only keeps us.
  if (event.data?.type === 'lector-claim') event.waitUntil(self.clients.claim());
  // The reader has asked for the new version, and nothing is being read. Without that it waits for the last page to close.
  if (event.data?.type === 'lector-activate') event.waitUntil(self.skipWaiting());
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (origin !== self.location.origin) return;
  if (isApiRequest(request)) {
    // Never waitUntil the body: Chromium ends a service worker five minutes after that (measured).
    event.respondWith(answerApi(request, event.clientId));
  } else if (isShare(request)) {
    event.respondWith(answerShare(request));
  } else if (request.method === 'GET' && !pathname.startsWith('/relay/')) {
    event.respondWith(serveFile(request, event.clientId));
  }
});
