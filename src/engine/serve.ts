import type { Engine, SpeechChunk, Stream } from './engine.ts';
import { isEngineError } from './error.ts';
import { loggable } from './log.ts';
import type { Port } from './port.ts';
import type { FromEngine, ToEngine } from './protocol.ts';

/** Serves the one operation of an engine that a consumer opens on a port. */
export function serve(port: Port, engine: Engine): void {
  serveOperation(port, (open, signal) => perform(engine, open as OpenEngine, signal));
}

/** Operations whose head says more at their end than at their beginning. */
const LEARNING = ['speakFile', 'transcribe'];

type OpenEngine = Extract<ToEngine, { type: 'open' }>;

/** An operation by its name, as it comes over a port. */
export interface OpenedOperation {
  name: string;
  request: unknown;
}

/**
 * Serves the one operation that a consumer opens on a port. The next chunk is made while the consumer still
 * works on the last, never more: a consumer that does not ask stops whoever serves.
 */
export function serveOperation(
  port: Port,
  perform: (open: OpenedOperation, signal: AbortSignal) => Promise<Stream<unknown, unknown>>,
): void {
  const stop = new AbortController();
  let pull: (() => void) | undefined;
  let pulls = 0;
  stop.signal.addEventListener('abort', () => pull?.());

  port.listen(
    (data) => {
      const message = data as ToEngine;
      if (message.type === 'open') void run(message);
      else if (message.type === 'cancel')
        stop.abort(new DOMException('The consumer cancelled.', 'AbortError'));
      else if (message.type === 'pull') {
        pulls++;
        pull?.();
      }
    },
    () => stop.abort(new DOMException('The consumer has gone.', 'AbortError')),
  );

  async function run(open: OpenedOperation): Promise<void> {
    try {
      const { head, chunks } = await perform(open, stop.signal);
      send({ type: 'head', head: head as never });
      for await (const chunk of chunks) {
        if (!(await pulled())) return;
        send({ type: 'chunk', chunk: chunk as never }, buffersOf(chunk));
      }
      if (!(await pulled())) return;
      send(LEARNING.includes(open.name) ? { type: 'done', head: head as never } : { type: 'done' });
    } catch (error) {
      if (!stop.signal.aborted) send({ type: 'error', ...toWire(error) });
    } finally {
      stop.abort();
    }
  }

  function send(message: FromEngine, transfer: ArrayBuffer[] = []): void {
    if (!stop.signal.aborted) port.post(message, transfer);
  }

  /** Waits until the consumer asks; false when it has cancelled instead. */
  async function pulled(): Promise<boolean> {
    if (pulls === 0 && !stop.signal.aborted) {
      await new Promise<void>((resolve) => {
        pull = resolve;
      });
    }
    pulls--;
    return !stop.signal.aborted;
  }
}

async function perform(engine: Engine, open: OpenEngine, signal: AbortSignal) {
  switch (open.name) {
    case 'speak':
      return engine.speak(open.request, signal);
    case 'speakFile':
      return engine.speakFile(open.request, open.request.format, signal);
    case 'transcribe':
      return engine.transcribe(open.request, signal);
    case 'chat':
      return engine.chat(open.request, signal);
    case 'phonemize':
      return engine.phonemize(open.request, signal);
    case 'checkReference':
      await engine.checkReference(open.request.audio);
      return { head: null, chunks: nothing() };
    case 'status':
      return { head: await engine.status(), chunks: nothing() };
    case 'plugins':
      return { head: await engine.plugins(), chunks: nothing() };
    case 'download':
      return engine.download(open.request.model, signal);
    case 'remove':
      await engine.remove(open.request.model);
      return { head: null, chunks: nothing() };
    case 'unload':
      await engine.unload(open.request.model);
      return { head: null, chunks: nothing() };
  }
}

async function* nothing(): AsyncGenerator<never> {
  // The head was all there is to say.
}

function buffersOf(chunk: unknown): ArrayBuffer[] {
  if (chunk instanceof Uint8Array) return [chunk.buffer as ArrayBuffer];
  const pcm = (chunk as Partial<SpeechChunk>).pcm;
  return pcm ? [pcm.buffer] : [];
}

function toWire(error: unknown): Omit<Extract<FromEngine, { type: 'error' }>, 'type'> {
  if (isEngineError(error)) {
    const { code, message, retryAfter, logMessage } = error;
    return { code, message, retryAfter, logMessage };
  }
  const message = error instanceof Error ? error.message : String(error);
  return { code: 'model_failed', message, logMessage: loggable(error) };
}
