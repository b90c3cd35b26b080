import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import type { Engine } from '../src/engine/engine.ts';
import { createRemoteEngine } from '../src/engine/remote.ts';
import { createTunnel, type SocketLike } from '../src/engine/tunnel.ts';

const TUNNEL_PATH = '/relay/tunnel';

export interface TabLink {
  /** The engine of the tab that connected last, while it is connected; the same one for the same connection. */
  engine: () => Engine | undefined;
  /** How many tabs are connected. */
  count: () => number;
  close: () => void;
}

/**
 * Takes web sockets from tabs of the app that this relay serves: a tab that connects offers its engine.
 * `isAllowed` decides by the upgrade request; a page of any other origin is turned away with 403.
 */
export function acceptTabs(server: Server, isAllowed: (request: IncomingMessage) => boolean): TabLink {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: 64 * 1024 * 1024 });
  const engines: Engine[] = [];

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
      const engine = createRemoteEngine({ connect: async () => tunnel.open() });
      engines.push(engine);
      webSocket.on('error', (error) => console.warn(`The tab's connection failed: ${error.message}`));
      webSocket.on('close', () => engines.splice(engines.indexOf(engine), 1));
    });
  });

  return {
    engine: () => engines.at(-1),
    count: () => engines.length,
    close() {
      for (const webSocket of sockets.clients) webSocket.terminate();
      sockets.close();
    },
  };
}
