import { holdForLife } from '../engine/locks.ts';
import { messagePort } from '../engine/port.ts';
import { refreshFirst } from '../engine/refresh-first.ts';
import { serve } from '../engine/serve.ts';
import { loadEspeak } from '../models/builtin/espeak.ts';
import type { Registry } from '../models/registry/schema.ts';
import { RUNTIME_FOLDERS } from '../runtime/files.ts';
import { createSpeechHost } from '../speech/host.ts';
import { type Bench, currentVerdicts } from '../speech/self-test/verdicts.ts';
import { createSpeechEngine } from '../speech/speech-engine.ts';
import { openRegistry } from '../storage/browser-registry.ts';
import { Database } from '../storage/db.ts';
import { IdbWeightStore } from '../storage/idb-weight-store.ts';
import { createKeepsakes } from '../storage/keepsakes.ts';
import { createIdbVerdictStore, type VerdictStore } from '../storage/verdict-store.ts';
import { chooseDevice, countThreads, hasRoomForRewritten, memoryBudget } from './device.ts';
import { fetchEspeak } from './fetch-espeak.ts';
import { fetchKept } from './fetch-kept.ts';
import { decodeAudio, encodeFile, loadEncoder } from './ffmpeg-files.ts';
import { importPlugin, setUpPlugins } from './import-plugin.ts';
import { fastBench, keepRuntime, loadNeural } from './load-neural.ts';
import type { ToHost, ToWorker, WorkerOptions } from './messages.ts';
import { startModelThread } from './start-model-thread.ts';

declare const self: DedicatedWorkerGlobalScope;

start().catch((error: unknown) => {
  // Thrown where nobody catches it, so that the page hears of it: a rejection alone would tell nobody.
  setTimeout(() => {
    throw error;
  });
});

/** The engine of this origin: the leading tab's worker. */
async function start(): Promise<void> {
  const options = JSON.parse(self.name) as WorkerOptions;
  const { registry, refresh } = await openRegistry();
  const verdicts = createIdbVerdictStore();
  const { device, benches } = await chooseBench(options.device, registry, verdicts);
  const threads = countThreads();
  const hasRoom = hasRoomForRewritten(options.touchPoints);
  const place = {
    host: registry.hub,
    lexicons: registry.lexicons,
    store: new IdbWeightStore(new Database()),
    device,
  };
  const [bench] = benches;
  const host = createSpeechHost({
    registry,
    place,
    threads,
    life: { ...options, tell },
    verdicts,
    benches,
    loadEspeak: async () => loadEspeak(await fetchEspeak()),
    readRuntimeFile: fetchKept,
    loadNeural: (entry, steps) =>
      loadNeural(entry, {
        place,
        bench,
        verdicts,
        steps,
        threads,
        hasRoom,
        onGpuLost: (error) => host.retire(error),
      }),
    keepsakes: createKeepsakes(place.store),
    startModelThread,
    memoryBudget: memoryBudget(options.touchPoints),
    keepRuntime: () => keepRuntime(place),
    preparesDownloads: true,
    loadEncoder,
    encodeFile,
    decodeFile: decodeAudio,
    plugins: { importModule: importPlugin },
  });
  const engine = refreshFirst(createSpeechEngine(host), refresh);

  self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
    // A retired worker's lock is soon free, by which whoever asks learns to ask the next one.
    if (data.type !== 'serve' || host.isRetired()) return;
    setUpPlugins(host.plugins, data.plugins);
    serve(messagePort(data.port), engine);
  });
  const lock = `lector-engine-${crypto.randomUUID()}`;
  await holdForLife(navigator.locks, lock);
  tell({ type: 'ready', lock });
  host.warmUp();
}

/** Where neural models run, the GPU only when it has not failed its self-test; and all ways that were tested. */
async function chooseBench(wish: string, registry: Registry, verdicts: VerdictStore) {
  const { device, adapter } = await chooseDevice(wish);
  const wasm: Bench = { device: 'wasm', machine: navigator.userAgent, runtime: RUNTIME_FOLDERS.onnx };
  const processor: [Bench, Bench] = [wasm, fastBench(wasm)];
  if (device !== 'webgpu') return { device, benches: processor };
  const gpu: Bench = {
    device,
    machine: `${adapter} ${navigator.userAgent}`,
    runtime: `${wasm.runtime} wrapped`,
  };
  const failed = (await currentVerdicts(verdicts, registry, [gpu])).some(({ passed }) => !passed);
  if (!failed) return { device, benches: [gpu, ...processor] as [Bench, ...Bench[]] };
  return { device: 'wasm' as const, benches: [...processor, gpu] as [Bench, ...Bench[]] };
}

function tell(message: ToHost): void {
  self.postMessage(message);
}
