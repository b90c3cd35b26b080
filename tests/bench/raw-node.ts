import { readFile } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { readEspeak } from '../../relay/runtime-files.ts';
import { loadEspeak } from '../../src/models/builtin/espeak.ts';
import { type RawRun, type RawWork, runEspeak, runGraph } from './raw.ts';

/** What this thread is started with. `graph` of the work is a path here. */
export interface RawThreadData {
  work: RawWork;
  appFolder: string;
}

const { work, appFolder } = workerData as RawThreadData;
const run = await load();
parentPort?.on('message', async () => parentPort?.postMessage(await run()));

async function load(): Promise<RawRun> {
  if (work.runtime === 'espeak') return runEspeak(await loadEspeak(await readEspeak(appFolder)), work);
  const ort = await import('onnxruntime-node');
  const options = { intraOpNumThreads: work.threads, logSeverityLevel: 3 as const };
  return runGraph(ort, await ort.InferenceSession.create(await readFile(work.graph), options), work);
}
