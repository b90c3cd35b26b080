import { EngineError } from '../../engine/error.ts';
import type { Model } from '../../models/model.ts';
import type { ModelEntry } from '../../models/registry/schema.ts';
import { runsOn } from '../../models/registry/weights.ts';
import type { WeightPlace } from '../../storage/model-weights.ts';
import type { VerdictStore } from '../../storage/verdict-store.ts';
import { loadTrusted } from '../load-trusted.ts';
import type { Bench } from '../self-test/verdicts.ts';
import type { Steps } from '../steps.ts';
import { memoryOf } from './memory.ts';
import type { ThreadPool } from './pool.ts';
import { createRemoteModel } from './remote-model.ts';

export interface LoadPooledOptions {
  pool: ThreadPool;
  place: WeightPlace;
  benches: readonly Bench[];
  verdicts: VerdictStore;
  steps: Steps;
}

/** Loads a model into a thread of the pool, after it has proved itself. */
export function loadPooled(
  entry: ModelEntry,
  { pool, place, benches, verdicts, steps }: LoadPooledOptions,
): Promise<Model> {
  const device = runsOn(entry, place.device);
  const bench = benches.find((candidate) => candidate.device === device);
  if (!bench) throw new EngineError('unsupported', `The model '${entry.id}' can't run here.`);
  return loadTrusted(entry, {
    ...{ verdicts, steps, bench },
    place: { ...place, device },
    load(variant) {
      const job = { kind: 'speech' as const, entry, variant: variant.id, device };
      return createRemoteModel({ pool, job, bytes: memoryOf(entry, variant.id) });
    },
  });
}
