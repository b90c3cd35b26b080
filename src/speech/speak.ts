import type { SpeechChunk } from '../engine/engine.ts';
import type { FairQueue } from '../engine/queue.ts';
import type { Model, SpeakOptions } from '../models/model.ts';

export interface SpeakTextOptions extends SpeakOptions {
  model: Model;
  /** Whose turn it is to use the model; shared by all requests of an engine. */
  queue: FairQueue;
  priority: 'interactive' | 'background';
  /** The first segment to speak; the ones before it were spoken by an engine that has died. */
  fromSegment: number;
}

/** What stands for a text in which nothing can be spoken, such as one emoji: a short, valid file. */
const NOTHING_SPOKEN_SECONDS = 0.3;

/**
 * The one way from text to sound: segments, then PCM and word times, one segment at a time and only when
 * asked. Rejects with the signal's reason when aborted.
 */
export async function* speakText(text: string, options: SpeakTextOptions): AsyncGenerator<SpeechChunk> {
  const { model, queue, priority, fromSegment, signal } = options;
  let spokeSegment = false;
  for await (const segment of model.segments(text, options)) {
    spokeSegment = true;
    signal.throwIfAborted();
    if (segment.index < fromSegment) continue;
    const { pcm, words } = await queue.run(() => model.synthesize(segment, options), priority, signal);
    yield { segment: segment.index, start: segment.start, end: segment.end, pcm, words };
  }
  if (!spokeSegment && fromSegment === 0) {
    const pcm = new Float32Array(model.sampleRate * NOTHING_SPOKEN_SECONDS);
    yield { segment: 0, start: 0, end: text.length, pcm, words: [] };
  }
}
