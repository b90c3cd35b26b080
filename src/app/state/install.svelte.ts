import { readStored, writeStored } from './stored.ts';

/** Who has listened for so long may want the app at hand. */
const LISTENED_SECONDS = 60;
const TICK_SECONDS = 5;

/** Chromium's event; TypeScript does not know of it. */
interface InstallPromptEvent extends Event {
  prompt: () => Promise<{ outcome: 'accepted' | 'dismissed' }>;
}

/** `prompt`: the browser can be asked; `home-screen`: the reader has to do it, as on an iPhone. */
export type InstallWay = 'prompt' | 'home-screen';

/** The offer to install the app: after a minute of listening, and never again once it was turned down. */
export class Install {
  /** How it can be installed; `null` where it can't, or is. */
  way = $state<InstallWay | null>(null);
  #listened = $state(Number(readStored('listened') ?? 0));
  #isTurnedDown = $state(readStored('install-turned-down') !== null);

  #prompt: InstallPromptEvent | null = null;

  isOffered = $derived(this.way !== null && this.#listened >= LISTENED_SECONDS && !this.#isTurnedDown);

  /** `isSpeaking` tells whether something is heard. */
  constructor(isSpeaking: () => boolean) {
    window.addEventListener('beforeinstallprompt', (event) => {
      event.preventDefault();
      this.#prompt = event as InstallPromptEvent;
      this.way = 'prompt';
    });
    window.addEventListener('appinstalled', () => {
      this.way = null;
    });
    // Safari alone has this property: false where the page is not on the Home Screen.
    if ((navigator as { standalone?: boolean }).standalone === false) this.way = 'home-screen';
    $effect.root(() => {
      $effect(() => {
        if (!isSpeaking() || this.#listened >= LISTENED_SECONDS) return undefined;
        const timer = setInterval(() => this.#listen(), TICK_SECONDS * 1000);
        return () => clearInterval(timer);
      });
    });
  }

  /** Lets the browser ask. Must be called in a user's gesture. */
  async ask(): Promise<void> {
    const prompt = this.#prompt;
    this.#prompt = null;
    this.way = null; // an event asks only once
    await prompt?.prompt();
  }

  turnDown(): void {
    this.#isTurnedDown = true;
    writeStored('install-turned-down', '1');
  }

  #listen(): void {
    this.#listened += TICK_SECONDS;
    writeStored('listened', String(this.#listened));
  }
}
