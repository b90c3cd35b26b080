import { holdForLife } from '../engine/locks.ts';
import { messagePort } from '../engine/port.ts';
import { serve } from '../engine/serve.ts';
import { loadEspeak } from '../models/builtin/espeak.ts';
import { fetchRegistry } from '../models/fetch-registry.ts';
import { createSpeechHost } from '../speech/host.ts';
import { createSpeechEngine } from '../speech/speech-engine.ts';
import { Database } from '../storage/db.ts';
import { IdbWeightStore } from '../storage/idb-weight-store.ts';
import { chooseDevice, countThreads } from './device.ts';
import { encodeFile } from './encode-file.ts';
import { fetchEspeak } from './fetch-espeak.ts';
import { fetchKept } from './fetch-kept.ts';
import { keepRuntime, loadNeural } from './load-neural.ts';
import type { ToHost, ToWorker } from './messages.ts';

declare const self: DedicatedWorkerGlobalScope;

/** A model's failure reaches its client first; then the page ends this worker. */
const RETIRE_AFTER_MS = 200;

start().catch((error: unknown) => retire(error, false));

/** The engine of this origin: the leading tab's worker. */
async function start(): Promise<void> {
  const [device, registry] = await Promise.all([chooseDevice(self.name), fetchRegistry()]);
  const threads = countThreads();
  const place = {
    host: registry.hub,
    lexicons: registry.lexicons,
    store: new IdbWeightStore(new Database()),
    device,
  };
  const host = createSpeechHost({
    registry,
    place,
    threads,
    loadEspeak: async () => loadEspeak(await fetchEspeak()),
    readRuntimeFile: fetchKept,
    loadNeural: (entry, frontend) => loadNeural(entry, { place, frontend, threads }),
    keepRuntime: () => keepRuntime(place),
    encodeFile,
    onModelFailed: (_entry, error) => retire(error, device === 'webgpu'),
  });
  const engine = createSpeechEngine(host);

  self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
    if (data.type === 'serve') serve(messagePort(data.port), engine);
  });
  const lock = `lector-engine-${crypto.randomUUID()}`;
  await holdForLife(navigator.locks, lock);
  tell({ type: 'ready', lock });
  host.warmUp();
}

/** Asks the page for another worker; what failed on the GPU is tried again without it. */
function retire(error: unknown, onGpu: boolean): { retry: boolean } {
  const reason = error instanceof Error ? error.message : String(error);
  console.error('A model failed; this engine ends.', error);
  setTimeout(() => tell({ type: 'retire', reason, ...(onGpu && { avoid: 'webgpu' }) }), RETIRE_AFTER_MS);
  return { retry: onGpu };
}

function tell(message: ToHost): void {
  self.postMessage(message);
}
