import type { Engine, EngineStatus, Stream } from '../../engine/engine.ts';
import { EngineError } from '../../engine/error.ts';
import { AUTO, type OtherModelEntry, type Registry } from '../../models/registry/schema.ts';
import { runsOn } from '../../models/registry/weights.ts';
import { storedVariant, type WeightPlace } from '../../storage/model-weights.ts';
import { askThread, mayHaveSpoiled } from './ask-thread.ts';
import { memoryOf } from './memory.ts';
import type { ThreadOperations } from './operations.ts';
import type { ThreadPool } from './pool.ts';

export interface AskOthersOptions {
  registry: Registry;
  pool: ThreadPool;
  place: WeightPlace;
  status: () => Promise<EngineStatus>;
}

/** What an engine does beside speaking, by models in threads of the pool. */
export function askOthers({ registry, pool, place, status }: AskOthersOptions): Pick<Engine, OtherOperation> {
  return {
    async transcribe(request, signal) {
      const entry = chooseOther(registry.transcribers, request.model, await status());
      return askOther({ name: 'transcribe', request, entry, pool, place, signal });
    },
    async chat(request, signal) {
      const entry = chooseOther(registry.chatModels, request.model, await status());
      return askOther({ name: 'chat', request, entry, pool, place, signal });
    },
  };
}

/** Operations of models that do not speak. */
type OtherOperation = 'transcribe' | 'chat';

const KINDS = { transcribe: 'transcription', chat: 'chat' } as const;

interface AskOtherOptions<Name extends OtherOperation> {
  name: Name;
  request: ThreadOperations[Name]['request'];
  entry: OtherModelEntry;
  pool: ThreadPool;
  place: WeightPlace;
  signal: AbortSignal;
}

/**
 * Asks a model for what it does beside speaking, in a thread of the pool that is held until the end of the answer. The
 * head also tells where it runs. Rejects with an `EngineError`, or the signal's reason.
 */
async function askOther<Name extends OtherOperation>({
  name,
  request,
  entry,
  pool,
  place,
  signal,
}: AskOtherOptions<Name>): Promise<
  Stream<ThreadOperations[Name]['head'] & { model: string; device: string }, ThreadOperations[Name]['chunk']>
> {
  const device = runsOn(entry, place.device);
  const variant = await storedVariant(entry, { ...place, device });
  if (!variant) {
    throw new EngineError(
      'model_not_downloaded',
      `The model '${entry.id}' has not been downloaded to this device.`,
    );
  }
  const job = { kind: KINDS[name], entry, variant: variant.id, device };
  const { thread, release } = await pool.lease(job, { bytes: memoryOf(entry, variant.id), signal });
  try {
    const { head, chunks } = await askThread(thread, { name, request, signal });
    const all = { ...head, model: entry.id, device };
    return { head: all, chunks: toTheEnd(chunks, () => Object.assign(all, head)) };
  } catch (error) {
    giveUp(error);
    throw error;
  }

  /** At the end more may be known of the head. */
  async function* toTheEnd<Chunk>(chunks: AsyncIterable<Chunk>, learn: () => void): AsyncGenerator<Chunk> {
    try {
      yield* chunks;
      learn();
    } catch (error) {
      giveUp(error);
      throw error;
    } finally {
      release();
    }
  }

  function giveUp(error: unknown): void {
    if (!signal.aborted && mayHaveSpoiled(error)) pool.discard(entry.id);
    release();
  }
}

/** The model that is asked for by its id or `auto`. Throws an `EngineError` where there is none that is here. */
function chooseOther(
  entries: readonly OtherModelEntry[],
  wanted: string,
  { models }: EngineStatus,
): OtherModelEntry {
  const isReady = ({ id }: OtherModelEntry) =>
    models.some((model) => model.id === id && model.state === 'ready');
  if (wanted !== AUTO) {
    const entry = entries.find(({ id }) => id === wanted.toLowerCase());
    if (entry) return entry;
    throw new EngineError('model_not_found', `The model '${wanted}' does not exist.`);
  }
  const ready = entries.find(isReady) ?? entries[0];
  if (ready) return ready;
  throw new EngineError(
    'model_not_found',
    'There is no model for this yet. Add one in Lector, under “Models and storage”, or by `lector models add`.',
  );
}
