import { MessageChannel, Worker } from 'node:worker_threads';
import type { MessagePortLike } from '../src/engine/port.ts';
import type { ModelThread } from '../src/speech/threads/ask-thread.ts';
import { threadPort } from '../src/speech/threads/thread-port.ts';
import type { ToThread } from './thread-messages.ts';

/** Starts the thread of a model in Node; its memory comes back when it ends. */
export function startModelThread(data: { appFolder: string; modelsFolder: string }): ModelThread {
  const worker = new Worker(new URL('./model-thread.js', import.meta.url), { workerData: data });
  const ended = new Promise<string>((resolve) => {
    worker.on('error', (error) => resolve(error.message));
    worker.on('exit', () => resolve('The thread of its model was ended.'));
  });
  return {
    ended,
    end: () => void worker.terminate(),
    connect() {
      const { port1, port2 } = new MessageChannel();
      worker.postMessage({ type: 'serve', port: port2 } satisfies ToThread, [port2]);
      return threadPort(port1 as unknown as MessagePortLike, ended);
    },
  };
}
