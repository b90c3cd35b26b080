import type { AudioFormat } from '../audio/encoder.ts';
import type { ChatInfo, ChatPiece, ChatRequest } from '../models/chat.ts';
import type { SpeakingStyle, WordTime } from '../models/model.ts';
import type { TranscribedSegment, TranscriptionInfo, TranscriptionRequest } from '../models/transcription.ts';
import type { ReadingOptions } from '../text/frontend/reading.ts';
import type { PluginInfo, PluginTime, PluginWish } from './plugins.ts';

/** `interactive` requests speak before `background` ones. */
export type Priority = 'interactive' | 'background';

/** A name that a request gives a voice or a mix. */
export interface VoiceAlias {
  name: string;
  voice: string;
  /** The voice's own pace under this name, 0.25 to 4; 1 when left out. */
  rate?: number;
}

/** What a request asks an engine to speak, after the endpoint has checked it. */
export interface SpeechRequest {
  /** A model id of `models.json`, or `auto` for the best one that is ready. */
  model: string;
  /** A voice id of that model, or one of OpenAI's voice names. */
  voice: string;
  input: string;
  speed: number;
  /** The pace that `voice` has by its alias, beside `speed`: markup's rates count from it. 1 when left out. */
  pace?: number | undefined;
  /** More names by which markup may call voices. */
  aliases?: VoiceAlias[] | undefined;
  /** How many times as loud, above 0 and up to 10; 1 when left out. */
  volume?: number | undefined;
  /** A recording whose voice is to speak, in any format that ffmpeg reads; `voice` is then a name for it. */
  reference?: Uint8Array<ArrayBuffer> | undefined;
  /** How to speak, for the families that know such. */
  style?: SpeakingStyle | undefined;
  /** Of the PCM, in Hz; one of `SAMPLE_RATES`. The model's own when left out. */
  sampleRate?: number | undefined;
  /** A tag such as `en-us`, or `auto`: each paragraph in the language it seems to be in. The voice's own when left out. */
  language?: string | undefined;
  /** How the text is to be read. */
  reading?: ReadingOptions | undefined;
  /** The plugins to run, none when the list is empty; left out, those that the engine's host has set up. */
  plugins?: PluginWish[] | undefined;
  /** Begin at this segment: how a stream continues when the engine that began it has died. */
  fromSegment?: number | undefined;
  /** `interactive` when left out. */
  priority?: Priority | undefined;
  /** Who asks: clients take turns, however many requests each of them has. */
  client?: string | undefined;
}

/** What a request asks to be phonemised. */
export type PhonemizeRequest = Pick<
  SpeechRequest,
  'model' | 'voice' | 'aliases' | 'input' | 'language' | 'reading' | 'plugins'
>;

/** A stretch of the spoken text, in UTF-16 offsets of the SOURCE text, and where its phonemes lie. */
export interface PhonemizedWord {
  start: number;
  end: number;
  phonemes: string;
}

/** What would be said, and how, for one segment. */
export interface PhonemizedSegment {
  text: string;
  phonemes: string;
  /** How many of the model's 510 places the phonemes take. */
  tokens: number;
  language: string;
  start: number;
  end: number;
  words: PhonemizedWord[];
}

/** What is settled before the first sound: which model and voice speak, and where. */
export interface SpeechInfo {
  model: string;
  voice: string;
  language: string;
  sampleRate: number;
  device: string;
  /** A recorded voice speaks. */
  isCloned?: boolean | undefined;
  /** The better model that `auto` had chosen, and that could not be loaded. */
  insteadOf?: string | undefined;
  /** The models that also speak, in a dialogue; may name the same ones. */
  others?: string[] | undefined;
  /** Of a file, and known only once all of it has come: how long its sound is, and how long models computed it, in ms. */
  whole?: { seconds: number; modelMs: number } | undefined;
  /** The plugins that run, in their order, and how long each has taken so far; left out when there are none. */
  plugins?: (PluginWish & PluginTime)[] | undefined;
}

/**
 * One segment's PCM (mono float32) with its word times; chunks come in segment order. A segment may come in parts, as
 * it is computed: word times count from the start of the part, and each word is told once, in the part in which it begins.
 * The last part may be empty.
 */
