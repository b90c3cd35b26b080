import type { PluginInfo, PluginSetting } from '../../engine/plugins.ts';
import type { Steps } from '../steps.ts';
import type { Plugin } from './plugin.ts';
import { HOOKS, startHooks } from './run.ts';
import { SHIPPED } from './shipped.ts';

export interface DescribeOptions {
  settings: readonly PluginSetting[];
  load: (setting: PluginSetting) => Promise<Plugin>;
  steps: Pick<Steps, 'hook'>;
  limitMs?: number | undefined;
}

/** The plugins that ship and those that are set up, in the order in which they run. One that fails says why. */
export async function describePlugins({
  settings,
  load,
  ...calling
}: DescribeOptions): Promise<PluginInfo[]> {
  const rest = SHIPPED.filter(({ name }) => !settings.some((setting) => setting.name === name));
  const all = [...settings, ...rest.map(({ name }) => ({ name, on: false }))];
  const described = await Promise.all(all.map((setting) => describe(setting, { load, ...calling })));
  return described.sort((one, other) => one.order - other.order);
}

/** A plugin's hooks are known only once it has been started: for a text without words, of which nothing comes. */
async function describe(
  setting: PluginSetting,
  { load, ...calling }: Omit<DescribeOptions, 'settings'>,
): Promise<PluginInfo> {
  const { module, options = {}, on = true } = setting;
  const info = { name: setting.name ?? module ?? '', module, order: 0, hooks: [], options, isOn: on };
  try {
    const plugin = await load(setting);
    const { name, order = 0 } = plugin;
    const caller = { ...calling, name, signal: new AbortController().signal, spent: () => undefined };
    const hooks = await startHooks(caller, plugin, { options: structuredClone(options), input: '' });
    const has = (hook: string) => hooks[hook as keyof typeof hooks] !== undefined;
    return { ...info, name, order, hooks: HOOKS.filter(has) };
  } catch (error) {
    return { ...info, problem: error instanceof Error ? error.message : String(error) };
  }
}
