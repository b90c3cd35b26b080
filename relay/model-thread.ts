import { parentPort, workerData } from 'node:worker_threads';
import { EngineError } from '../src/engine/error.ts';
import { loadJob } from '../src/speech/threads/load-job.ts';
import { createThreadServer } from '../src/speech/threads/serve-thread.ts';
import { FolderStore } from './folder-store.ts';
import { importNative, nativeSession } from './load-neural.ts';
import { nodePort } from './node-port.ts';
import type { ToThread } from './thread-messages.ts';

const { modelsFolder } = workerData as { modelsFolder: string };

/** The thread of one model: what it is to load is told over its first port. */
const serve = createThreadServer((job) =>
  loadJob(job, {
    store: new FolderStore(modelsFolder),
    importRuntime: importNative,
    session: nativeSession,
    decodeAudio() {
      throw new EngineError('unsupported', 'Sound files can not be read here yet.');
    },
  }),
);

parentPort?.on('message', ({ port }: ToThread) => serve(nodePort(port)));
