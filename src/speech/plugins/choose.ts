import { EngineError } from '../../engine/error.ts';
import type { PluginSetting, PluginWish } from '../../engine/plugins.ts';
import type { Plugin, PluginOptions } from './plugin.ts';
import { SHIPPED } from './shipped.ts';

/** A plugin that is to run, with its options. */
export interface ChosenPlugin {
  plugin: Plugin;
  options: PluginOptions;
}

export interface ChooseOptions {
  settings: readonly PluginSetting[];
  load: (setting: PluginSetting) => Promise<Plugin>;
}

/**
 * The plugins that a request asks for, or those that are on when it names none, in the order in which they run.
 * Rejects with `invalid_plugins` for a name that is unknown or given twice and for wrong options, and with
 * `plugin_failed` when a module that is needed can't be loaded.
 */
export async function choosePlugins(
  wishes: readonly PluginWish[] | undefined,
  { settings, load }: ChooseOptions,
): Promise<ChosenPlugin[]> {
  const chosen = wishes ? await findAll(wishes, { settings, load }) : await findOn({ settings, load });
  const names = chosen.map(({ plugin }) => plugin.name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice) throw new EngineError('invalid_plugins', `The plugin '${twice}' is named twice.`);
  for (const { plugin, options } of chosen) {
    const fault = plugin.checkOptions?.(options);
    if (fault)
      throw new EngineError('invalid_plugins', `The plugin '${plugin.name}': ${fault.replace(/\.$/, '')}.`);
  }
  return chosen.sort((one, other) => (one.plugin.order ?? 0) - (other.plugin.order ?? 0));
}

/** A wish's options, over those that the settings give that plugin. */
export function withSettings(wish: PluginWish, setting: PluginSetting | undefined): PluginWish {
  const options = { ...setting?.options, ...wish.options };
  return { name: wish.name, ...(Object.keys(options).length > 0 && { options }) };
}

function findOn({ settings, load }: ChooseOptions): Promise<ChosenPlugin[]> {
  const on = settings.filter((setting) => setting.on ?? true);
  return Promise.all(
    on.map(async (setting) => ({ plugin: await load(setting), options: { ...setting.options } })),
  );
}

async function findAll(
  wishes: readonly PluginWish[],
  { settings, load }: ChooseOptions,
): Promise<ChosenPlugin[]> {
  const isShipped = ({ name }: PluginWish) => SHIPPED.some((plugin) => plugin.name === name);
  // What a module's plugin is called, it tells only once it is loaded.
  const modules = wishes.every(isShipped) ? [] : settings.filter(({ module }) => module !== undefined);
  const loaded = await Promise.allSettled(
    modules.map(async (setting) => ({ setting, plugin: await load(setting) })),
  );
  const here = loaded.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  return wishes.map((wish) => {
    const shipped = SHIPPED.find(({ name }) => name === wish.name);
    const own = here.find(({ plugin }) => plugin.name === wish.name);
    const plugin = shipped ?? own?.plugin;
    if (!plugin) throw unknown(wish, { here: here.map(({ plugin: { name } }) => name), loaded });
    const setting = shipped ? settings.find(({ name }) => name === wish.name) : own?.setting;
    return { plugin, options: { ...withSettings(wish, setting).options } };
  });
}

/** A name that nobody has; perhaps that of a module that could not be loaded, which is then told instead. */
function unknown(
  { name }: PluginWish,
  { here, loaded }: { here: string[]; loaded: PromiseSettledResult<unknown>[] },
): unknown {
  const failed = loaded.find((result) => result.status === 'rejected');
  if (failed) return failed.reason;
  const names = [...SHIPPED.map((plugin) => plugin.name), ...here];
  return new EngineError(
    'invalid_plugins',
    `There is no plugin '${name}' here. Plugins here: ${names.join(', ')}.`,
  );
}
