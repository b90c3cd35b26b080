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

/** A plugin that requests can name, and how it is set up. */
export interface PluginInfo {
  /** Of a module that could not be loaded: where it lies. */
  name: string;
  /** Where its module lies; left out for those that ship. */
  module?: string | undefined;
  /** Lower ones run first. */
  order: number;
  /** What it takes part in, in the order in which that comes. */
  hooks: string[];
  /** The options that a request's own are laid over. */
  options: Record<string, unknown>;
  /** Whether it runs for requests that name no plugins. */
  isOn: boolean;
  /** Why it can't run, when that is so. */
  problem?: string | undefined;
}

/** How long a plugin's hooks have run, in ms. */
export interface PluginTime {
  name: string;
  ms: number;
}
