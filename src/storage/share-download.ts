/** Hears how many bytes of the file are there. */
export type Report = (storedBytes: number) => void;

interface Flight {
  controller: AbortController;
  listeners: Set<Report>;
  storedBytes: number;
  done: Promise<void>;
}

export interface ShareOptions {
  /** Callers who give the same object and key share one download. */
  owner: object;
  key: string;
  start: (report: Report, signal: AbortSignal) => Promise<void>;
  report: Report;
  signal: AbortSignal | undefined;
}

const flights = new WeakMap<object, Map<string, Flight>>();

/**
 * Runs one download for all who ask for the same file in this realm. Each hears the progress. Who aborts
 * leaves; when the last one has left, the download itself is aborted, and a later caller waits for its end.
 */
export async function shareDownload(options: ShareOptions): Promise<void> {
  const { signal, report } = options;
  signal?.throwIfAborted();
  const flight = join(options);
  // A wrapper of its own, so that the same function given twice is two listeners.
  const listener: Report = (bytes) => report(bytes);
  flight.listeners.add(listener);
  if (flight.storedBytes > 0) report(flight.storedBytes);
  const { promise: left, leave } = leaving(flight, listener, signal);
  try {
    await Promise.race([flight.done, left]);
  } finally {
    signal?.removeEventListener('abort', leave);
    flight.listeners.delete(listener);
  }
}

function join({ owner, key, start }: ShareOptions): Flight {
  const known = flights.get(owner) ?? new Map<string, Flight>();
  flights.set(owner, known);
  const running = known.get(key);
  if (running && !running.controller.signal.aborted) return running;
  const controller = new AbortController();
  const flight: Flight = { controller, listeners: new Set(), storedBytes: 0, done: Promise.resolve() };
  const tell: Report = (storedBytes) => {
    flight.storedBytes = storedBytes;
    for (const listener of flight.listeners) listener(storedBytes);
  };
  flight.done = Promise.allSettled([running?.done])
    .then(() => start(tell, controller.signal))
    .finally(() => {
      if (known.get(key) === flight) known.delete(key);
    });
  known.set(key, flight);
  return flight;
}

/** Settles only for a caller who leaves others behind; the last one waits until the download has stopped. */
function leaving(flight: Flight, listener: Report, signal: AbortSignal | undefined) {
  let reject: (reason: unknown) => void;
  const promise = new Promise<never>((_resolve, fail) => {
    reject = fail;
  });
  const leave = () => {
    flight.listeners.delete(listener);
    if (flight.listeners.size === 0) flight.controller.abort(signal?.reason);
    else reject(signal?.reason);
  };
  signal?.addEventListener('abort', leave, { once: true });
  return { promise, leave };
}
