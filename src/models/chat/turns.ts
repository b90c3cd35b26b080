/** Lets one after the other use what is there once. */
export function createTurns(): {
  /** Resolves when it is one's turn, with what ends it. Rejects with the signal's reason. */
  wait(signal: AbortSignal): Promise<() => void>;
} {
  let last: Promise<unknown> = Promise.resolve();
  return {
    async wait(signal) {
      signal.throwIfAborted();
      const before = last;
      let leave: () => void = () => undefined;
      const left = new Promise<void>((resolve) => {
        leave = resolve;
      });
      // Who gives up waiting must not let the next one in before its time.
      last = Promise.all([before, left]);
      let giveUp: () => void = () => undefined;
      const aborted = new Promise<void>((resolve) => {
        giveUp = resolve;
      });
      signal.addEventListener('abort', giveUp, { once: true });
      await Promise.race([before, aborted]);
      signal.removeEventListener('abort', giveUp);
      if (signal.aborted) leave();
      signal.throwIfAborted();
      return leave;
    },
  };
}
