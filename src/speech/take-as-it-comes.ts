/**
 * Gives what `produce` hands over as soon as it is there, while that runs on at its own pace: nobody who reads slowly
 * keeps it from its end. Throws what it rejects with, once all that came before has been taken. Leaving the loop aborts
 * the signal that `produce` was given.
 */
export async function* takeAsItComes<T>(
  produce: (give: (item: T) => void, signal: AbortSignal) => Promise<void>,
  signal: AbortSignal,
): AsyncGenerator<T> {
  const left = new AbortController();
  const items: T[] = [];
  let isOver = false;
  let wake: (() => void) | undefined;
  const give = (item: T) => {
    items.push(item);
    wake?.();
  };
  const producing = produce(give, AbortSignal.any([signal, left.signal])).finally(() => {
    isOver = true;
    wake?.();
  });
  // Its failure is thrown below, where somebody still reads.
  producing.catch(() => undefined);
  try {
    while (true) {
      for (let item = items.shift(); item !== undefined; item = items.shift()) yield item;
      if (isOver) break;
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
    await producing;
  } finally {
    left.abort(new DOMException('Nobody takes any more of it.', 'AbortError'));
  }
}
