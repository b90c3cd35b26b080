import { joinPcm } from '../audio/pcm.ts';
import { createResampler } from '../audio/resample.ts';
import { amplify } from '../audio/volume.ts';
import type { SpeechChunk, SpeechRequest } from '../engine/engine.ts';
import { moveWord } from '../models/join-parts.ts';
import type { WordTime } from '../models/model.ts';

/**
 * Speech as loud, and at the sample rate, that a request asks for; `rate` is the PCM's own, in Hz. Each segment by
 * itself, so that another engine can go on with any of them; their ends are almost silent. Parts of one segment are
 * joined without a seam: what the filter looks ahead comes with the next one. Comes after the plugins.
 */
export async function* finishSound(
  chunks: AsyncIterable<SpeechChunk>,
  rate: number,
  { sampleRate = rate, volume = 1 }: Pick<SpeechRequest, 'sampleRate' | 'volume'>,
): AsyncGenerator<SpeechChunk> {
  let finish = finisher(rate, sampleRate);
  for await (const chunk of chunks) {
    const { pcm, words } = finish(chunk);
    if (!chunk.isPart) finish = finisher(rate, sampleRate);
    // In this order nothing is louder than full scale in the end.
    yield { ...chunk, pcm: amplify(pcm, volume), words };
  }
}

/** Takes the parts of one segment; each word comes with the part in which it now begins. */
function finisher(rate: number, sampleRate: number) {
  const resampler = createResampler(rate, sampleRate);
  let [taken, given] = [0, 0];
  let waiting: WordTime[] = [];
  return ({ pcm, words, isPart }: SpeechChunk) => {
    if (rate === sampleRate) return { pcm, words };
    const [from, began] = [given / sampleRate, taken / rate];
    taken += pcm.length;
    const finished = isPart ? resampler.add(pcm) : joinPcm([resampler.add(pcm), resampler.end()]);
    given += finished.length;
    waiting.push(...words.map((word) => moveWord(word, began)));
    const isHere = ({ startTime }: WordTime) => !isPart || Math.round(startTime * sampleRate) < given;
    const here = waiting.filter(isHere);
    waiting = waiting.slice(here.length);
    return { pcm: finished, words: here.map((word) => moveWord(word, -from)) };
  };
}
