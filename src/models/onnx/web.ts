import type { Env, InferenceSession } from 'onnxruntime-common';
import type { OnnxRuntime } from './runtime.ts';

/** An entry of onnxruntime-web: `onnxruntime-web/wasm`, or `/webgpu`, imported by the host. */
export interface OnnxWeb extends OnnxRuntime {
  readonly env: Env;
}

export interface OnnxWebOptions {
  /** The URLs of the build that belongs to the entry, on our own origin. */
  wasmPaths: { mjs: string; wasm: string };
  /** 1 where the page is not isolated, as threads need shared memory. */
  threads: number;
}

/**
 * Tells onnxruntime-web where its files are and how many threads it may use. To be called once, before the first
 * session: a realm whose runtime failed to start can never start it again. The proxy worker stays off, as we
 * are in a worker already.
 */
export function configureOnnxWeb(ort: OnnxWeb, { wasmPaths, threads }: OnnxWebOptions): void {
  ort.env.logLevel = 'error';
  ort.env.wasm.wasmPaths = wasmPaths;
  ort.env.wasm.numThreads = threads;
  ort.env.wasm.proxy = false;
}

/** How sessions are created on a device. On WebGPU, what it can't compute falls to the CPU. */
export function sessionOptions(device: 'wasm' | 'webgpu'): InferenceSession.SessionOptions {
  return { executionProviders: [device], logSeverityLevel: 3 };
}

/** Calls `onLost` when the GPU goes that sessions were created on: a driver that was reset, or a device taken out. */
export async function watchGpu({ env }: OnnxWeb, onLost: (error: Error) => void): Promise<void> {
  const device = (await env.webgpu.device) as GpuDevice | undefined;
  void device?.lost.then(({ reason, message }) => {
    // We never destroy it: whoever does, sessions on it are of no use any more.
    onLost(new Error(`The graphics device was lost (${reason || 'unknown'}): ${message}`));
  });
}

type GpuDevice = { lost: Promise<{ reason?: string; message: string }> };
