import { pageLoaded } from './register-service-worker.ts';

/** Held, shared, by every tab that reads aloud, also while it pauses, or exports. */
const BUSY_LOCK = 'lector-busy';
/** How often an app that stays open asks whether there is a new version. */
const ASK_MS = 3_600_000;

/** How long other tabs may take to let go. */
const FREE_MS = 1000;
/** How long the new version may take to come: a browser lets the streams of the old one end first. */
const CHANGE_MS = 5000;

export interface UpdateOptions {
  /** Whether this tab is heard, or exports: the reader is then not asked. */
  isBusy: () => boolean;
  /** Whether this tab asks the service worker for sound, or might go on to: also while it pauses. */
  isAtWork: () => boolean;
  /** Ends that, and writes down what is not yet, before the page is loaded anew. */
  prepare: () => Promise<void>;
}

/**
 * A new version of the app. It waits, as service workers do, until the reader asks for it; and while any tab reads aloud or
 * exports it can't be had, since every tab changes with it.
 */
export class Update {
  /** A new version is on this device. */
  isReady = $state(false);
  /** It was asked for, and another tab is at work. */
  isHeldUp = $state(false);

  readonly #options: UpdateOptions;
  /** Another tab has changed to it already. */
  #isActive = false;
  #isLeaving = false;

  /** One value as long as the work goes on: the lock must not be let go of from one state to the next. */
  #isAtWork = $derived.by(() => this.#options.isAtWork());

  /** Something to be shown: not while this tab is at work. */
  isOffered = $derived.by(() => this.isReady && !this.#options.isBusy());

  constructor(options: UpdateOptions) {
    this.#options = options;
    $effect.root(() => {
      $effect(() => (this.#isAtWork ? holdBusyLock() : undefined));
    });
    // A part of the app that is gone from the server: only the new version has its own.
    window.addEventListener('vite:preloadError', () => {
      this.isReady = true;
      this.#isActive = true;
    });
    void this.#watch();
  }

  /** Changes to the new version, unless another tab is at work. */
  async apply(): Promise<void> {
    this.isHeldUp = false;
    await this.#options.prepare();
    try {
      const options = { signal: AbortSignal.timeout(FREE_MS) };
      await navigator.locks.request(BUSY_LOCK, options, () => this.#change());
    } catch (error) {
      if ((error as Error).name !== 'TimeoutError') throw error;
      this.#isLeaving = false;
      this.isHeldUp = true;
    }
  }

  async #change(): Promise<void> {
    const registration = await navigator.serviceWorker?.getRegistration();
    this.#isLeaving = true;
    if (!this.#isActive && registration?.waiting) {
      const changed = controllerChanged(AbortSignal.timeout(CHANGE_MS));
      registration.waiting.postMessage({ type: 'lector-activate' });
      await changed;
    }
    location.reload();
  }

  async #watch(): Promise<void> {
    const container = navigator.serviceWorker;
    if (!container) return;
    await pageLoaded();
    const wasControlled = container.controller !== null;
    container.addEventListener('controllerchange', () => {
      if (!wasControlled || this.#isLeaving) return;
      this.#isActive = true;
      this.isReady = true;
    });
    const registration = await container.ready;
    const look = () => {
      if (registration.waiting && container.controller) this.isReady = true;
    };
    look();
    registration.addEventListener('updatefound', () =>
      registration.installing?.addEventListener('statechange', look),
    );
    askNowAndThen(registration);
  }
}

/** Rejects with the signal's reason. */
function controllerChanged(signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    navigator.serviceWorker.addEventListener('controllerchange', () => resolve(), { once: true, signal });
    signal.addEventListener('abort', () => reject(signal.reason));
  });
}

/** Until the function that it gives is called. */
function holdBusyLock(): () => void {
  const { promise, resolve } = Promise.withResolvers<void>();
  void navigator.locks.request(BUSY_LOCK, { mode: 'shared' }, () => promise);
  return resolve;
}

function askNowAndThen(registration: ServiceWorkerRegistration): void {
  let asked = Date.now();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || Date.now() - asked < ASK_MS) return;
    asked = Date.now();
    registration
      .update()
      .catch((error: unknown) => console.info('No new version could be asked for.', error));
  });
}
