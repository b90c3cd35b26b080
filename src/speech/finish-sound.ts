import { resample } from '../audio/resample.ts';
import { amplify } from '../audio/volume.ts';
import type { SpeechChunk, SpeechRequest } from '../engine/engine.ts';

/**
 * Speech as loud, and at the sample rate, that a request asks for; `rate` is the PCM's own, in Hz. Each segment by
 * itself, so that another engine can go on with any of them; their ends are almost silent. Comes after the plugins.
 */
export async function* finishSound(
  chunks: AsyncIterable<SpeechChunk>,
  rate: number,
  { sampleRate = rate, volume = 1 }: Pick<SpeechRequest, 'sampleRate' | 'volume'>,
): AsyncGenerator<SpeechChunk> {
  // In this order nothing is louder than full scale in the end.
  for await (const chunk of chunks)
    yield { ...chunk, pcm: amplify(resample(chunk.pcm, rate, sampleRate), volume) };
}
