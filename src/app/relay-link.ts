import { isEngineError } from '../engine/error.ts';
import { offerToTabs, type SendToTab } from '../engine/offer.ts';
import type { Port } from '../engine/port.ts';
import type { FromEngine } from '../engine/protocol.ts';
import { createTunnel } from '../engine/tunnel.ts';

/** Between two attempts, in ms: soon after a relay has gone, seldom when none is there for long. */
const RETRY_MS = [1000, 3000, 10_000, 30_000, 60_000];

/**
 * Offers this tab's engine to the relay that serves the app, if one does: programs on this machine then speak
 * through the browser. `askTab` speaks to this tab as a consumer would. Runs as long as this tab leads.
 */
export async function linkToRelay(askTab: SendToTab, signal: AbortSignal): Promise<void> {
  if (!['localhost', '127.0.0.1', '[::1]'].includes(location.hostname)) return;
  for (let failures = 0; !signal.aborted; ) {
    if (await isRelay()) {
      failures = 0;
      await stayLinked(askTab, signal);
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
function stayLinked(askTab: SendToTab, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  const socket = new WebSocket(`ws://${location.host}/relay/tunnel`);
  createTunnel(socket, (line) => void serveLine(line, askTab));
  const close = () => socket.close();
  signal.addEventListener('abort', close);
  return new Promise((resolve) => {
    socket.addEventListener(
      'close',
      () => {
        signal.removeEventListener('abort', close);
        resolve();
      },
      { once: true },
    );
  });
}

/** Joins a line of the tunnel with a port to the engine: what comes out of one goes into the other. */
async function serveLine(line: Port, askTab: SendToTab): Promise<void> {
  const given = new AbortController();
  try {
    const engine = await offerToTabs([askTab], { locks: navigator.locks, signal: given.signal });
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
