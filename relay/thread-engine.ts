import { setTimeout as pause } from 'node:timers/promises';
import { MessageChannel, Worker } from 'node:worker_threads';
import type { Engine } from '../src/engine/engine.ts';
import { EngineError } from '../src/engine/error.ts';
import { KEEP_ALIVE_SECONDS } from '../src/engine/life.ts';
import type { Log } from '../src/engine/log.ts';
import { createRemoteEngine } from '../src/engine/remote.ts';
import { type Ending, Supervisor } from '../src/engine/supervisor.ts';
import { nodePort } from './node-port.ts';
import type { FromThread, ThreadData, ThreadOptions, ToThread } from './thread-messages.ts';

export interface ThreadEngine extends Engine {
  close(): Promise<void>;
}

/** A model's failure reaches its client first; then its thread ends. */
const LAST_WORDS_MS = 200;

/** A thread that native code holds can't be ended; for a thread that can, this is long. */
const END_MS = 3000;

/**
 * An engine in a worker thread of this process, started when first asked, so that speaking never holds up
 * the server. A thread whose model has failed, or does not come to an end, is given up, and whoever it spoke for
 * is served by the next one; one that nobody has needed for long gives its memory back.
 */
export function createThreadEngine(options: ThreadOptions, log: Log = console): ThreadEngine {
  const supervisor = new Supervisor((ending) => endThread(ending));
  let endThread: (ending: Ending) => void = () => undefined;
  let thread: Worker | undefined;
  /** Threads that are being ended. */
  const ending = new Set<Promise<unknown>>();
  let startAt = 0;
  let isClosed = false;

  function start(): Worker {
    const data: ThreadData = {
      ...options,
      failures: supervisor.failures(),
      keepAliveSeconds: options.keepAliveSeconds ?? KEEP_ALIVE_SECONDS,
    };
    const worker = new Worker(new URL('./engine-thread.js', import.meta.url), { workerData: data });
    let wasReady = false;
    let isForgotten = false;
    const forget = () => {
      if (isForgotten) return;
      isForgotten = true;
      if (thread === worker) thread = undefined;
      startAt = performance.now() + supervisor.ended(wasReady);
    };
    const terminate = async (delay: number) => {
      await pause(delay);
      await worker.terminate();
    };
    endThread = ({ kind, reason }) => {
      if (kind !== 'idle') log.error(`The speech engine has ${kind}; a new one takes over. ${reason}`);
      forget();
      const end = terminate(kind === 'failed' ? LAST_WORDS_MS : 0).finally(() => ending.delete(end));
      ending.add(end);
      // The next request is to be heard at once: what all of them need is small.
      if (kind === 'idle' && !isClosed) thread = start();
    };
    worker.on('message', (message: FromThread) => {
      wasReady = true;
      supervisor.started();
      if (message.type === 'log') {
        const { level, message: text, error } = message;
        log[level](error ? `${text} ${error}` : text);
      } else if (!isForgotten) supervisor.receive(message);
    });
    worker.on('error', (error) => {
      if (!isForgotten) supervisor.crashed(reasonOf(error));
    });
    worker.on('exit', forget);
    return worker;
  }

  const engine = createRemoteEngine({
    connect: async () => {
      const wait = startAt - performance.now();
      if (!thread && wait > 0) await pause(wait);
      // Whoever loses the thread asks again, which must not start another when it was ended on purpose.
      if (isClosed) throw new EngineError('no_engine', 'The engine has been closed.');
      thread ??= start();
      const { port1, port2 } = new MessageChannel();
      thread.postMessage({ type: 'serve', port: port2 } satisfies ToThread, [port2]);
      return nodePort(port1);
    },
  });
  return {
    ...engine,
    async close() {
      isClosed = true;
      const ended = Promise.all([...ending, thread?.terminate()]).then(() => true);
      if (await Promise.race([ended, pause(END_MS, false, { ref: false })])) return;
      log.error('A thread of the speech engine can not be ended; the process ends by force.');
      process.kill(process.pid, 'SIGKILL');
    },
  };
}

/** Node's own errors have a code. Others may come from a plugin, and quote what is spoken. */
function reasonOf(error: NodeJS.ErrnoException): string {
  return error.code ? error.message : `Nobody caught an error of the kind ${error.name}.`;
}
