import { EngineError } from '../../engine/error.ts';
import { joinParts } from '../../models/join-parts.ts';
import type { Model, SpeakOptions, SpokenPart, SpokenSegment } from '../../models/model.ts';
import type { Segment } from '../../text/segments/types.ts';
import { askThread, mayHaveSpoiled } from './ask-thread.ts';
import type { ThreadJob } from './operations.ts';
import type { ThreadPool } from './pool.ts';

export interface RemoteModelOptions {
  pool: ThreadPool;
  job: Extract<ThreadJob, { kind: 'speech' }>;
  /** What the model takes of memory. */
  bytes: number;
}

/** Below this many UTF-16 units a segment is not made shorter for slow speech. */
const LEAST_CHARS = 80;

/**
 * A model in a thread of the pool, loaded once already so that its failure is told now. It may leave the memory between
 * two segments, and comes back with the next.
 */
export async function createRemoteModel({ pool, job, bytes }: RemoteModelOptions): Promise<Model> {
  const lease = await pool.lease(job, { bytes, signal: new AbortController().signal });
  lease.release();
  const { info } = lease;
  if (!info) throw new EngineError('model_failed', `'${job.entry.id}' is no model that speaks.`);

  async function* parts(segment: Segment, { signal, ...options }: SpeakOptions): AsyncGenerator<SpokenPart> {
    const { thread, release } = await pool.lease(job, { bytes, signal });
    try {
      const { chunks } = await askThread(thread, { name: 'speak', request: { segment, options }, signal });
      yield* chunks;
    } catch (error) {
      if (!signal.aborted && mayHaveSpoiled(error)) pool.discard(job.entry.id);
      throw error;
    } finally {
      release();
    }
  }

  return {
    id: job.entry.id,
    sampleRate: info.sampleRate,
    device: job.device,
    // Slow speech makes long sound, and memory grows with it, so its segments are shorter.
    text: (speed) => {
      const max = Math.max(
        Math.min(LEAST_CHARS, info.text.max),
        Math.round(info.text.max * Math.min(1, speed)),
      );
      return { ...info.text, max };
    },
    async synthesize(segment, options) {
      return joinParts(await collect(parts(segment, options)), info.sampleRate);
    },
    ...(info.streams && { stream: parts }),
    async dispose() {
      pool.discard(job.entry.id);
    },
  };
}

async function collect(parts: AsyncIterable<SpokenSegment>): Promise<SpokenSegment[]> {
  const collected: SpokenSegment[] = [];
  for await (const part of parts) collected.push(part);
  return collected;
}
