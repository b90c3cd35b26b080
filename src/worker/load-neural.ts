import type { Model } from '../models/model.ts';
import { configureOnnxWeb, sessionOptions, watchGpu } from '../models/onnx/web.ts';
import type { ModelEntry } from '../models/registry/schema.ts';
import { RUNTIME_CACHE } from '../runtime/files.ts';
import { loadKokoro } from '../speech/load-kokoro.ts';
import { loadTrusted } from '../speech/load-trusted.ts';
import type { Bench } from '../speech/self-test/verdicts.ts';
import type { Steps } from '../speech/steps.ts';
import type { WeightPlace } from '../storage/model-weights.ts';
import type { VerdictStore } from '../storage/verdict-store.ts';
import { hasRoomForRewritten } from './device.ts';
import { importRuntime, runtimeFiles } from './onnx-build.ts';
import { speakOnProcessor } from './processor.ts';

export interface LoadNeuralOptions {
  place: WeightPlace;
  bench: Bench;
  verdicts: VerdictStore;
  steps: Steps;
  threads: number;
  /** Told when the GPU has gone, whether anybody speaks or not. */
  onGpuLost: (error: Error) => void;
}

/** WASM wants fewer operations; a GPU has those, and wants small arguments of sines. */
const REWRITING = { wasm: 'fast', webgpu: 'wrapped' } as const;

/** Loads a model onto onnxruntime-web, after it has proved itself. */
export function loadNeural(entry: ModelEntry, options: LoadNeuralOptions): Promise<Model> {
  const { place, bench, verdicts, steps, threads, onGpuLost } = options;
  const device = bench.device === 'webgpu' ? 'webgpu' : 'wasm';
  return loadTrusted(entry, {
    place,
    bench,
    verdicts,
    steps,
    async load(variant) {
      const runtime = await importRuntime(device);
      configureOnnxWeb(runtime, { wasmPaths: runtimeFiles(device), threads });
      const model = await loadKokoro(entry, {
        place,
        variant,
        device,
        runtime,
        session: sessionOptions(device),
        rewriting: hasRoomForRewritten() ? REWRITING[device] : undefined,
      });
      if (device === 'webgpu') await watchGpu(runtime, onGpuLost);
      return model;
    },
    ...(device === 'webgpu' && {
      speakElsewhere: (variant) => (segment, options) =>
        speakOnProcessor({ ...options, model: entry.id, variant: variant.id, segment, threads }),
    }),
  });
}

/** Keeps the runtime's own files on this device, so that a model that has been downloaded needs no network. */
export async function keepRuntime({ device }: WeightPlace): Promise<void> {
  const cache = await caches.open(RUNTIME_CACHE);
  const wanted = Object.values(runtimeFiles(device === 'webgpu' ? 'webgpu' : 'wasm'));
  for (const url of wanted) if (!(await cache.match(url))) await cache.add(url);
}
