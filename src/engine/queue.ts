type Priority = 'interactive' | 'background';
type Waiting = { priority: Priority; start: () => void };

/**
 * Lets one synthesis step run at a time. Each request has at most one step waiting, so first come, first
 * served takes turns between requests; interactive steps go before background ones.
 */
export class FairQueue {
  readonly #waiting: Waiting[] = [];
  #busy = false;

  /** Runs `step` when its turn comes; rejects with the signal's reason if that comes first. */
  async run<T>(step: () => Promise<T>, priority: Priority, signal: AbortSignal): Promise<T> {
    signal.throwIfAborted();
    if (this.#busy) await this.#turn(priority, signal);
    this.#busy = true;
    try {
      await nextTask();
      signal.throwIfAborted();
      return await step();
    } finally {
      this.#busy = false;
      this.#next();
    }
  }

  #turn(priority: Priority, signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const abort = () => {
        this.#waiting.splice(this.#waiting.indexOf(waiting), 1);
        reject(signal.reason);
      };
      const waiting = {
        priority,
        start: () => {
          signal.removeEventListener('abort', abort);
          resolve();
        },
      };
      signal.addEventListener('abort', abort, { once: true });
      this.#waiting.push(waiting);
    });
  }

  #next(): void {
    const interactive = this.#waiting.findIndex((waiting) => waiting.priority === 'interactive');
    const [waiting] = this.#waiting.splice(Math.max(interactive, 0), 1);
    if (!waiting) return;
    this.#busy = true; // taken on its behalf, so that a newcomer can't slip in before it wakes
    waiting.start();
  }
}

/**
 * Lets the thread take its messages before a step, which may hold it for long. Without that, Node hands a port
 * up to a thousand of its own messages in a row, and no other request is even heard until the first has ended.
 */
function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
