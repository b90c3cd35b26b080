/*
 * For pages of this origin that want their own plugins in Lector:
 *
 *   import { registerPlugin } from '/plugins.js';
 *   registerPlugin('/my-plugin.js', { options: { level: 2 } });
 *
 * The module must lie on this origin. It is kept in this browser and imported by the engine's worker at the next
 * request; `on: false` leaves it to requests to name the plugin.
 */
const KEY = 'lector-plugins';

/** Registers a module of this origin, or one of Lector's own plugins by its name. Throws for a module of another origin. */
export function registerPlugin(module, { options = {}, on = true } = {}) {
  const place = placeOf(module);
  const others = registeredPlugins().filter((plugin) => !isSame(plugin, place));
  localStorage.setItem(KEY, JSON.stringify([...others, { ...place, options, on }]));
}

/** Takes a plugin away again, by what it was registered with. */
export function unregisterPlugin(module) {
  const place = placeOf(module);
  localStorage.setItem(KEY, JSON.stringify(registeredPlugins().filter((plugin) => !isSame(plugin, place))));
}

/** What is registered, in the order in which it runs. */
export function registeredPlugins() {
  return JSON.parse(localStorage.getItem(KEY) ?? '[]');
}

function placeOf(module) {
  if (/^[a-z0-9-]+$/.test(module)) return { name: module };
  const url = new URL(module, location.href);
  if (url.origin !== location.origin) throw new Error(`A plugin must lie on ${location.origin}, not on ${url.origin}.`);
  return { module: url.pathname + url.search };
}

function isSame(plugin, { name, module }) {
  return plugin.name === name && plugin.module === module;
}
