interface Waiting {
  /** Whether it could be served. */
  attempt: () => boolean;
}

/** Those who wait for something to become free, in the order in which they came. */
export class Turns {
  readonly #waiting: Waiting[] = [];
  #isServing = false;

  get isWaiting(): boolean {
    return this.#waiting.length > 0;
  }

  /** Gives what `attempt` gives as soon as that is something, asked now and with each `wake`, once those before are served. */
  wait<T>(attempt: () => T | undefined, signal: AbortSignal): Promise<T> {
    return new Promise((resolve, reject) => {
      signal.throwIfAborted();
      const waiting: Waiting = {
        attempt: () => {
          const result = attempt();
          if (result === undefined) return false;
          signal.removeEventListener('abort', abort);
          resolve(result);
          return true;
        },
      };
      const abort = () => {
        this.#waiting.splice(this.#waiting.indexOf(waiting), 1);
        reject(signal.reason);
        this.wake();
      };
      signal.addEventListener('abort', abort, { once: true });
      this.#waiting.push(waiting);
      if (this.#waiting.length === 1) this.wake();
    });
  }

  /** Something has become free. An attempt may itself free something: it is asked once at a time. */
  wake(): void {
    if (this.#isServing) return;
    this.#isServing = true;
    try {
      while (this.#waiting[0]?.attempt()) this.#waiting.shift();
    } finally {
      this.#isServing = false;
    }
  }
}
