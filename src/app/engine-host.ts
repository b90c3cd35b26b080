import { KEEP_ALIVE_SECONDS } from '../engine/life.ts';
import type { FromTab, ToOffered, ToTab } from '../engine/offer.ts';
import { type Ending, Supervisor } from '../engine/supervisor.ts';
import type { ToHost, ToWorker, WorkerOptions } from '../worker/messages.ts';
import { compete, type Leadership } from './leadership.ts';
import { linkToRelay } from './relay-link.ts';

/** `webgpu` or `wasm`, when somebody has chosen where neural voices run. */
const DEVICE_SETTING = 'lector-device';
/** Seconds without speech after which a neural voice's memory is given back; 0 is never. */
const KEEP_ALIVE_SETTING = 'lector-keep-alive';
/** How long a step of a model may take at least, in ms, for who looks for trouble. */
const STEP_SETTING = 'lector-step-ms';

/** The plugins that a page of this origin has registered, as `/plugins.js` writes them. */
const PLUGINS_SETTING = 'lector-plugins';

/** How long an offer may wait for this tab to become the leader; its consumer gives up before. */
const OFFER_LIFE_MS = 20_000;

/** A model's failure reaches its client first; then its worker ends. */
const LAST_WORDS_MS = 200;

/** `forget` takes our listener off the port. */
type Offer = { port: MessagePort; expires: number; forget: () => void };

/** The name of the lock that tells the living worker's death; none while no worker is ready. */
let ready: { worker: Worker; lock: string } | undefined;
let waiting: Offer[] = [];
let leadership: Leadership | undefined;
/** Whether a model has failed on this tab's GPU; then its workers do without. */
let gpuFailed = false;
let endWorker: (ending: Ending) => void = () => undefined;
const supervisor = new Supervisor((ending) => endWorker(ending));

/**
 * Lets this tab compete for the engine. The tabs of an origin share one engine: the holder of a Web Lock owns
 * the dedicated worker, and when it closes, the next tab starts one. Consumers (the service worker, this page)
 * offer a port to every tab; the leader takes it.
 */
export function startEngineHost(): void {
  navigator.serviceWorker?.addEventListener('message', ({ data, ports }) => {
    if (ports[0]) answerConsumer(data, ports[0]);
  });
  navigator.serviceWorker?.startMessages();
  leadership = compete((signal) => {
    for (const { port } of waiting) tell(port, { type: 'lector-wait', leads: true });
    void linkToRelay(answerConsumer, signal);
    void keepWorker(signal);
  });
}

/** Answers a consumer: takes its port for one operation, now or as soon as this tab owns a worker. */
export function answerConsumer(message: ToTab, port: MessagePort): void {
  if (message.type === 'lector-probe' && ready?.lock === message.lock) tell(port, { type: 'lector-alive' });
  if (message.type === 'lector-offer') takeOffer(port);
}

function takeOffer(port: MessagePort): void {
  const hear = ({ data }: MessageEvent<ToOffered>) => {
    if (data.type === 'lector-lead') void leadership?.takeOver(data.instead);
  };
  port.addEventListener('message', hear);
  port.start();
  // Whoever offers learns that a tab of the app is here, even while its worker is being started.
  tell(port, { type: 'lector-wait', leads: leadership?.leads ?? false });
  const now = performance.now();
  waiting = waiting.filter(({ expires }) => expires > now);
  waiting.push({
    port,
    expires: now + OFFER_LIFE_MS,
    forget: () => port.removeEventListener('message', hear),
  });
  forwardOffers();
}

function tell(port: MessagePort, answer: FromTab): void {
  port.postMessage(answer);
}

/** Owns workers, one after the other, as long as this tab leads. */
async function keepWorker(signal: AbortSignal): Promise<void> {
  while (!signal.aborted) await runWorker(signal);
}

/** Starts a worker; resolves when it has ended, its memory is free and another one may be started. */
function runWorker(signal: AbortSignal): Promise<void> {
  const name = JSON.stringify(workerOptions());
  const worker = new Worker(new URL('../worker/worker.ts', import.meta.url), { type: 'module', name });
  return new Promise((resolve) => {
    let wasReady = false;
    let ended = false;
    const end = () => {
      if (ended) return;
      ended = true;
      worker.terminate();
      if (ready?.worker === worker) ready = undefined;
      signal.removeEventListener('abort', end);
      setTimeout(resolve, supervisor.ended(wasReady));
    };
    signal.addEventListener('abort', end);
    endWorker = ({ kind, reason, avoidGpu }) => {
      if (kind !== 'idle') console.error(`The speech engine has ${kind}; a new one starts. ${reason}`);
      gpuFailed ||= avoidGpu;
      if (ready?.worker === worker) ready = undefined; // whoever asks from now on, asks the next one
      setTimeout(end, kind === 'failed' ? LAST_WORDS_MS : 0);
    };
    worker.addEventListener('message', ({ data }: MessageEvent<ToHost>) => {
      if (ended) return;
      if (data.type !== 'ready') {
        supervisor.receive(data);
        return;
      }
      wasReady = true;
      supervisor.started();
      ready = { worker, lock: data.lock };
      forwardOffers();
    });
    worker.addEventListener('error', ({ message }) => {
      if (!ended) supervisor.crashed(message || 'Its script could not be loaded.');
    });
  });
}

function workerOptions(): WorkerOptions {
  return {
    device: gpuFailed ? 'wasm' : (readSetting(DEVICE_SETTING) ?? ''),
    touchPoints: navigator.maxTouchPoints,
    failures: supervisor.failures(),
    keepAliveSeconds: numberSetting(KEEP_ALIVE_SETTING) ?? KEEP_ALIVE_SECONDS,
    stepMs: numberSetting(STEP_SETTING),
  };
}

function numberSetting(key: string): number | undefined {
  const value = Number.parseFloat(readSetting(key) ?? '');
  return Number.isFinite(value) && value >= 0 ? value : undefined;
}

function readSetting(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch (error) {
    console.warn('Settings can not be read here.', error);
    return null;
  }
}

/** What `/plugins.js` keeps. Read anew each time, since any page of this origin may change it. */
function readPlugins(): unknown {
  try {
    return JSON.parse(readSetting(PLUGINS_SETTING) ?? '[]');
  } catch (error) {
    console.error('The plugins that are set up here can not be read.', error);
    return [];
  }
}

function forwardOffers(): void {
  if (!ready) return;
  const now = performance.now();
  for (const { port, expires, forget } of waiting) {
    forget();
    if (expires < now) continue;
    tell(port, { type: 'lector-accept', lock: ready.lock });
    ready.worker.postMessage({ type: 'serve', port, plugins: readPlugins() } satisfies ToWorker, [port]);
  }
  waiting = [];
}
