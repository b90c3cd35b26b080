import { EngineError } from '../../engine/error.ts';
import type { LifeOptions } from '../../engine/life.ts';
import { FAMILY_LOADERS } from '../../models/families.ts';
import type { Model } from '../../models/model.ts';
import type { ModelEntry, Registry } from '../../models/registry/schema.ts';
import { storedVariant, type WeightPlace } from '../../storage/model-weights.ts';
import type { ModelsInUse } from '../models-in-use.ts';
import type { Steps } from '../steps.ts';
import type { ModelThread } from './ask-thread.ts';
import { memoryOf } from './memory.ts';
import { ThreadPool } from './pool.ts';

export interface CreatePoolOptions {
  registry: Registry;
  life: Pick<LifeOptions, 'keepAliveSeconds'>;
  startModelThread: () => ModelThread;
  /** In bytes. */
  memoryBudget: number;
  modelsInUse: ModelsInUse;
  steps: Steps;
}

/** Whether a model lives in a thread of its own. */
export function isPooled({ family }: ModelEntry): boolean {
  return family in FAMILY_LOADERS;
}

/**
 * The pool of an engine's models. Where a model of the engine's own thread is in the way of one of the pool, and nobody
 * uses it, the engine ends, as that alone gives its memory back; the request goes on in the next one.
 */
export function createPool(options: CreatePoolOptions): ThreadPool {
  const { registry, life, startModelThread, memoryBudget, modelsInUse, steps } = options;
  return new ThreadPool({
    start: startModelThread,
    budgetBytes: memoryBudget,
    keepAliveSeconds: life.keepAliveSeconds,
    onCrowded() {
      const own = registry.models.filter((entry) => entry.weights && !isPooled(entry));
      if (own.some(({ id }) => modelsInUse.has(id))) throw crowded();
      steps.retireIdle();
      throw new EngineError('engine_lost', 'The speech engine gives its memory to another model.');
    },
  });
}

/** Loads a model into the engine's own thread, after the pool has made room for it. */
export async function loadOutside(
  entry: ModelEntry,
  { pool, place, load }: { pool: ThreadPool; place: WeightPlace; load: () => Promise<Model> },
): Promise<Model> {
  const variant = await storedVariant(entry, place);
  const bytes = memoryOf(entry, variant?.id ?? '');
  if (!pool.makeRoom(bytes)) throw crowded();
  const model = await load();
  pool.reserve(bytes);
  return model;
}

function crowded(): EngineError {
  return new EngineError('overloaded', 'There is not enough memory for all models that are wanted just now.');
}
