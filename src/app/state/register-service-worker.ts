/**
 * Puts the app on this device, once the page has loaded: fetching all its parts must not hold up the first
 * sound. Rejects where the browser has no service workers or forbids them.
 */
export async function registerServiceWorker(): Promise<void> {
  if (!navigator.serviceWorker) throw new Error('This browser has no service workers');
  await pageLoaded();
  // The development server builds its own on the fly, from modules.
  if (import.meta.env.DEV) await navigator.serviceWorker.register('/dev-sw.js?dev-sw', { type: 'module' });
  else await navigator.serviceWorker.register('/sw.js');
}

/** Resolves when the page and all that it names has been loaded. */
export function pageLoaded(): Promise<void> {
  if (document.readyState === 'complete') return Promise.resolve();
  return new Promise((resolve) => window.addEventListener('load', () => resolve(), { once: true }));
}
