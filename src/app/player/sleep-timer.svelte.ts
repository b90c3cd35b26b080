/** When the reading falls silent by itself: at a time (ms since 1970), or at the end of the section. */
export type Sleep = { kind: 'minutes'; until: number } | { kind: 'section' };

/** What a reader asks for. */
export type SleepWish = { kind: 'minutes'; minutes: number } | { kind: 'section' };

/** How long the voice fades before it falls silent, in ms. */
const FADE_MS = 8000;

/** Lets the voice fade out and fall silent at a time, and knows whether it should at the end of the section. */
export class SleepTimer {
  sleep = $state.raw<Sleep | null>(null);
  #timer: ReturnType<typeof setTimeout> | undefined;
  #onTime: () => void;

  /** `onTime` is called when the time has come. */
  constructor(onTime: () => void) {
    this.#onTime = onTime;
  }

  /** `null` takes back what was wished. */
  set(wish: SleepWish | null): void {
    clearTimeout(this.#timer);
    if (wish?.kind !== 'minutes') {
      this.sleep = wish;
      return;
    }
    const ms = wish.minutes * 60_000;
    this.sleep = { kind: 'minutes', until: Date.now() + ms };
    this.#timer = setTimeout(() => {
      this.sleep = null;
      this.#onTime();
    }, ms);
  }

  /** How loud the voice is now, 0 to 1: an even fall to the ear at the end. */
  get volume(): number {
    if (this.sleep?.kind !== 'minutes') return 1;
    return Math.min(1, Math.max(0, (this.sleep.until - Date.now()) / FADE_MS)) ** 2;
  }
}
