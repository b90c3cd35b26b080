import type { Engine, SpeechRequest } from '../src/engine/engine.ts';
import type { PluginSetting, PluginWish } from '../src/engine/plugins.ts';
import { withSettings } from '../src/speech/plugins/choose.ts';
import { SHIPPED_NAMES } from '../src/speech/plugins/shipped.ts';

export interface OwnPluginsOptions {
  /** The engine in this process. */
  own: Engine;
  /** What is set up in it. */
  plugins?: PluginSetting[] | undefined;
}

/**
 * The relay's engine, such that a request sounds the same whoever speaks it: the plugins that are set up here run also when
 * a tab speaks, the tab's own do not, and what needs a module of this machine is spoken here.
 */
export function withOwnPlugins(engine: Engine, { own, plugins = [] }: OwnPluginsOptions): Engine {
  const on = plugins.filter((setting) => setting.on ?? true);
  const settingOf = (name: string) => plugins.find((setting) => setting.name === name);

  /** Settled, where every name is known; a module's plugin tells its name only where it is loaded. */
  function settle(wishes: PluginWish[] | undefined): PluginWish[] | undefined {
    if (wishes) return wishes.map((wish) => withSettings(wish, settingOf(wish.name)));
    if (on.some(({ module }) => module !== undefined)) return undefined;
    return on.map(({ name = '', options }) => ({ name, options }));
  }

  function route(request: SpeechRequest): { engine: Engine; request: SpeechRequest } {
    const wishes = settle(request.plugins);
    const isShipped = wishes?.every(({ name }) => SHIPPED_NAMES.includes(name)) ?? false;
    return { engine: isShipped ? engine : own, request: { ...request, plugins: wishes } };
  }

  return {
    ...engine,
    speak(request, signal) {
      const routed = route(request);
      return routed.engine.speak(routed.request, signal);
    },
    speakFile(request, format, signal) {
      const routed = route(request);
      return routed.engine.speakFile(routed.request, format, signal);
    },
  };
}
