import type { SpeechChunk } from './engine.ts';

/**
 * The chunks without the first samples of their first segment, which somebody has had already, and without the words that
 * begin there. A segment of which nothing is left still comes to its end, by an empty chunk.
 */
export async function* dropDelivered(
  chunks: AsyncIterable<SpeechChunk>,
  { segment, samples }: { segment: number; samples: number },
  sampleRate: number,
): AsyncGenerator<SpeechChunk> {
  let left = samples;
  for await (const chunk of chunks) {
    if (chunk.segment !== segment) left = 0;
    const dropped = Math.min(left, chunk.pcm.length);
    const seconds = left / sampleRate;
    const isLater = (startTime: number) => Math.round(startTime * sampleRate) >= left;
    const rest =
      left === 0
        ? chunk
        : {
            ...chunk,
            pcm: chunk.pcm.slice(dropped),
            words: chunk.words
              .filter(({ startTime }) => isLater(startTime))
              .map((word) => ({
                ...word,
                startTime: word.startTime - seconds,
                endTime: word.endTime - seconds,
              })),
          };
    left -= dropped;
    if (rest.pcm.length > 0 || !rest.isPart) yield rest;
  }
}
