/** Keeps the screen on while that is wanted and the page is seen; the system may end it at any time. */
export class WakeLock {
  #isWanted = false;
  #lock: WakeLockSentinel | null = null;
  #isAsking = false;

  constructor() {
    // A page that was hidden has lost its lock.
    document.addEventListener('visibilitychange', () => void this.#settle());
  }

  /** Says whether the screen should stay on. */
  want(isWanted: boolean): void {
    if (isWanted === this.#isWanted) return;
    this.#isWanted = isWanted;
    void this.#settle();
  }

  async #settle(): Promise<void> {
    if (this.#isAsking || !('wakeLock' in navigator)) return;
    this.#isAsking = true;
    try {
      if (!this.#isWanted) await this.#release();
      else if (document.visibilityState === 'visible' && (this.#lock?.released ?? true)) {
        this.#lock = await navigator.wakeLock.request('screen');
      }
      if (!this.#isWanted) await this.#release();
    } catch (error) {
      // A low battery, or a system that forbids it: the screen goes dark, and the voice goes on.
      console.info('The screen can’t be kept on.', error);
    } finally {
      this.#isAsking = false;
    }
  }

  async #release(): Promise<void> {
    await this.#lock?.release();
    this.#lock = null;
  }
}
