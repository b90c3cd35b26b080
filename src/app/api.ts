type Handler = (request: Request) => Promise<Response>;

/** How long an active service worker may take to come into control of this page. */
const CONTROL_MS = 1500;

let ownHandler: Promise<Handler> | undefined;

/**
 * Calls Lector's API as any client would: through the service worker. Until that controls the page (the very
 * first visit, a forced reload, a browser without one) the same handler runs in the page.
 * Rejects like `fetch`; every API failure is a `Response`.
 */
export async function apiFetch(path: string, init?: RequestInit): Promise<Response> {
  if (await isControlled()) return fetch(path, init);
  ownHandler ??= makeOwnHandler();
  const handler = await ownHandler;
  return handler(new Request(new URL(path, location.href), init));
}

async function makeOwnHandler(): Promise<Handler> {
  try {
    const { createOwnHandler } = await import('./own-handler.ts');
    return await createOwnHandler();
  } catch (error) {
    ownHandler = undefined; // a network that was away may be back at the next call
    throw error;
  }
}

async function isControlled(): Promise<boolean> {
  const container = navigator.serviceWorker;
  if (!container) return false;
  if (container.controller) return true;
  const registration = await container.getRegistration();
  if (!registration?.active) return false;
  // A forced reload leaves the page without its service worker, although that is there.
  const controlled = new Promise((resolve) => {
    container.addEventListener('controllerchange', resolve, { once: true });
    setTimeout(resolve, CONTROL_MS);
  });
  registration.active.postMessage({ type: 'lector-claim' });
  await controlled;
  return container.controller !== null;
}
