/** A plugin that a request asks for by its name. */
export interface PluginWish {
  name: string;
  /** What the plugin itself understands; laid over the options of the settings. */
  options?: Record<string, unknown> | undefined;
}

/** A plugin that an engine's host has set up: one that ships with Lector, or one in a module. */
export interface PluginSetting {
  /** Of a shipped plugin. Of a module's the module tells it. */
  name?: string | undefined;
  /** Where its module lies: a URL of the app's own origin, or a file beside the relay. */
  module?: string | undefined;
  options?: Record<string, unknown> | undefined;
  /** Whether it runs for every request that names no plugins; true when left out. */
  on?: boolean | undefined;
}

/** How long a plugin's hooks have run, in ms. */
export interface PluginTime {
  name: string;
  ms: number;
}
