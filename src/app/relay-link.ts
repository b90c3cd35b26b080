import { isEngineError } from '../engine/error.ts';
import { offerToTabs } from '../engine/offer.ts';
import type { Port } from '../engine/port.ts';
import type { FromEngine } from '../engine/protocol.ts';
import { createTunnel } from '../engine/tunnel.ts';

/** Between two attempts, in ms: soon after a relay has gone, seldom when none is there for long. */
const RETRY_MS = [1000, 3000, 10_000, 30_000, 60_000];

/**
 * Offers this tab's engine to the relay that serves the app, if one does: programs on this machine then speak
 * through the browser. `takeOffer` gives a port to the engine. Runs until the tab closes.
 */
export async function linkToRelay(takeOffer: (port: MessagePort) => void): Promise<void> {
  if (!['localhost', '127.0.0.1', '[::1]'].includes(location.hostname)) return;
  for (let failures = 0; ; ) {
    if (await isRelay()) {
      failures = 0;
      await stayLinked(takeOffer);
    }
    const wait = RETRY_MS[Math.min(failures++, RETRY_MS.length - 1)];
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
}

/** Whether a relay has served this page, and is there now. */
async function isRelay(): Promise<boolean> {
  try {
    const answer = await fetch('/relay/status');
    return answer.ok && answer.headers.get('x-lector') === 'relay';
  } catch {
    return false; // Nobody is there; the page itself may come from what the browser keeps.
  }
}

/** Serves the relay over one connection; resolves when that has closed. */
function stayLinked(takeOffer: (port: MessagePort) => void): Promise<void> {
  const socket = new WebSocket(`ws://${location.host}/relay/tunnel`);
  createTunnel(socket, (line) => void serveLine(line, takeOffer));
  return new Promise((resolve) => socket.addEventListener('close', () => resolve(), { once: true }));
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
