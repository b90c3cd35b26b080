/** Messages that have come and wait to be taken, in order. */
export interface Inbox<Message> {
  put(message: Message): void;
  /** Makes `next` reject, once what has come before is taken. */
  fail(error: Error): void;
  /** Gives the next message as soon as there is one; rejects with the signal's reason. One call at a time. */
  next(signal: AbortSignal): Promise<Message>;
}

export function createInbox<Message>(): Inbox<Message> {
  const waiting: Message[] = [];
  let failure: Error | undefined;
  let wake: () => void = () => undefined;

  return {
    put(message) {
      waiting.push(message);
      wake();
    },
    fail(error) {
      failure = error;
      wake();
    },
    async next(signal) {
      while (waiting.length === 0) {
        signal.throwIfAborted();
        if (failure) throw failure;
        await somethingNew(signal);
      }
      return waiting.shift()!;
    },
  };

  function somethingNew(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const go = () => {
        signal.removeEventListener('abort', go);
        resolve();
      };
      wake = go;
      signal.addEventListener('abort', go);
    });
  }
}
