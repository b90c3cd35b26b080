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

/** A stretch of a segment's sound. Word times count from its start; a word is told where it begins, and may end behind it. */
export interface SpokenPart extends SpokenSegment {
  /** Nothing of the segment follows, where the model knows that already. */
  isLast?: boolean | undefined;
}

export interface SpeakOptions {
  /** A voice id of this model. */
  voice: string;
  /** 0.25 to 4; 1 is the voice's own pace. */
  speed: number;
  /** A recording whose voice speaks, in place of `voice`; only of families that clone. */
  reference?: VoiceReference | undefined;
  style?: SpeakingStyle | undefined;
  signal: AbortSignal;
}

/** A recording of one person's voice, as the families that clone want it: mono float32 PCM. */
export interface VoiceReference {
  /** SHA-256 of the recorded file in lower-case hex: what its encoding is kept by. */
  id: string;
  pcm: Float32Array<ArrayBuffer>;
  /** In Hz. */
  sampleRate: number;
}

/** How to speak. A family takes what it knows and leaves the rest; each has its own default for all of them. */
export interface SpeakingStyle {
  /** A whole number from 0: the same one with the same text gives the same sound. 0 when left out. */
  seed?: number | undefined;
  temperature?: number | undefined;
  topK?: number | undefined;
  topP?: number | undefined;
  minP?: number | undefined;
  repetitionPenalty?: number | undefined;
  /** How strongly feelings are shown, 0 to 2 (Chatterbox). */
  exaggeration?: number | undefined;
  /** Weight of classifier-free guidance (Chatterbox calls it `cfg_weight`). */
  guidance?: number | undefined;
  /** Steps of a diffusion or flow. */
  steps?: number | undefined;
}

/**
 * A loaded model. Adding a family is one folder that makes one of these, and its entry in `models.json`.
 * Methods are never called twice at once. After any of them throws something else than an abort, the
 * model must be disposed: a failed run can poison the runtime (huggingface/transformers.js#1767).
 */
export interface Model {
  readonly id: string;
  /** Of the PCM it returns, in Hz. */
  readonly sampleRate: number;
  /** Where it runs: `wasm`, `webgpu`, `native`. */
  readonly device: string;
  /** How this model wants its text at a speed: with phonemes or without, and how much of it at once. */
  text(speed: number): ModelText;
  /** Speaks one segment that the text frontend has made for it, in the segment's language. Throws `AbortError` (the signal's reason) when aborted. */
  synthesize(segment: Segment, options: SpeakOptions): Promise<SpokenSegment>;
  /**
   * The same, in parts as they are computed, for families whose first sound comes long before the last. Joined, the parts
   * are what `synthesize` gives. The same call gives the same parts. Leaving the loop ends it.
   */
  stream?(segment: Segment, options: SpeakOptions): AsyncIterable<SpokenPart>;
  /** Frees its memory as far as the runtime can. */
  dispose(): Promise<void>;
}

/** What a model gave is no sound at all. Told apart by `name`. */
export class SoundFault extends Error {
  override readonly name = 'SoundFault';
}
