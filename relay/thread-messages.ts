import type { MessagePort } from 'node:worker_threads';
import type { Registry } from '../src/models/registry/schema.ts';

/** What an engine thread is started with. */
export interface ThreadOptions {
  /** The folder of the built app, where the runtime files lie. */
  appFolder: string;
  /** The folder of the weights. */
  modelsFolder: string;
  registry: Registry;
}

export type ToThread = { type: 'serve'; port: MessagePort };

/** A model has failed: end the thread, and start another when somebody asks. */
export type FromThread = { type: 'retire'; reason: string };
