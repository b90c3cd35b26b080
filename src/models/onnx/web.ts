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
