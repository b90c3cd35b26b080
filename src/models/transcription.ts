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
  /** Of the recording, in seconds. */
  duration: number;
  device: string;
}

/** A word with its times in seconds from the start of the recording. */
export interface TranscribedWord {
  word: string;
  start: number;
  end: number;
}

/** A stretch of what was said, in order; the text of all of them joined is the whole text. */
export interface TranscribedSegment {
  id: number;
  start: number;
  end: number;
  text: string;
  tokens: number[];
  temperature: number;
  avgLogprob: number;
  compressionRatio: number;
  noSpeechProb: number;
  words?: TranscribedWord[] | undefined;
}

/** What is known before the first stretch is written down. */
export type TranscriptionStart = Pick<TranscriptionInfo, 'language' | 'duration'>;

/** A loaded model that writes down what is said. Never asked twice at once. */
export interface Transcriber {
  /** Rejects with an `AbortError` (the signal's reason) when aborted, within one step of decoding. */
  transcribe(
    request: TranscriptionRequest,
    signal: AbortSignal,
  ): Promise<{ head: TranscriptionStart; chunks: AsyncIterable<TranscribedSegment> }>;
}
