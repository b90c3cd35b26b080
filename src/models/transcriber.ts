/** A word with its times in seconds from the start of the recording. */
export interface TranscribedWord {
  /** With the space before it and the punctuation at it, as it stands in the text. */
  word: string;
  start: number;
  end: number;
}

/** A stretch of what was said, in order; the text of all of them joined is the whole text. */
export interface TranscribedSegment {
  id: number;
  /** Where the window began in which it was heard, in hundredths of a second, as OpenAI counts. */
  seek: number;
  /** In seconds from the start of the recording. */
  start: number;
  end: number;
  text: string;
  /** In the model's own numbers, those of times among them. */
  tokens: number[];
  temperature: number;
  /** Mean of the natural logarithms of the probabilities of the window's tokens. */
  avgLogprob: number;
  /** Bytes of the window's text, divided by those that zlib makes of it: much repetition gives much. */
  compressionRatio: number;
  noSpeechProb: number;
  words?: TranscribedWord[] | undefined;
}

export interface TranscribeOptions {
  task: 'transcribe' | 'translate';
  /** A tag such as `en`; told from the first half minute when left out. */
  language?: string | undefined;
  /** What may have been said before, so that names are written so. */
  prompt?: string | undefined;
  /** 0 to 1. With 0, or left out, the likeliest words, and warmer only where those look wrong. */
  temperature?: number | undefined;
  /** Whether word times are wanted. */
  words: boolean;
  signal: AbortSignal;
}

export interface Transcript {
  /** As a tag such as `en`. */
  language: string;
  segments: AsyncIterable<TranscribedSegment>;
}

/**
 * A loaded model that writes down what is said. Never called twice at once. After it throws something else than an
 * abort or a `RequestFault`, it must be disposed, as a failed run can poison the runtime.
 */
export interface Transcriber {
  readonly id: string;
  /** Where it runs: `wasm`, `webgpu`, `native`. */
  readonly device: string;
  /** Of the PCM that it hears, in Hz. */
  readonly sampleRate: number;
  /** The languages that it knows, as tags. */
  readonly languages: readonly string[];
  /** Resolves once the language is known. Takes the PCM, mono in [-1, 1], as it needs it. */
  transcribe(pcm: AsyncIterable<Float32Array>, options: TranscribeOptions): Promise<Transcript>;
  /** Frees its memory as far as the runtime can. */
  dispose(): Promise<void>;
}

/** A request that this model can't do, such as word times of one that knows none. Told apart by `name`. */
export class RequestFault extends Error {
  override readonly name = 'RequestFault';
}
