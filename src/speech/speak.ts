import type { SpeechChunk } from '../engine/engine.ts';
import type { Place } from '../engine/queue.ts';
import type { Model, SpeakOptions } from '../models/model.ts';
import type { Segment } from '../text/segments/types.ts';

export interface SpeakTextOptions extends SpeakOptions {
  model: Model;
  /** This request's place in the queue of all that use the model. */
  place: Place;
  /** The first segment to speak; the ones before it were spoken by an engine that has died. */
  fromSegment: number;
}

/** What stands for a text in which nothing can be spoken, such as one emoji: a short, valid file. */
const NOTHING_SPOKEN_SECONDS = 0.3;
/** A model's own limits of speed. */
const SLOWEST = 0.25;
const FASTEST = 4;

/**
 * The one way from text to sound: segments become PCM and word times, one segment at a time and only when
 * asked. Rejects with the signal's reason when aborted.
 */
export async function* speakText(
  segments: AsyncIterable<Segment>,
  options: SpeakTextOptions,
): AsyncGenerator<SpeechChunk> {
  const { model, place, fromSegment, signal } = options;
  let spokeSegment = false;
  try {
    for await (const segment of segments) {
      spokeSegment = true;
      signal.throwIfAborted();
      const { index, start, end, pause } = segment;
      if (index < fromSegment) continue;
      const where = { segment: index, start, end };
      if (pause !== undefined) {
        yield { ...where, pcm: silence(model, pause), words: [] };
        continue;
      }
      const { pcm, words } = await place.run(() => model.synthesize(segment, styled(segment, options)));
      yield { ...where, pcm, words };
    }
    if (!spokeSegment && fromSegment === 0) {
      yield { segment: 0, start: 0, end: 0, pcm: silence(model, NOTHING_SPOKEN_SECONDS), words: [] };
    }
  } finally {
    place.leave();
  }
}

function silence({ sampleRate }: Model, seconds: number): Float32Array<ArrayBuffer> {
  return new Float32Array(Math.round(sampleRate * seconds));
}

/** The request's voice and speed, or what the markup says for this segment. */
function styled({ voice, rate = 1 }: Segment, options: SpeakTextOptions): SpeakOptions {
  const speed = Math.min(FASTEST, Math.max(SLOWEST, options.speed * rate));
  return { voice: voice ?? options.voice, speed, signal: options.signal };
}
