/** What an engine's thread tells whoever started it, and may have to end it. */
export type LifeMessage =
  /** A step of a model begins, and should end within `allowMs`. While it runs the thread may not answer. */
  | { type: 'step'; id: number; what: string; allowMs: number }
  | { type: 'step-end'; id: number; isDone: boolean }
  /** End me: a model has failed at `what`, so that my runtime must not be used again. */
  | { type: 'retire'; reason: string; what: string; avoid?: 'webgpu' | undefined }
  /** What has failed of a model does not count any more: it has been removed, or fetched anew. */
  | { type: 'forget'; model: string }
  /** End me: nobody has spoken for long, and memory comes back only with the thread. */
  | { type: 'idle' };

/** A step that has failed in an earlier thread. */
export interface Failure {
  /** Which step: device, model, and what of it; the same for the same request in the next thread. */
  what: string;
  reason: string;
  times: number;
}

/** What each thread of an engine is started with. */
export interface LifeOptions {
  failures: Failure[];
  /** Seconds without speech after which memory is given back; 0 is never. */
  keepAliveSeconds: number;
  /** Overrides how long a step may take at least, in ms; for tests. */
  stepMs?: number | undefined;
}

/** A reader who answers the phone finds the voice still there. */
export const KEEP_ALIVE_SECONDS = 300;
