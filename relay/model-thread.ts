import { parentPort, workerData } from 'node:worker_threads';
import { loadJob } from '../src/speech/threads/load-job.ts';
import { createThreadServer } from '../src/speech/threads/serve-thread.ts';
import { createFfmpeg } from './ffmpeg.ts';
import { FolderStore } from './folder-store.ts';
import { createKeepsakeFolder } from './keepsake-folder.ts';
import { importNative, nativeSession } from './load-neural.ts';
import { nodePort } from './node-port.ts';
import type { ToThread } from './thread-messages.ts';

const { appFolder, modelsFolder } = workerData as { appFolder: string; modelsFolder: string };
const ffmpeg = createFfmpeg(appFolder);

/** The thread of one model: what it is to load is told over its first port. */
const serve = createThreadServer((job) =>
  loadJob(job, {
    store: new FolderStore(modelsFolder),
    keepsakes: createKeepsakeFolder(modelsFolder),
    importRuntime: importNative,
    session: nativeSession,
    decodeAudio: ffmpeg.decodeFile,
  }),
);

parentPort?.on('message', ({ port }: ToThread) => serve(nodePort(port)));
