import type { SpeechChunk, SpeechInfo } from '../engine/engine.ts';

/** The same segments; the first one has been read already, and what it failed with is thrown at once. */
export async function beginSegments<T>(segments: AsyncGenerator<T>): Promise<AsyncGenerator<T>> {
  const first = await segments.next();
  return (async function* () {
    if (first.done) return;
    yield first.value;
    yield* segments;
  })();
}

/** The sound alone; at its end the head tells how long it is. */
export async function* pcmOf(
  chunks: AsyncIterable<SpeechChunk>,
  head: SpeechInfo,
): AsyncGenerator<SpeechChunk['pcm']> {
  let [seconds, computedMs] = [0, 0];
  for await (const { pcm, modelMs = 0 } of chunks) {
    seconds += pcm.length / head.sampleRate;
    computedMs += modelMs;
    yield pcm;
  }
  head.whole = { seconds, modelMs: computedMs };
}
