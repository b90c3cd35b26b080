import type { AudioFormat } from '../audio/encoder.ts';
import type { ChatInfo, ChatPiece, ChatRequest } from '../models/chat.ts';
import type { TranscribedSegment, TranscriptionInfo, TranscriptionRequest } from '../models/transcription.ts';
import type {
  DownloadProgress,
  EngineStatus,
  PhonemizedSegment,
  PhonemizeRequest,
  SpeechChunk,
  SpeechInfo,
  SpeechRequest,
} from './engine.ts';
import type { EngineErrorCode } from './error.ts';
import type { PluginInfo } from './plugins.ts';

/**
 * The protocol of one operation over one port. The consumer sends `open`, then one `pull` for each chunk it
 * wants: not being asked is the engine's backpressure. The engine answers `head` when the operation has been
 * accepted, a `chunk` for each `pull`, and ends with `done` or `error`. `cancel` from the consumer ends it too.
 * The verbs are those of pdf.js's message handler (mozilla/pdf.js).
 */
export type Operations = {
  speak: { request: SpeechRequest; head: SpeechInfo; chunk: SpeechChunk };
  speakFile: {
    request: SpeechRequest & { format: AudioFormat };
    head: SpeechInfo;
    chunk: Uint8Array<ArrayBuffer>;
  };
  transcribe: { request: TranscriptionRequest; head: TranscriptionInfo; chunk: TranscribedSegment };
  chat: { request: ChatRequest; head: ChatInfo; chunk: ChatPiece };
  phonemize: {
    request: PhonemizeRequest;
    head: Pick<SpeechInfo, 'voice' | 'language'>;
    chunk: PhonemizedSegment;
  };
  checkReference: { request: { audio: Uint8Array<ArrayBuffer> }; head: null; chunk: never };
  status: { request: null; head: EngineStatus; chunk: never };
  plugins: { request: null; head: PluginInfo[]; chunk: never };
  download: { request: { model: string }; head: null; chunk: DownloadProgress };
  remove: { request: { model: string }; head: null; chunk: never };
  unload: { request: { model: string }; head: null; chunk: never };
};

export type OperationName = keyof Operations;

export type ToEngine =
  | {
      [Name in OperationName]: { type: 'open'; name: Name; request: Operations[Name]['request'] };
    }[OperationName]
  | { type: 'pull' }
  | { type: 'cancel' };

export type FromEngine =
  | { type: 'head'; head: Operations[OperationName]['head'] }
  | { type: 'chunk'; chunk: Operations[OperationName]['chunk'] }
  /** With the head where more of it is known by then. */
  | { type: 'done'; head?: Operations['speakFile' | 'transcribe']['head'] | undefined }
  | {
      type: 'error';
      code: EngineErrorCode;
      message: string;
      retryAfter?: number | undefined;
      logMessage?: string | undefined;
    };
