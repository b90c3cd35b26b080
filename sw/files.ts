import { cleanupOutdatedCaches, matchPrecache, precache } from 'workbox-precaching';
import { RUNTIME_CACHE, RUNTIME_FOLDERS } from '../src/runtime/files.ts';
import { isolate } from './isolate.ts';
import { isPluginModule, servePluginModule } from './plugin-modules.ts';

/** A file of the shell; without a revision, its name changes with its content. */
export type ShellFile = { url: string; revision: string | null };

/** Large files that are wanted only by some: kept when first used. Their paths carry their versions. */
const RUNTIME_PATH = '/runtime/';

/** Stores the app's shell at installation, so that it opens and speaks with no network. */
export function cacheShell(files: ShellFile[]): void {
  precache(files);
  cleanupOutdatedCaches();
}

/** Serves a file of the app: from the shell, from the runtime cache, else from the network. `client` asks for it. */
export async function serveFile(request: Request, client: string): Promise<Response> {
  const { pathname } = new URL(request.url);
  if (pathname === '/') return isolate((await matchPrecache('/index.html')) ?? (await fetch(request)));
  const shell = await matchPrecache(pathname);
  if (shell) return isolate(shell);
  if (pathname.startsWith(RUNTIME_PATH)) return isolate(await serveRuntimeFile(request));
  if (await isPluginModule(request, client)) return servePluginModule(request);
  return fetch(request);
}

/** Removes runtime files of earlier builds. */
export async function dropOldRuntimeFiles(): Promise<void> {
  const cache = await caches.open(RUNTIME_CACHE);
  const requests = await cache.keys();
  const folders = Object.values(RUNTIME_FOLDERS);
  const isCurrent = ({ url }: Request) =>
    folders.some((folder) => new URL(url).pathname.startsWith(`${folder}/`));
  const old = requests.filter((request) => !isCurrent(request));
  await Promise.all(old.map((request) => cache.delete(request)));
}

async function serveRuntimeFile(request: Request): Promise<Response> {
  const cache = await caches.open(RUNTIME_CACHE);
  const kept = await cache.match(request.url);
  if (kept) return kept;
  const response = await fetch(request);
  if (response.status === 200) await cache.put(request.url, response.clone());
  return response;
}
