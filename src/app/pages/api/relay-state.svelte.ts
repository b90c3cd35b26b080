import { readKey } from '../../client/failure.ts';

/** Whether a relay has served this page, and who is connected to it. */
export class RelayState {
  state = $state<'checking' | 'here' | 'none'>('checking');
  version = $state('');
  tabs = $state(0);

  /** Asks again; nobody there is an answer, too. */
  async load(): Promise<void> {
    // Browsers put each request that fails into the console.
    this.state = navigator.onLine ? 'checking' : 'none';
    if (!navigator.onLine) return;
    try {
      const reply = await fetch('/relay/status');
      if (!reply.ok || reply.headers.get('x-lector') !== 'relay') {
        this.state = 'none';
        return;
      }
      const status: unknown = await reply.json();
      const [version, tabs] = [readKey(status, 'version'), readKey(status, 'tabs')];
      this.version = typeof version === 'string' ? version : '';
      this.tabs = Array.isArray(tabs) ? tabs.length : 0;
      this.state = 'here';
    } catch {
      this.state = 'none'; // no network, or the relay has ended; the page itself is kept by the browser
    }
  }
}
