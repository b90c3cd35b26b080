import { EngineError } from '../../engine/error.ts';
import type { PluginSetting } from '../../engine/plugins.ts';
import type { Plugin } from './plugin.ts';
import { SHIPPED } from './shipped.ts';

/** Imports a module by the place that a setting names; rejects when that is not allowed or not there. */
export type ImportModule = (module: string) => Promise<unknown>;

/** Gives the plugin of a setting. Rejects with `plugin_failed` that names the module and what is wrong with it. */
export async function loadPlugin(setting: PluginSetting, importModule: ImportModule): Promise<Plugin> {
  const { name, module } = setting;
  const shipped = SHIPPED.find((plugin) => plugin.name === name);
  if (shipped) return shipped;
  try {
    const loaded = (await importModule(module ?? '')) as { plugin?: unknown; default?: unknown };
    return checkPlugin(loaded.plugin ?? loaded.default);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new EngineError('plugin_failed', `The plugin '${module ?? name}' could not be loaded: ${reason}`, {
      cause: error,
    });
  }
}

function checkPlugin(exported: unknown): Plugin {
  const plugin = exported as Partial<Plugin> | null | undefined;
  if (typeof plugin !== 'object' || plugin === null) {
    throw new Error('It has no export `plugin`, and no default one, that is an object.');
  }
  const { name, order, remembers, checkOptions, start } = plugin;
  if (typeof name !== 'string' || !/^[a-z0-9][a-z0-9-]{0,63}$/.test(name)) {
    throw new Error('Its `name` must be lower-case letters, digits and hyphens.');
  }
  if (SHIPPED.some((shipped) => shipped.name === name))
    throw new Error(`'${name}' is a plugin of Lector's own.`);
  if (typeof start !== 'function') throw new Error('It has no function `start`.');
  if (checkOptions !== undefined && typeof checkOptions !== 'function') {
    throw new Error('Its `checkOptions` must be a function.');
  }
  if (order !== undefined && !Number.isFinite(order)) throw new Error('Its `order` must be a number.');
  if (remembers !== undefined && !(Number.isInteger(remembers) && remembers >= 0)) {
    throw new Error('Its `remembers` must be a whole number of segments.');
  }
  return plugin as Plugin;
}