export interface SpeechChunk {
  segment: number;
  /** More parts of this segment follow. */
  isPart?: boolean | undefined;
  /** Where the segment lies in the source text. */
  start: number;
  end: number;
  pcm: Float32Array<ArrayBuffer>;
  words: WordTime[];
  /** Who speaks it, where that is another voice than the stream's. */
  voice?: string | undefined;
  /** How long the model has computed it, in ms, without waiting for its turn; left out where none did, as in a pause. */
  modelMs?: number | undefined;
  /** How long plugins have run for it; left out when none has. */
  plugins?: PluginTime[] | undefined;
}

export interface ModelStatus {
  id: string;
  /** `ready` can speak now; `absent` has not been downloaded. */
  state: 'ready' | 'absent' | 'partial' | 'downloading';
  /** Bytes of weights on this device, and in all. */
  storedBytes: number;
  totalBytes: number;
  /** Bytes of what was made of the weights here, such as a rewritten graph; none when left out. */
  derivedBytes?: number | undefined;
  /** Where it runs, for one that does not run where the neural ones do: `wasm`, `script`. */
  device?: string | undefined;
  /** Whether it is in memory. */
  loaded?: boolean | undefined;
  /** Why it can't be used here, when that is so. */
  problem?: string | undefined;
}

/** What the self-test has said of a model on a device. */
export interface Verdict {
  model: string;
  /** `webgpu`, `wasm`, `native`. */
  device: string;
  passed: boolean;
  /** What was checked, or what is wrong; a sentence. */
  why: string;
  /** Seconds of computing for a second of sound; left out when nothing could be measured. */
  rtf?: number | undefined;
  /** When it was tested: ISO 8601. */
  at: string;
}

export interface EngineStatus {
  models: ModelStatus[];
  /** Where a neural model would run: `webgpu`, `wasm`, `native`. */
  device: string;
  threads: number;
  /** What self-tests have said here, as far as it still counts. */
  verdicts?: Verdict[] | undefined;
}

/** How far a download is; `done` is true in the last one. */
export interface DownloadProgress {
  model: string;
  storedBytes: number;
  totalBytes: number;
  done: boolean;
}

/** A stream in two parts: what is known at once, and what follows. Breaking off the iteration cancels. */
export interface Stream<Head, Chunk> {
  head: Head;
  chunks: AsyncIterable<Chunk>;
}

/**
 * What every host offers the endpoint. All methods reject with an `EngineError`.
 * `signal` cancels; so does leaving a `chunks` loop.
 */
export interface Engine {
  speak(request: SpeechRequest, signal: AbortSignal): Promise<Stream<SpeechInfo, SpeechChunk>>;
  status(): Promise<EngineStatus>;
  /** Downloads a model's weights; cancelling pauses, and the next call resumes. */
  download(model: string, signal: AbortSignal): Promise<Stream<null, DownloadProgress>>;
  /** Writes down what is said in a recording, stretch by stretch. */
  transcribe(
    request: TranscriptionRequest,
    signal: AbortSignal,
  ): Promise<Stream<TranscriptionInfo, TranscribedSegment>>;
  /** Answers in words, piece by piece. */
  chat(request: ChatRequest, signal: AbortSignal): Promise<Stream<ChatInfo, ChatPiece>>;
  /** Gives what would be said for a text, segment by segment, with its phonemes, and nothing is spoken. */
  phonemize(
    request: PhonemizeRequest,
    signal: AbortSignal,
  ): Promise<Stream<Pick<SpeechInfo, 'voice' | 'language'>, PhonemizedSegment>>;
  /** Rejects with `invalid_reference` and the reason for a recording whose voice can't be cloned. */
  checkReference(audio: Uint8Array<ArrayBuffer>): Promise<void>;
  /** The plugins that requests can name, in the order in which they run. */
  plugins(): Promise<PluginInfo[]>;
  /** Removes a model's weights. Rejects with `model_in_use` while a request is being spoken with it. */
  remove(model: string): Promise<void>;
  /**
   * Gives a model's memory back; nothing to do when it is not loaded. Rejects with `model_in_use` while somebody waits
   * for a step of it, or something runs that could not go on in another thread.
   */
  unload(model: string): Promise<void>;
  /**
   * Speaks into a file that only ffmpeg writes: its bytes come when all has been spoken.
   * Also the way out where a push encoder fails.
   */
  speakFile(
    request: SpeechRequest,
    format: AudioFormat,
    signal: AbortSignal,
  ): Promise<Stream<SpeechInfo, Uint8Array<ArrayBuffer>>>;
}
