import type { Server } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { getRequestListener } from '@hono/node-server';
import { makeDocumentation } from '../src/api/docs/make-documentation.ts';
import { ApiError, errorResponse } from '../src/api/error.ts';
import { createHandler } from '../src/api/handler.ts';
import type { ApiOptions } from '../src/api/options.ts';
import { requestId } from '../src/api/request-id.ts';
import { isApiRequest } from '../src/api/route-paths.ts';
import type { Engine } from '../src/engine/engine.ts';
import type { PluginSetting } from '../src/engine/plugins.ts';
import { REGISTRY_FILE } from '../src/runtime/files.ts';
import { serveAppFile } from './app-files.ts';
import { createRelayEngine, type Preference } from './choose-engine.ts';
import { addCors, answerPreflight, type GuardOptions, METRICS_PATH, refuse, refuseKey } from './guard.ts';
import { createHideFolders, type HideFolders, withoutFolders } from './hide-folders.ts';
import { createHttpServer } from './http-server.ts';
import { type Logger, toLog } from './log/logger.ts';
import { mayOfferEngine } from './may-offer.ts';
import { createMetrics, exposeMetrics } from './metrics/metrics.ts';
import { createObserver } from './metrics/observe.ts';
import { isLoopback, ownNames } from './own-names.ts';
import { withOwnPlugins } from './own-plugins.ts';
import { acceptTabs, type TabStatus } from './tab-link.ts';

export interface RelayOptions extends Omit<ApiOptions, 'engine'>, Omit<GuardOptions, 'port'> {
  /** 0 lets the system choose. */
  port: number;
  /** Where to listen; one that others can reach needs `apiKey`. */
  address: string;
  /** Who speaks: this process, a tab, or whoever is better. */
  speaker: Preference;
  logger: Logger;
  /** Whether everything that was to be loaded first has been; `/readyz` tells. */
  isReady: () => boolean;
  /** The engine in this process. */
  own: Engine;
  /** The plugins that are set up in it. */
  plugins?: PluginSetting[] | undefined;
  /** Folders of this machine whose names no client is told. */
  folders: string[];
  /** The folder of the built app. */
  appFolder: string;
  /** The `models.json` that the app is given. */
  registryFile: string;
}

export interface Relay {
  port: number;
  /** Refuses new requests, lets running ones end for `graceMs`, then closes. */
  close(graceMs?: number): Promise<void>;
}

/** Serves app and API. Rejects when the port is taken, or when strangers could use it without a key. */
export async function startRelay(options: RelayOptions): Promise<Relay> {
  const { own, registry, speaker, version, address } = options;
  requireKey(options);
  const guard: GuardOptions = {
    ...options,
    allowedHosts: [...options.allowedHosts, ...ownNames(address)],
  };
  const server = createHttpServer();
  const log = toLog(options.logger);
  const tabs = acceptTabs(server, { isAllowed: (request) => mayOfferEngine(request, guard), log });
  const metrics = createMetrics();
  const observer = createObserver(metrics, options.logger);
  const chosen = createRelayEngine({ registry, own, tabs: tabs.candidates, prefer: speaker, log });
  const hide = createHideFolders(options.folders);
  const engine = withoutFolders(describePlugins(withOwnPlugins(chosen, options), hide), hide);
  const voices = withoutFolders(options.voices, hide);
  const api = createHandler({
    ...options,
    voices,
    log,
    engine: observer.measure(engine),
    documentation: makeDocumentation(version),
    onFailure: observer.failed,
  });
  let running = 0;
  let isClosing = false;

  async function answer(request: Request): Promise<Response> {
    const response = (isClosing ? refuseWhileClosing() : refuse(request, guard)) ?? (await admit(request));
    const { headers } = response;
    if (!headers.get('vary')?.includes('Origin')) headers.append('vary', 'Origin');
    headers.set('x-content-type-options', 'nosniff');
    if (!headers.has('x-request-id')) headers.set('x-request-id', requestId(request));
    return observer.watch(response);
  }

  /** Answers who may call; a page may read the answer. */
  async function admit(request: Request): Promise<Response> {
    const response = answerPreflight(request) ?? refuseKey(request, guard) ?? (await route(request));
    addCors(request, response.headers);
    return response;
  }

  async function route(request: Request): Promise<Response> {
    const { pathname } = new URL(request.url);
    if (pathname === '/relay/status') return status(tabs.status(), version);
    if (pathname === METRICS_PATH) return exposeMetrics(metrics, { tabs: tabs.status().length, version });
    if (pathname === '/readyz' && !options.isReady()) return refuseWhileStarting();
    if (isApiRequest(request)) return api(request, programOf(request));
    const { appFolder, registryFile } = options;
    return serveAppFile(request, {
      folder: appFolder,
      replaced: { [REGISTRY_FILE]: registryFile },
      packs: true,
    });
  }

  const listener = getRequestListener(answer, { overrideGlobalObjects: false });
  server.on('request', (request, response) => {
    running++;
    response.once('close', () => {
      running--;
      if (isClosing) server.closeIdleConnections();
    });
    observer.follow(request, response, () => void listener(request, response));
  });
  const port = await listen(server, options);
  guard.port = port;
  return {
    port,
    async close(graceMs = 0) {
      isClosing = true;
      server.closeIdleConnections();
      const end = performance.now() + graceMs;
      while (running > 0 && performance.now() < end) await pause(50);
      tabs.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function requireKey({ address, apiKey }: RelayOptions): void {
  if (apiKey || isLoopback(address)) return;
  throw new Error(
    `Others could use a relay on ${address}. Give it a key with --api-key or LECTOR_API_KEY, or listen on 127.0.0.1.`,
  );
}

/** The same engine; where its plugins lie is told without their folders. */
function describePlugins(engine: Engine, hide: HideFolders): Engine {
  return {
    ...engine,
    async plugins() {
      const plugins = await engine.plugins();
      return plugins.map(({ name, module, problem, ...plugin }) => ({
        ...plugin,
        name: hide(name),
        module: module && hide(module),
        problem: problem && hide(problem),
      }));
    },
  };
}

function refuseWhileClosing(): Response {
  const details = { code: 'shutting_down', retryAfter: 5 };
  const response = errorResponse(new ApiError(503, 'The relay is being stopped.', details));
  response.headers.set('connection', 'close');
  return response;
}

function refuseWhileStarting(): Response {
  const message = 'The models that are to be loaded first are not ready yet.';
  return errorResponse(new ApiError(503, message, { code: 'starting', retryAfter: 2 }));
}

/**
 * Whoever asks, as well as a request tells: the site for a web page, the program for others. Every client of
 * this machine has the same address, and one program may hold many connections.
 */
function programOf({ headers }: Request): string {
  return headers.get('origin') ?? headers.get('user-agent') ?? '';
}

function listen(server: Server, { port, address }: RelayOptions): Promise<number> {
  return new Promise((resolve, reject) => {
    const fail = (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new Error(taken(port), { cause: error }) : error);
    server.once('error', fail);
    server.listen(port, address, () => {
      server.off('error', fail);
      const bound = server.address();
      resolve(typeof bound === 'object' && bound ? bound.port : port);
    });
  });
}

function taken(port: number): string {
  return `Port ${port} is in use, perhaps by another Lector. Choose another one with --port.`;
}

function status(tabs: TabStatus[], version: string): Response {
  const body = { status: 'ok', version, tab: tabs.length > 0, tabs };
  return Response.json(body, { headers: { 'x-lector': 'relay' } });
}
