/** What is to be written down: a recording of any length, in the words spoken or in English ones. */
export interface TranscriptionRequest {
  /** A model id among the registry's transcribers, or `auto` for the best one that is ready. */
  model: string;
  /** A file of any format that ffmpeg reads. */
  audio: Uint8Array<ArrayBuffer>;
  task: 'transcribe' | 'translate';
  /** A tag such as `en`; told from the sound when left out. */
  language?: string | undefined;
  /** Words to begin with, so that names are written so. */
  prompt?: string | undefined;
  /** 0 to 1; 0 when left out. */
  temperature?: number | undefined;
  /** Whether word times are wanted. */
  words: boolean;
}

export interface TranscriptionInfo {
  model: string;
  /** As a tag such as `en`. */
  language: string;
  /** Of the recording, in seconds; known only once all of it has been heard. */
  duration?: number | undefined;
  device: string;
}

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
  /** Where the window began in which it was heard, in hundredths of a second. */
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

/** What a model tells beside the text: the language before the first stretch, the duration after the last one. */
export type TranscriptionStart = Pick<TranscriptionInfo, 'language' | 'duration'>;

/** A loaded model that writes down what is said. Several requests take turns. */
export interface Transcriber {
  /**
   * Rejects with an `AbortError` (the signal's reason) when aborted, within one step of decoding; with `invalid_input`
   * for a file that can't be read, or a wish that the model can't fulfil.
   */
  transcribe(
    request: TranscriptionRequest,
    signal: AbortSignal,
  ): Promise<{ head: TranscriptionStart; chunks: AsyncIterable<TranscribedSegment> }>;
}
