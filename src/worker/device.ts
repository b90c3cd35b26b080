import type { Device } from '../models/registry/schema.ts';

/** Above this, more threads bring little and take the page's own time (ONNX Runtime's own default is 4). */
const MAX_THREADS = 4;

type Gpu = { requestAdapter(): Promise<{ info?: { isFallbackAdapter?: boolean } } | null> };

/**
 * Where neural models run in this browser: on the GPU when it offers a real one through WebGPU, else in WASM.
 * `wish` is `webgpu` or `wasm` when somebody has chosen, and wins where it can; a GPU that is only
 * emulated is slower than WASM and must be wished for.
 */
export async function chooseDevice(wish: string): Promise<Device> {
  const { gpu } = navigator as { gpu?: Gpu };
  if (wish === 'wasm' || !gpu) return 'wasm';
  try {
    const adapter = await gpu.requestAdapter();
    if (!adapter) return 'wasm';
    return adapter.info?.isFallbackAdapter && wish !== 'webgpu' ? 'wasm' : 'webgpu';
  } catch (error) {
    console.warn('WebGPU is offered but does not work here; WASM takes its place.', error);
    return 'wasm';
  }
}

/** Threads for WASM: only an isolated page may share memory between threads. */
export function countThreads(): number {
  if (!self.crossOriginIsolated) return 1;
  return Math.min(MAX_THREADS, navigator.hardwareConcurrency);
}
