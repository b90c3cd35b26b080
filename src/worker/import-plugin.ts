import { PLUGIN_CACHE } from '../runtime/files.ts';
import type { Plugins } from '../speech/plugins/plugins.ts';
import { readPluginSettings } from '../speech/plugins/read-settings.ts';

/**
 * Imports a plugin's module, of our own origin alone: what runs here reads every text. It is kept for when there is no
 * network; what it imports is kept by the service worker, which does not serve us yet when the app was never open before.
 */
export async function importPlugin(module: string): Promise<unknown> {
  const url = new URL(module, self.location.origin);
  if (url.origin !== self.location.origin)
    throw new Error(`Only modules of ${self.location.origin} may be imported.`);
  const imported: unknown = await import(/* @vite-ignore */ url.href);
  await keep(url.href).catch((error: unknown) => {
    console.warn(`The plugin ${url.pathname} could not be kept; it needs the network next time.`, error);
  });
  return imported;
}

async function keep(url: string): Promise<void> {
  const cache = await caches.open(PLUGIN_CACHE);
  if (!(await cache.match(url))) await cache.add(url);
}

let current = '';

/** Takes what the page has kept of its plugins; what can't be read is told, and leaves the last ones as they are. */
export function setUpPlugins(plugins: Plugins, settings: unknown): void {
  const text = JSON.stringify(settings);
  if (text === current) return;
  current = text;
  try {
    plugins.configure(readPluginSettings(settings));
  } catch (error) {
    console.error('The plugins that this page has set up can not be read.', error);
  }
}
