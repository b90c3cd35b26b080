import type { Model } from '../models/model.ts';
import { configureOnnxWeb, type OnnxWeb, sessionOptions } from '../models/onnx/web.ts';
import type { ModelEntry } from '../models/registry/schema.ts';
import { RUNTIME_CACHE, RUNTIME_FOLDERS } from '../runtime/files.ts';
import { loadKokoro } from '../speech/load-kokoro.ts';
import { proveModel } from '../speech/prove-model.ts';
import type { WeightPlace } from '../storage/model-weights.ts';
import type { Frontend } from '../text/frontend/frontend.ts';

export interface LoadNeuralOptions {
  place: WeightPlace;
  frontend: Frontend;
  threads: number;
}

/** Loads a model onto onnxruntime-web; on WebGPU it must prove itself first. */
export async function loadNeural(entry: ModelEntry, options: LoadNeuralOptions): Promise<Model> {
  const { place, frontend, threads } = options;
  const device = place.device === 'webgpu' ? 'webgpu' : 'wasm';
  const runtime = await importRuntime(device);
  configureOnnxWeb(runtime, { wasmPaths: runtimeFiles(device), threads });
  const model = await loadKokoro(entry, { place, runtime, session: sessionOptions(device) });
  if (device === 'webgpu') await proveModel(model, entry.defaultVoice, frontend);
  return model;
}

/** Keeps the runtime's own files on this device, so that a model that has been downloaded needs no network. */
export async function keepRuntime({ device }: WeightPlace): Promise<void> {
  const cache = await caches.open(RUNTIME_CACHE);
  const wanted = Object.values(runtimeFiles(device === 'webgpu' ? 'webgpu' : 'wasm'));
  for (const url of wanted) if (!(await cache.match(url))) await cache.add(url);
}

type WebDevice = 'webgpu' | 'wasm';

/** With JSPI the build is smaller (4.1 MB gzip) than the one that suspends WASM by a transformation (6.6 MB). */
const hasJspi = 'Suspending' in WebAssembly;

function importRuntime(device: WebDevice): Promise<OnnxWeb> {
  if (device === 'wasm') return import('onnxruntime-web/wasm');
  return hasJspi ? import('onnxruntime-web/jspi') : import('onnxruntime-web/webgpu');
}

function runtimeFiles(device: WebDevice): { mjs: string; wasm: string } {
  const build = device === 'wasm' ? '' : hasJspi ? '.jspi' : '.asyncify';
  const path = `${location.origin}${RUNTIME_FOLDERS.onnx}/ort-wasm-simd-threaded${build}`;
  return { mjs: `${path}.mjs`, wasm: `${path}.wasm` };
}
