/** Does tasks one after the other: two large books at once would need the memory of both. */
export class OneByOne {
  /** The name of the task at work; empty while there is none. */
  name = $state('');
  /** How many wait behind it. */
  waiting = $state(0);

  #last: Promise<unknown> = Promise.resolve();
  #abort = new AbortController();

  /** Settles as the task does, or rejects with an `AbortError` when all are given up. */
  run<Result>(name: string, task: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
    const { signal } = this.#abort;
    this.waiting += 1;
    const before = this.#last;
    const running = (async () => {
      await Promise.allSettled([before]);
      this.waiting -= 1;
      signal.throwIfAborted();
      this.name = name;
      try {
        return await task(signal);
      } finally {
        this.name = '';
      }
    })();
    this.#last = running;
    return running;
  }

  /** Gives up the task at work and all that wait. */
  cancel(): void {
    this.#abort.abort();
    this.#abort = new AbortController();
  }
}
