import type { SpeechRequest } from '../../engine/engine.ts';
import type { PluginInfo, PluginSetting } from '../../engine/plugins.ts';
import type { Steps } from '../steps.ts';
import { choosePlugins } from './choose.ts';
import { describePlugins } from './describe.ts';
import { type ImportModule, loadPlugin } from './load-plugin.ts';
import type { Plugin } from './plugin.ts';
import { type PluginRun, startPlugins } from './run.ts';

/** The plugins of an engine. */
export interface Plugins {
  /** Takes the place of what was set up before; for requests from now on. */
  configure(settings: readonly PluginSetting[]): void;
  /** Those that ship and those that are set up, in the order in which they run. */
  describe(): Promise<PluginInfo[]>;
  /**
   * Starts the plugins that a request asks for, or those that are on. Rejects with `invalid_plugins` or
   * `plugin_failed`.
   */
  begin(request: Pick<SpeechRequest, 'input' | 'plugins'>, signal: AbortSignal): Promise<PluginRun>;
}

export interface PluginsOptions {
  settings?: readonly PluginSetting[] | undefined;
  importModule: ImportModule;
  steps: Pick<Steps, 'hook'>;
  /** How long a hook may take, instead of ten seconds; in ms. */
  limitMs?: number | undefined;
}

/** Plugins by their settings; each module is loaded when a request first needs it. */
export function createPlugins({ settings = [], importModule, steps, limitMs }: PluginsOptions): Plugins {
  let current = settings;
  const loaded = new Map<string, Promise<Plugin>>();

  function load(setting: PluginSetting): Promise<Plugin> {
    const key = setting.module ?? '';
    const known = key && loaded.get(key);
    if (known) return known;
    const loading = loadPlugin(setting, importModule);
    if (key) loaded.set(key, loading);
    loading.catch(() => loaded.delete(key)); // the next request tries again; this one is told
    return loading;
  }

  return {
    configure(wanted) {
      current = wanted;
    },
    describe: () => describePlugins({ settings: current, load, steps, limitMs }),
    async begin({ input, plugins }, signal) {
      const chosen = await choosePlugins(plugins, { settings: current, load });
      return startPlugins(chosen, { input, steps, signal, limitMs });
    },
  };
}
