import type { ModelThread } from '../speech/threads/ask-thread.ts';
import { threadPort } from '../speech/threads/thread-port.ts';

/** Starts the thread of a model in a browser: a worker of its own, whose memory comes back when it ends. */
export function startModelThread(): ModelThread {
  const worker = new Worker(new URL('./model-worker.ts', import.meta.url), { type: 'module' });
  let tellEnd: (reason: string) => void = () => undefined;
  const ended = new Promise<string>((resolve) => {
    tellEnd = resolve;
  });
  const end = (reason: string) => {
    worker.terminate();
    tellEnd(reason);
  };
  worker.addEventListener('error', ({ message }) => end(message || 'Its worker could not be started.'));
  return {
    ended,
    end: () => end('The thread of its model was ended.'),
    connect() {
      const { port1, port2 } = new MessageChannel();
      worker.postMessage(port2, [port2]);
      return threadPort(port1, ended);
    },
  };
}
