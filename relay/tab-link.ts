import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Log } from '../src/engine/log.ts';
import { PIECES_PROTOCOL } from '../src/engine/pieces.ts';
import { createRemoteEngine } from '../src/engine/remote.ts';
import { createTunnel, type SocketLike } from '../src/engine/tunnel.ts';
import { type Candidate, watchEngine } from './watch-engine.ts';

const TUNNEL_PATH = '/relay/tunnel';

/** What `/relay/status` tells of a connected tab. */
export interface TabStatus {
  /** `webgpu`, `wasm`; left out until the tab has told it. */
  device?: string | undefined;
  /** Models that it can speak with now. */
  models: string[];
  /** Requests that it is speaking now. */
  running: number;
  /** Seconds of computing for a second of sound, as measured lately, per model. */
  rtf: Record<string, number>;
  /** ISO 8601. */
  connectedSince: string;
}

export interface TabLink {
  /** The engines of the tabs that are connected now. */
  candidates: () => Candidate[];
  status: () => TabStatus[];
  close: () => void;
}

/**
 * Takes web sockets from tabs of the app that this relay serves: a tab that connects offers its engine.
 * `isAllowed` decides by the upgrade request; a page of any other origin is turned away with 403.
 */
export function acceptTabs(
  server: Server,
  { isAllowed, log }: { isAllowed: (request: IncomingMessage) => boolean; log: Log },
): TabLink {
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: 64 * 1024 * 1024,
    // Never the protocol that carries a key.
    handleProtocols: (offered) => offered.has(PIECES_PROTOCOL) && PIECES_PROTOCOL,
  });
  const tabs = new Map<WebSocket, { candidate: Candidate; since: Date }>();

  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    // Nobody else listens from here on, and a peer that resets its connection must not end this process.
    socket.on('error', () => socket.destroy());
    const [path] = (request.url ?? '').split('?', 1);
    if (path !== TUNNEL_PATH || !isAllowed(request)) {
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
      return;
    }
    sockets.handleUpgrade(request, socket, head, (webSocket) => {
      const tunnel = createTunnel(webSocket as unknown as SocketLike);
      const engine = createRemoteEngine({ connect: async () => tunnel.open(), losesOnce: true });
      const candidate = watchEngine(engine, { name: 'A connected tab', log });
      tabs.set(webSocket, { candidate, since: new Date() });
      webSocket.on('error', (error) => log.warn("The tab's connection failed.", error));
      webSocket.on('close', () => tabs.delete(webSocket));
      // So that the first request need not wait for it.
      void candidate.status();
    });
  });

  return {
    candidates: () => [...tabs.values()].map(({ candidate }) => candidate),
    status: () =>
      [...tabs.values()].map(({ candidate, since }) => {
        void candidate.status(); // For whoever asks next.
        return describe(candidate, since);
      }),
    close() {
      for (const webSocket of sockets.clients) webSocket.terminate();
      sockets.close();
    },
  };
}

function describe({ lastStatus, running, rtf }: Candidate, since: Date): TabStatus {
  const ready = lastStatus?.models.filter(({ state }) => state === 'ready') ?? [];
  return {
    device: lastStatus?.device,
    models: ready.map(({ id }) => id),
    running,
    rtf: Object.fromEntries([...rtf].map(([model, value]) => [model, Math.round(value * 1000) / 1000])),
    connectedSince: since.toISOString(),
  };
}
