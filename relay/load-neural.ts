import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { arch, availableParallelism, cpus, platform, release } from 'node:os';
import type { InferenceSession } from 'onnxruntime-common';
import { EngineError } from '../src/engine/error.ts';
import type { Model } from '../src/models/model.ts';
import type { OnnxTensors } from '../src/models/onnx/runtime.ts';
import type { ModelEntry } from '../src/models/registry/schema.ts';
import { loadKokoro } from '../src/speech/load-kokoro.ts';
import { loadTrusted } from '../src/speech/load-trusted.ts';
import type { Bench } from '../src/speech/self-test/verdicts.ts';
import type { Steps } from '../src/speech/steps.ts';
import type { WeightPlace } from '../src/storage/model-weights.ts';
import type { VerdictStore } from '../src/storage/verdict-store.ts';

export interface LoadNeuralOptions {
  place: WeightPlace;
  bench: Bench;
  verdicts: VerdictStore;
  steps: Steps;
}

/** Loads a model onto onnxruntime-node, whose native library is loaded only now: most requests do without. */
export function loadNeural(entry: ModelEntry, options: LoadNeuralOptions): Promise<Model> {
  const { place } = options;
  return loadTrusted(entry, {
    ...options,
    async load(variant) {
      const runtime = await loadRuntime();
      return loadKokoro(entry, { place, variant, device: 'native', runtime, session: nativeSession() });
    },
  });
}

/** How sessions are created on this machine's processor. */
export function nativeSession(): InferenceSession.SessionOptions {
  return { executionProviders: ['cpu'], intraOpNumThreads: threadCount(), logSeverityLevel: 3 };
}

/** The runtime for models whose values stay in it. */
export async function importNative(): Promise<OnnxTensors> {
  return loadRuntime();
}

/** Why neural models can't run in this process, where that is so: their runtime is an optional package. */
export function neuralProblem(): string | undefined {
  if (loadFailure) return `onnxruntime-node can't be loaded on this machine. ${loadFailure}`;
  return runtimeVersion() === undefined
    ? "the package onnxruntime-node is not installed. 'npm install onnxruntime-node' brings it."
    : undefined;
}

/** The version of onnxruntime-node, once its native library has been loaded. Rejects with a sentence where it can't be. */
export async function tryRuntime(): Promise<string> {
  const problem = neuralProblem();
  if (problem) throw new Error(problem);
  await loadRuntime();
  return runtimeVersion() ?? '';
}

let loadFailure: string | undefined;

/** The package may be there and its native library not fit: that is known only once it has been tried. */
async function loadRuntime() {
  try {
    return await import('onnxruntime-node');
  } catch (error) {
    loadFailure = error instanceof Error ? error.message : String(error);
    throw new EngineError('unsupported', `Neural voices can't speak here: ${neuralProblem()}`, {
      cause: error,
    });
  }
}

/** What verdicts of this machine hang on. */
export function nativeBench(): Bench {
  const machine = [platform(), arch(), release(), cpus()[0]?.model ?? '', `node ${process.version}`];
  const runtime = `onnxruntime-node ${runtimeVersion() ?? 'missing'}`;
  return { device: 'native', machine: machine.join(' '), runtime };
}

/** One thread a core; onnxruntime's own default counts logical processors the same way. */
export function threadCount(): number {
  return availableParallelism();
}

let version: string | undefined;

/** Read from the package, so that nothing native is loaded for it; `undefined` when it is not installed. */
function runtimeVersion(): string | undefined {
  try {
    version ??= readVersion();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'MODULE_NOT_FOUND') throw error;
  }
  return version;
}

function readVersion(): string {
  const path = createRequire(import.meta.url).resolve('onnxruntime-node/package.json');
  return String(JSON.parse(readFileSync(path, 'utf8')).version);
}
