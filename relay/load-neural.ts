import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { arch, availableParallelism, cpus, platform, release } from 'node:os';
import type { Model } from '../src/models/model.ts';
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
      const runtime = await import('onnxruntime-node');
      const session = {
        executionProviders: ['cpu'],
        intraOpNumThreads: threadCount(),
        logSeverityLevel: 3 as const,
      };
      return loadKokoro(entry, { place, variant, device: 'native', runtime, session });
    },
  });
}

/** What verdicts of this machine hang on. */
export function nativeBench(): Bench {
  const machine = [platform(), arch(), release(), cpus()[0]?.model ?? '', `node ${process.version}`];
  return { device: 'native', machine: machine.join(' '), runtime: `onnxruntime-node ${runtimeVersion()}` };
}

/** One thread a core; onnxruntime's own default counts logical processors the same way. */
export function threadCount(): number {
  return availableParallelism();
}

/** Read from the package, so that nothing native is loaded for it. */
function runtimeVersion(): string {
  try {
    const path = createRequire(import.meta.url).resolve('onnxruntime-node/package.json');
    return String(JSON.parse(readFileSync(path, 'utf8')).version);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'MODULE_NOT_FOUND') throw error;
    console.warn('onnxruntime-node is not installed: only the built-in voice speaks in this process.');
    return 'missing';
  }
}
