/** Firefox ends a service worker half a minute into a stream unless it hears from the page (StreamSaver PR 368). */
const AWAKE_MS = 15_000;

/** Keeps the service worker that answers this page, or worker, from being ended. Returns what stops that. */
export function keepServiceWorkerAwake(): () => void {
  const awake = setInterval(
    () => navigator.serviceWorker?.controller?.postMessage({ type: 'lector-awake' }),
    AWAKE_MS,
  );
  return () => clearInterval(awake);
}
