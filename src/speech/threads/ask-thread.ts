import { consumeOperation } from '../../engine/consume.ts';
import type { Stream } from '../../engine/engine.ts';
import { isEngineError } from '../../engine/error.ts';
import type { Port } from '../../engine/port.ts';
import type { ThreadOperations } from './operations.ts';

/** A thread that holds one model, as whoever started it sees it. */
export interface ModelThread {
  /** A fresh port for one operation; it tells of the thread's end as lost. */
  connect(): Port;
  /** Ends the thread, whatever it is at; its memory comes back only so. */
  end(): void;
  /** Settles when the thread has crashed or was ended. */
  readonly ended: Promise<string>;
}

/** Asks a thread for one operation. Rejects with an `EngineError`, or the signal's reason. */
export async function askThread<Name extends keyof ThreadOperations>(
  thread: ModelThread,
  { name, request, signal }: { name: Name; request: ThreadOperations[Name]['request']; signal: AbortSignal },
): Promise<Stream<ThreadOperations[Name]['head'], ThreadOperations[Name]['chunk']>> {
  const { head, chunks } = await consumeOperation(thread.connect(), { name, request, signal });
  return {
    head: head as ThreadOperations[Name]['head'],
    chunks: chunks as AsyncIterable<ThreadOperations[Name]['chunk']>,
  };
}

/** Whether the runtime of a thread is not to be used again after this failure (huggingface/transformers.js#1767). */
export function mayHaveSpoiled(error: unknown): boolean {
  return !isEngineError(error) || error.code === 'model_failed';
}
