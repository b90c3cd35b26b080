import type { OnnxTensors } from '../models/onnx/runtime.ts';
import type { OnnxWeb } from '../models/onnx/web.ts';
import { RUNTIME_FOLDERS } from '../runtime/files.ts';

export type WebDevice = 'webgpu' | 'wasm';

/** With JSPI the build is smaller (4.1 MB gzip) than the one that suspends WASM by a transformation (6.6 MB). */
const hasJspi = 'Suspending' in WebAssembly;

/** The build of onnxruntime-web that serves a device. */
export function importRuntime(device: WebDevice): Promise<OnnxWeb> {
  if (device === 'wasm') return import('onnxruntime-web/wasm');
  return hasJspi ? import('onnxruntime-web/jspi') : import('onnxruntime-web/webgpu');
}

/** The URLs of that build's files; they carry its version. */
export function runtimeFiles(device: WebDevice): { mjs: string; wasm: string } {
  const build = device === 'wasm' ? '' : hasJspi ? '.jspi' : '.asyncify';
  const path = `${location.origin}${RUNTIME_FOLDERS.onnx}/ort-wasm-simd-threaded${build}`;
  return { mjs: `${path}.mjs`, wasm: `${path}.wasm` };
}

/** The same build for models whose values stay in the runtime, with where its files are. */
export async function importTensors(
  device: WebDevice,
): Promise<{ runtime: OnnxTensors & OnnxWeb; wasmPaths: { mjs: string; wasm: string } }> {
  const runtime = (await importRuntime(device)) as OnnxTensors & OnnxWeb;
  return { runtime, wasmPaths: runtimeFiles(device) };
}
