import { messagePort } from '../engine/port.ts';
import { configureOnnxWeb, sessionOptions } from '../models/onnx/web.ts';
import { loadJob, type ThreadPlace } from '../speech/threads/load-job.ts';
import { createThreadServer } from '../speech/threads/serve-thread.ts';
import { Database } from '../storage/db.ts';
import { IdbWeightStore } from '../storage/idb-weight-store.ts';
import { createKeepsakes } from '../storage/keepsakes.ts';
import { countThreads } from './device.ts';
import { decodeAudio } from './ffmpeg-files.ts';
import { importTensors } from './onnx-build.ts';

declare const self: DedicatedWorkerGlobalScope;

/** The thread of one model: what it is to load is told over its first port. */
const store = new IdbWeightStore(new Database());
const place: ThreadPlace = {
  store,
  keepsakes: createKeepsakes(store),
  async importRuntime(device) {
    const { runtime, wasmPaths } = await importTensors(device === 'webgpu' ? 'webgpu' : 'wasm');
    configureOnnxWeb(runtime, { wasmPaths, threads: countThreads() });
    return runtime;
  },
  session: (device) => sessionOptions(device === 'webgpu' ? 'webgpu' : 'wasm'),
  decodeAudio,
};

const serve = createThreadServer((job) => loadJob(job, place));

self.addEventListener('message', ({ data }: MessageEvent<MessagePort>) => serve(messagePort(data)));
