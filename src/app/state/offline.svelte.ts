/** Whether the app itself is on this device: `never` where the browser allows no service worker. */
export type OfflineState = 'preparing' | 'ready' | 'never';

/** Whether the page works without a network, and whether there is one. */
export class Offline {
  state = $state<OfflineState>(navigator.serviceWorker ? 'preparing' : 'never');
  isOnline = $state(navigator.onLine);

  constructor() {
    window.addEventListener('online', () => (this.isOnline = true));
    window.addEventListener('offline', () => (this.isOnline = false));
    // An active service worker has put all parts of the app on this device before.
    void navigator.serviceWorker?.ready.then(() => (this.state = 'ready'));
  }
}
