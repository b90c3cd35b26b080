import { createServer, type IncomingMessage, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { createHandler } from '../src/api/handler.ts';
import type { ApiOptions } from '../src/api/options.ts';
import { isApiRequest } from '../src/api/route-paths.ts';
import type { Engine } from '../src/engine/engine.ts';
import type { PluginSetting } from '../src/engine/plugins.ts';
import { REGISTRY_FILE } from '../src/runtime/files.ts';
import { serveAppFile } from './app-files.ts';
import { createRelayEngine } from './choose-engine.ts';
import { addCors, answerPreflight, type GuardOptions, isHostAllowed, refuse, refuseKey } from './guard.ts';
import { withOwnPlugins } from './own-plugins.ts';
import { acceptTabs } from './tab-link.ts';

export interface RelayOptions extends Omit<ApiOptions, 'engine'>, Omit<GuardOptions, 'port'> {
  /** 0 lets the system choose. */
  port: number;
  /** A loopback address. */
  address: string;
  /** The engine in this process. */
  own: Engine;
  /** The plugins that are set up in it. */
  plugins?: PluginSetting[] | undefined;
  /** The folder of the built app. */
  appFolder: string;
  /** The `models.json` that the app is given. */
  registryFile: string;
}

export interface Relay {
  port: number;
  close(): Promise<void>;
}

/**
 * Longer than clients keep a connection that they do not use (Node 4 s, Python's httpx 5 s): when both sides wait for
 * the same time, a request may be sent into a connection that is just being closed, and is lost.
 */
const KEEP_ALIVE_MS = 75_000;

/** Serves app and API on this machine alone. Rejects when the port is taken. */
export async function startRelay(options: RelayOptions): Promise<Relay> {
  const guard: GuardOptions = { ...options };
  const server = createServer({ keepAliveTimeout: KEEP_ALIVE_MS });
  const tabs = acceptTabs(server, (request) => maySpeakFor(request, guard));
  const { own, registry } = options;
  const engine = withOwnPlugins(createRelayEngine({ registry, own, tab: tabs.engine }), options);
  const api = createHandler({ ...options, engine });

  async function answer(request: Request): Promise<Response> {
    const refused = refuse(request, guard);
    if (refused) return refused;
    const response = answerPreflight(request) ?? refuseKey(request, guard) ?? (await route(request));
    if (request.method !== 'OPTIONS') addCors(request, response.headers);
    response.headers.set('x-content-type-options', 'nosniff');
    return response;
  }

  async function route(request: Request): Promise<Response> {
    const { pathname } = new URL(request.url);
    if (pathname === '/relay/status') return status(tabs.engine() !== undefined, options.version);
    if (isApiRequest(request)) return api(request, programOf(request));
    const { appFolder, registryFile } = options;
    return serveAppFile(request, { folder: appFolder, replaced: { [REGISTRY_FILE]: registryFile } });
  }

  const listener = getRequestListener(answer, { overrideGlobalObjects: false });
  server.on('request', (request, response) => void listener(request, response));
  const port = await listen(server, options);
  guard.port = port;
  return {
    port,
    async close() {
      tabs.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
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

/** Only a page that this relay has served may offer its engine. */
function maySpeakFor({ headers: { host = '', origin = '' } }: IncomingMessage, guard: GuardOptions): boolean {
  return isHostAllowed(host, guard) && origin === `http://${host}`;
}

function status(tabConnected: boolean, version: string): Response {
  return Response.json({ status: 'ok', version, tab: tabConnected }, { headers: { 'x-lector': 'relay' } });
}
