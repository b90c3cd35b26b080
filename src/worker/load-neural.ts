import type { Espeak } from '../models/builtin/espeak.ts';
import type { Model } from '../models/model.ts';
import { configureOnnxWeb, type OnnxWeb, sessionOptions } from '../models/onnx/web.ts';
import type { ModelEntry } from '../models/registry/schema.ts';
import { RUNTIME_FOLDERS } from '../runtime/files.ts';
import { loadKokoro } from '../speech/load-kokoro.ts';
import { proveModel } from '../speech/prove-model.ts';
import type { WeightPlace } from '../storage/model-weights.ts';

export interface LoadNeuralOptions {
  place: WeightPlace;
  espeak: Espeak;
  threads: number;
}

/** Loads a model onto onnxruntime-web; on WebGPU it must prove itself first. */
export async function loadNeural(entry: ModelEntry, options: LoadNeuralOptions): Promise<Model> {
  const { place, espeak, threads } = options;
  const device = place.device === 'webgpu' ? 'webgpu' : 'wasm';
  const { runtime, build } = device === 'webgpu' ? await importWebGpu() : await importWasm();
  const path = `${location.origin}${RUNTIME_FOLDERS.onnx}/${build}`;
  configureOnnxWeb(runtime, { wasmPaths: { mjs: `${path}.mjs`, wasm: `${path}.wasm` }, threads });
  const model = await loadKokoro(entry, { place, espeak, runtime, session: sessionOptions(device) });
  if (device === 'webgpu') await proveModel(model, entry.defaultVoice);
  return model;
}

type Runtime = { runtime: OnnxWeb; build: string };

async function importWasm(): Promise<Runtime> {
  return { runtime: await import('onnxruntime-web/wasm'), build: 'ort-wasm-simd-threaded' };
}

/** With JSPI the build is smaller (4.1 MB gzip) than the one that suspends WASM by a transformation (6.6 MB). */
async function importWebGpu(): Promise<Runtime> {
  if ('Suspending' in WebAssembly) {
    return { runtime: await import('onnxruntime-web/jspi'), build: 'ort-wasm-simd-threaded.jspi' };
  }
  return { runtime: await import('onnxruntime-web/webgpu'), build: 'ort-wasm-simd-threaded.asyncify' };
}
