import type { MessagePort } from 'node:worker_threads';
import type { LifeMessage, LifeOptions } from '../src/engine/life.ts';
import type { Log } from '../src/engine/log.ts';
import type { PluginSetting } from '../src/engine/plugins.ts';
import type { Registry } from '../src/models/registry/schema.ts';

/** What an engine thread is started with. */
export interface ThreadOptions {
  /** The folder of the built app, where the runtime files lie. */
  appFolder: string;
  /** The folder of the weights. */
  modelsFolder: string;
  /** What ships; what was added on this machine lies in the folder of the weights. */
  registry: Registry;
  /** How many requests may wait for the model before more are turned away. */
  maxQueue?: number | undefined;
  /** Seconds without speech after which a neural voice's memory is given back; 0 is never. */
  keepAliveSeconds?: number | undefined;
  /** What models may take of memory in all, in bytes; half of what there is when left out. */
  memoryBytes?: number | undefined;
  /** The plugins that are set up; the places of modules are absolute paths. */
  plugins?: PluginSetting[] | undefined;
  /** How long a step of a model may take at least, in ms, for who looks for trouble. */
  stepMs?: number | undefined;
}

/** The thread's `workerData`. */
export type ThreadData = ThreadOptions & LifeOptions;

export type ToThread = { type: 'serve'; port: MessagePort };

/** Beside its life: what it would write into a log, as it may stand there. */
export type FromThread =
  | LifeMessage
  | { type: 'log'; level: keyof Log; message: string; error?: string | undefined };
