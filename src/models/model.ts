import type { ModelText } from '../text/frontend/options.ts';
import type { Segment } from '../text/segments/types.ts';
import type { SourceSpan } from '../text/spans/mapped-text.ts';

/** When a source word is heard. Times are seconds from the start of the segment's PCM. */
export interface WordTime extends SourceSpan {
  startTime: number;
  endTime: number;
}

/** A spoken segment: mono float32 PCM in [-1, 1] at the model's sample rate, and its word times in order. */
export interface SpokenSegment {
  pcm: Float32Array<ArrayBuffer>;
  words: WordTime[];
}

export interface SpeakOptions {
  /** A voice id of this model. */
  voice: string;
  /** 0.25 to 4; 1 is the voice's own pace. */
  speed: number;
  signal: AbortSignal;
}

/**
 * A loaded model. Adding a family is one folder that makes one of these, and its entry in `models.json`.
 * Methods are never called twice at once. After any of them throws something else than an abort, the
 * model must be disposed: a failed run can poison the runtime (huggingface/transformers.js#1767).
 */
export interface Model {
  readonly id: string;
  /** Of the PCM it returns, in Hz; always 24000 today. */
  readonly sampleRate: number;
  /** Where it runs: `wasm`, `webgpu`, `native`. */
  readonly device: string;
  /** How this model wants its text at a speed: with phonemes or without, and how much of it at once. */
  text(speed: number): ModelText;
  /** Speaks one segment that the text frontend has made for it, in the segment's language. Throws `AbortError` (the signal's reason) when aborted. */
  synthesize(segment: Segment, options: SpeakOptions): Promise<SpokenSegment>;
  /** Frees its memory as far as the runtime can. */
  dispose(): Promise<void>;
}

/** What a model gave is no sound at all. Told apart by `name`. */
export class SoundFault extends Error {
  override readonly name = 'SoundFault';
}
