import { availableParallelism } from 'node:os';
import type { Model } from '../src/models/model.ts';
import type { ModelEntry } from '../src/models/registry/schema.ts';
import { loadKokoro } from '../src/speech/load-kokoro.ts';
import type { WeightPlace } from '../src/storage/model-weights.ts';

export interface LoadNeuralOptions {
  place: WeightPlace;
}

/** Loads a model onto onnxruntime-node, whose native library is loaded only now: most requests do without. */
export async function loadNeural(entry: ModelEntry, { place }: LoadNeuralOptions): Promise<Model> {
  const runtime = await import('onnxruntime-node');
  const session = {
    executionProviders: ['cpu'],
    intraOpNumThreads: threadCount(),
    logSeverityLevel: 3 as const,
  };
  return loadKokoro(entry, { place, runtime, session });
}

/** One thread a core; onnxruntime's own default counts logical processors the same way. */
export function threadCount(): number {
  return availableParallelism();
}
