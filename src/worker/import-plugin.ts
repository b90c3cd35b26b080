import type { Plugins } from '../speech/plugins/plugins.ts';
import { readPluginSettings } from '../speech/plugins/read-settings.ts';

/** Imports a plugin's module, of our own origin alone: what runs here reads every text. */
export async function importPlugin(module: string): Promise<unknown> {
  const url = new URL(module, self.location.origin);
  if (url.origin !== self.location.origin)
    throw new Error(`Only modules of ${self.location.origin} may be imported.`);
  return import(/* @vite-ignore */ url.href);
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
