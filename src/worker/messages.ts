/** What the page that owns the worker sends to it. Everything else goes over the ports of `serve`. */
export type ToWorker = { type: 'serve'; port: MessagePort };

/** What the worker tells its page. `lock` is a Web Lock that the worker holds as long as it lives. */
export type ToHost =
  | { type: 'ready'; lock: string }
  /** A model has failed, or memory must be freed: end me and start another, without a device that failed. */
  | { type: 'retire'; reason: string; avoid?: 'webgpu' };
