/** A limit to how many do something at once; who comes first has a seat first. */
export interface Seats {
  /** Waits for a seat; gives what leaves it. Rejects with the signal's reason. */
  take(signal: AbortSignal): Promise<() => void>;
}

export function createSeats(count: number): Seats {
  const waiting: (() => void)[] = [];
  let free = count;

  return {
    async take(signal) {
      signal.throwIfAborted();
      if (free > 0) free--;
      else await turn(signal);
      return leave;
    },
  };

  /** A seat that is left goes to the first who waits, without being free in between. */
  function leave(): void {
    const next = waiting.shift();
    if (next) next();
    else free++;
  }

  function turn(signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const sit = () => {
        signal.removeEventListener('abort', abort);
        resolve();
      };
      const abort = () => {
        waiting.splice(waiting.indexOf(sit), 1);
        reject(signal.reason);
      };
      waiting.push(sit);
      signal.addEventListener('abort', abort, { once: true });
    });
  }
}
