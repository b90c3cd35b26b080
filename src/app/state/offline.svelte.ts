import { registerServiceWorker } from './register-service-worker.ts';

/** Whether the app itself is on this device: `never` where the browser allows no service worker. */
export type OfflineState = 'preparing' | 'ready' | 'never';

/** Whether the page works without a network, and whether there is one. */
export class Offline {
  state = $state<OfflineState>('preparing');
  isOnline = $state(navigator.onLine);

  constructor() {
    window.addEventListener('online', () => {
      this.isOnline = true;
    });
    window.addEventListener('offline', () => {
      this.isOnline = false;
    });
    void this.#prepare();
  }

  async #prepare(): Promise<void> {
    try {
      await registerServiceWorker();
      // An active service worker has put all parts of the app on this device before.
      await navigator.serviceWorker.ready;
      this.state = 'ready';
    } catch (error) {
      console.warn('This page can’t be kept for offline use.', error);
      this.state = 'never';
    }
  }
}
