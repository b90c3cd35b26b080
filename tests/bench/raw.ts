import type { InferenceSession } from 'onnxruntime-common';
import type { Espeak } from '../../src/models/builtin/espeak.ts';
import type { OnnxRuntime } from '../../src/models/onnx/runtime.ts';
import type { Timing } from './stats.ts';

/** What a bare runtime is given again and again, in a form that survives JSON. */
export type RawWork =
  | { runtime: 'espeak'; texts: string[]; voice: string; rate: number }
  | { runtime: 'onnx'; feeds: RawFeed[]; graph: string; threads: number };

export interface RawFeed {
  ids: number[];
  style: number[];
}

/** Does all of its work once: nothing but the runtime, no queue, ports, encoder or server. */
export type RawRun = () => Promise<Timing>;

/** The espeak-ng program alone. */
export function runEspeak(espeak: Espeak, work: Extract<RawWork, { runtime: 'espeak' }>): RawRun {
  return timed(work.texts, async (text) => espeak.synthesize(text, work).pcm.length);
}

/** An inference session alone; the tensors it is fed are made beforehand. */
export function runGraph(
  { Tensor }: OnnxRuntime,
  session: InferenceSession,
  work: Extract<RawWork, { runtime: 'onnx' }>,
): RawRun {
  const feeds = work.feeds.map(({ ids, style }) => ({
    input_ids: new Tensor('int64', BigInt64Array.from(ids, BigInt), [1, ids.length]),
    style: new Tensor('float32', Float32Array.from(style), [1, style.length]),
    speed: new Tensor('float32', Float32Array.of(1), [1]),
  }));
  return timed(feeds, async (feed) => {
    const { waveform } = await session.run(feed);
    return waveform?.size ?? 0;
  });
}

function timed<Item>(items: Item[], work: (item: Item) => Promise<number>): RawRun {
  return async () => {
    const started = performance.now();
    let first = 0;
    let samples = 0;
    for (const item of items) {
      samples += await work(item);
      first ||= performance.now() - started;
    }
    return { first, total: performance.now() - started, samples };
  };
}
