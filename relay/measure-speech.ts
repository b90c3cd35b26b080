import type { Engine, SpeechChunk } from '../src/engine/engine.ts';

export interface MeasuredEngine extends Engine {
  /** How long the last speech was, in seconds, to the sample; nothing before it came to its end. */
  duration(): number | undefined;
}

/**
 * An engine of whose speech the length is known afterwards, as none of the formats tells it exactly. `onSpoken` is
 * told how far in the source text it has come.
 */
export function measureSpeech(engine: Engine, onSpoken: (end: number) => void): MeasuredEngine {
  let duration: number | undefined;
  return {
    ...engine,
    async speak(request, signal) {
      const { head, chunks } = await engine.speak(request, signal);
      return { head, chunks: measure(chunks, head.sampleRate) };
    },
    duration: () => duration,
  };

  async function* measure(chunks: AsyncIterable<SpeechChunk>, sampleRate: number) {
    let samples = 0;
    for await (const chunk of chunks) {
      samples += chunk.pcm.length;
      onSpoken(chunk.end);
      yield chunk;
    }
    duration = samples / sampleRate;
  }
}
