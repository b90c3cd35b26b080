import type { LifeMessage, LifeOptions } from '../engine/life.ts';

/**
 * What the page that owns the worker sends to it. Everything else goes over the ports of `serve`. `plugins` is what is
 * set up at that moment; the worker checks it.
 */
export type ToWorker = { type: 'serve'; port: MessagePort; plugins: unknown };

/** What the worker tells its page. `lock` is a Web Lock that the worker holds as long as it lives. */
export type ToHost = { type: 'ready'; lock: string } | LifeMessage;

/** What the worker is started with; its name, in JSON. */
export interface WorkerOptions extends LifeOptions {
  /** `webgpu` or `wasm`, when somebody has chosen where neural voices run; otherwise empty. */
  device: string;
  /** How many fingers the screen takes, which only a page is told: an iPad calls itself a Macintosh. */
  touchPoints: number;
}
