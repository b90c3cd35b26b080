import type { ToHost, ToWorker } from '../worker/messages.ts';
import { linkToRelay } from './relay-link.ts';

/** Held by the one tab of this origin that owns the engine's worker. */
const LEADER_LOCK = 'lector-leader';

/** `webgpu` or `wasm`, when somebody has chosen where neural voices run. */
const DEVICE_SETTING = 'lector-device';

/** How long an offer may wait for this tab to become the leader; its consumer gives up before. */
const OFFER_LIFE_MS = 20_000;

/** The pause before another worker when one could not start. */
const RESTART_MS = 2000;

type Offer = { port: MessagePort; expires: number };

/** The name of the lock that tells the living worker's death; none while no worker is ready. */
let ready: { worker: Worker; lock: string } | undefined;
let waiting: Offer[] = [];
/** Whether a model has failed on this tab's GPU; then its workers do without. */
let gpuFailed = false;

/**
 * Lets this tab compete for the engine. The tabs of an origin share one engine: the holder of a Web Lock owns
 * the dedicated worker, and when it closes, the next tab starts one. Consumers (the service worker, this page)
 * offer a port to every tab; the leader takes it.
 */
export function startEngineHost(): void {
  navigator.serviceWorker?.addEventListener('message', ({ data, ports }) => {
    if (data?.type === 'lector-offer' && ports[0]) takeOffer(ports[0]);
  });
  navigator.serviceWorker?.startMessages();
  void navigator.locks.request(LEADER_LOCK, () => {
    void linkToRelay(takeOffer);
    return keepWorker();
  });
}

/** Takes a port for one operation, now or as soon as this tab owns a worker. */
export function takeOffer(port: MessagePort): void {
  // Whoever offers learns that a tab of the app is here, even while its worker is being started.
  port.postMessage({ type: 'lector-wait' });
  waiting.push({ port, expires: performance.now() + OFFER_LIFE_MS });
  forwardOffers();
}

/** Owns workers, one after the other, until the tab closes. */
async function keepWorker(): Promise<never> {
  while (true) await runWorker();
}

/** Starts a worker; resolves when it has ended, its memory is free and another one may be started. */
function runWorker(): Promise<void> {
  const name = gpuFailed ? 'wasm' : readDeviceSetting();
  const worker = new Worker(new URL('../worker/worker.ts', import.meta.url), { type: 'module', name });
  return new Promise((resolve) => {
    let ended = false;
    const end = () => {
      if (ended) return;
      ended = true;
      worker.terminate();
      // A worker that could not even start would otherwise be started again without a pause.
      setTimeout(resolve, ready ? 0 : RESTART_MS);
      ready = undefined;
    };
    worker.addEventListener('message', ({ data }: MessageEvent<ToHost>) => {
      if (data.type === 'ready') {
        ready = { worker, lock: data.lock };
        forwardOffers();
      }
      // A model has failed: its runtime can't be trusted any more, and memory comes back only with the worker.
      if (data.type === 'retire') {
        gpuFailed ||= data.avoid === 'webgpu';
        end();
      }
    });
    worker.addEventListener('error', (event) => {
      console.error('The speech engine has crashed; a new one starts.', event.message);
      end();
    });
  });
}

function readDeviceSetting(): string {
  try {
    return localStorage.getItem(DEVICE_SETTING) ?? '';
  } catch (error) {
    console.warn('Settings can not be read here.', error);
    return '';
  }
}

function forwardOffers(): void {
  if (!ready) return;
  const now = performance.now();
  for (const { port, expires } of waiting) {
    if (expires < now) continue;
    port.postMessage({ type: 'lector-accept', lock: ready.lock });
    ready.worker.postMessage({ type: 'serve', port } satisfies ToWorker, [port]);
  }
  waiting = [];
}
