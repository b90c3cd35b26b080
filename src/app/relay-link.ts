import { isEngineError } from '../engine/error.ts';
import { offerToTabs } from '../engine/offer.ts';
import type { Port } from '../engine/port.ts';
import type { FromEngine } from '../engine/protocol.ts';
import { createTunnel } from '../engine/tunnel.ts';

const RECONNECT_MS = 3000;

/**
 * Offers this tab's engine to the relay that serves the app, if one does: programs on this machine then speak
 * through the browser. `takeOffer` gives a port to the engine. Runs until the tab closes.
 */
export async function linkToRelay(takeOffer: (port: MessagePort) => void): Promise<void> {
  if (!['localhost', '127.0.0.1', '[::1]'].includes(location.hostname)) return;
  const answer = await fetch('/relay/status').catch(() => undefined);
  if (!answer?.ok || answer.headers.get('x-lector') !== 'relay') return;
  connect(takeOffer);
}

function connect(takeOffer: (port: MessagePort) => void): void {
  const socket = new WebSocket(`ws://${location.host}/relay/tunnel`);
  createTunnel(socket, (line) => void serveLine(line, takeOffer));
  socket.addEventListener('close', () => setTimeout(connect, RECONNECT_MS, takeOffer));
}

/** Joins a line of the tunnel with a port to the engine: what comes out of one goes into the other. */
async function serveLine(line: Port, takeOffer: (port: MessagePort) => void): Promise<void> {
  const given = new AbortController();
  try {
    const engine = await offerToTabs([takeOffer], { locks: navigator.locks, signal: given.signal });
    engine.listen(line.post, line.close);
    line.listen(engine.post, () => {
      engine.post({ type: 'cancel' });
      engine.close();
    });
  } catch (error) {
    const code = isEngineError(error) ? error.code : 'no_engine';
    line.post({ type: 'error', code, message: String((error as Error).message) } satisfies FromEngine);
  }
}
