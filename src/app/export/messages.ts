import type { FinishedFile, JobStatus, Reached } from './job.ts';

/** The jobs' channel: every tab of the origin, and the worker that does the work, wherever it is. */
export const EXPORT_CHANNEL = 'lector-exports';

/** What is said there. */
export type ExportNews =
  /** A job was added or may go on: whoever works, look. */
  | { type: 'wake' }
  | { type: 'stop'; id: string; as: 'pause' | 'cancel' }
  /** A job's record has changed: read it again. */
  | { type: 'changed'; id: string; status?: JobStatus; files?: FinishedFile[] }
  | { type: 'progress'; id: string; reached: Reached; secondsLeft: number | undefined };

/** What the page tells its worker at the start. */
export interface WorkerStart {
  type: 'start';
  /** Asks the page's own endpoint, where no service worker answers for the worker. */
  endpoint?: MessagePort;
}

/** One request over that port: the answer's head, then its body piece by piece, each asked for. */
export type ToEndpoint =
  | { type: 'ask'; id: number; path: string; body: string }
  | { type: 'pull' | 'leave'; id: number };
export type FromEndpoint =
  | { type: 'head'; id: number; status: number; headers: [string, string][] }
  | { type: 'piece'; id: number; bytes: Uint8Array<ArrayBuffer> }
  | { type: 'end'; id: number }
  | { type: 'broken'; id: number; message: string };
