import { isEngineError } from '../engine/error.ts';
import { offerToTabs, type SendToTab } from '../engine/offer.ts';
import { KEY_PROTOCOL, PIECES_PROTOCOL } from '../engine/pieces.ts';
import type { Port } from '../engine/port.ts';
import type { FromEngine } from '../engine/protocol.ts';
import { createTunnel } from '../engine/tunnel.ts';
import { relay } from './state/relay.svelte.ts';
import { readStored, writeStored } from './state/stored.ts';

/** Between two attempts, in ms, at most: soon after a relay has gone, seldom when none is there for long. */
const RETRY_MS = [500, 1000, 2000, 4000, 8000, 15_000, 30_000];

/** How it goes on where there has been none since the page was opened. */
const SELDOM_MS = [60_000, 300_000];

const KEY_SETTING = 'relay-key';

/**
 * Offers this tab's engine to the relay that serves the app, if one does: programs then speak through the
 * browser. `askTab` speaks to this tab as a consumer would. Runs as long as this tab leads; a relay that was
 * restarted, or is back after this device has slept, finds the tab again by itself. Elsewhere than on this
 * machine, only when the user has brought the relay's key (`#relay-key=…` in the address, once).
 */
export async function linkToRelay(askTab: SendToTab, signal: AbortSignal): Promise<void> {
  const key = takeKey();
  const isLocal = ['localhost', '127.0.0.1', '[::1]'].includes(location.hostname);
  if (!isLocal && !key) return;
  let wasLinked = false;
  for (let failures = 0; !signal.aborted; ) {
    const found = await findRelay();
    // Whose site this is does not change while the page is open.
    if (found === 'other') break;
    if (found === 'relay') {
      const wasOpen = await stayLinked(askTab, key, signal);
      if (wasOpen) failures = 0;
      wasLinked ||= wasOpen;
      relay.connection = wasOpen ? 'lost' : 'refused';
    }
    const waits = wasLinked ? RETRY_MS : [...RETRY_MS, ...SELDOM_MS];
    await retryTime(waits[Math.min(failures++, waits.length - 1)] ?? 0, signal);
  }
  relay.connection = 'none';
}

/** The relay's key: from the address, where it stays no longer than needed, or as it was kept from there. */
function takeKey(): string {
  const given = new URLSearchParams(location.hash.slice(1)).get('relay-key');
  if (given === null) return readStored(KEY_SETTING) ?? '';
  writeStored(KEY_SETTING, given);
  history.replaceState(history.state, '', location.pathname + location.search);
  return given;
}

/** Waits about so long: less when the device wakes up or is online again. Many tabs do not come all at once. */
function retryTime(most: number, signal: AbortSignal): Promise<void> {
  const ended = new AbortController();
  return new Promise<void>((resolve) => {
    const end = () => {
      clearTimeout(timer);
      ended.abort();
      resolve();
    };
    const timer = setTimeout(end, most * (0.5 + Math.random() / 2));
    signal.addEventListener('abort', end, { signal: ended.signal });
    onWake(end, ended.signal);
  });
}

function onWake(wake: () => void, signal: AbortSignal): void {
  addEventListener('online', wake, { signal });
  addEventListener('pageshow', wake, { signal });
  document.addEventListener('resume', wake, { signal });
  document.addEventListener('visibilitychange', () => !document.hidden && wake(), { signal });
}

/** Who answers where the relay would: it, the server of another site, or nobody now. */
async function findRelay(): Promise<'relay' | 'other' | 'nobody'> {
  // Browsers put each request that fails into the console; coming online ends the waiting.
  if (!navigator.onLine) return 'nobody';
  try {
    const answer = await fetch('/relay/status');
    if (answer.ok && answer.headers.get('x-lector') === 'relay') return 'relay';
    return answer.ok || answer.status === 404 ? 'other' : 'nobody';
  } catch {
    return 'nobody'; // The page itself may come from what the browser keeps.
  }
}

/** Serves the relay over one connection; resolves when that has closed, with whether it was ever open. */
function stayLinked(askTab: SendToTab, key: string, signal: AbortSignal): Promise<boolean> {
  if (signal.aborted) return Promise.resolve(true);
  const scheme = location.protocol === 'https:' ? 'wss' : 'ws';
  const protocols = key ? [PIECES_PROTOCOL, KEY_PROTOCOL + toBase64Url(key)] : [PIECES_PROTOCOL];
  const socket = new WebSocket(`${scheme}://${location.host}/relay/tunnel`, protocols);
  const tunnel = createTunnel(socket, (line) => void serveLine(line, askTab));
  const ended = new AbortController();
  let wasOpen = false;
  socket.addEventListener('open', () => {
    wasOpen = true;
    relay.connection = 'connected';
    // A connection may have died while the device slept, which nobody tells.
    onWake(() => void tunnel.isThere(), ended.signal);
  });
  signal.addEventListener('abort', () => socket.close(), { signal: ended.signal });
  return new Promise((resolve) => {
    const end = () => {
      ended.abort();
      resolve(wasOpen);
    };
    socket.addEventListener('close', end, { once: true });
  });
}

function toBase64Url(text: string): string {
  const binary = String.fromCharCode(...new TextEncoder().encode(text));
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
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
