import { MessageChannel, Worker } from 'node:worker_threads';
import type { Engine } from '../src/engine/engine.ts';
import { EngineError } from '../src/engine/error.ts';
import { createRemoteEngine } from '../src/engine/remote.ts';
import { nodePort } from './node-port.ts';
import type { FromThread, ThreadOptions, ToThread } from './thread-messages.ts';

export interface ThreadEngine extends Engine {
  close(): Promise<void>;
}

/**
 * An engine in a worker thread of this process, started when first asked, so that speaking never holds up
 * the server. A thread whose model has failed is ended, and the next request starts another.
 */
export function createThreadEngine(options: ThreadOptions): ThreadEngine {
  let thread: Worker | undefined;
  let isClosed = false;

  function start(): Worker {
    const worker = new Worker(new URL('./engine-thread.js', import.meta.url), { workerData: options });
    const forget = () => {
      if (thread === worker) thread = undefined;
    };
    worker.on('message', ({ reason }: FromThread) => {
      console.error(`A model failed (${reason}); a new engine starts with the next request.`);
      forget();
      void worker.terminate();
    });
    worker.on('error', (error) => {
      console.error('The speech engine has crashed; a new one starts with the next request.', error);
      forget();
    });
    worker.on('exit', forget);
    return worker;
  }

  const engine = createRemoteEngine({
    connect: async () => {
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
      await thread?.terminate();
    },
  };
}
