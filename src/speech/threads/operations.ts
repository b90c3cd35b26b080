import type { ChatInfo, ChatPiece, ChatRequest } from '../../models/chat.ts';
import type { SpeakOptions, SpokenPart } from '../../models/model.ts';
import type { Device, ModelEntry, OtherModelEntry } from '../../models/registry/schema.ts';
import type {
  TranscribedSegment,
  TranscriptionRequest,
  TranscriptionStart,
} from '../../models/transcription.ts';
import type { ModelText } from '../../text/frontend/options.ts';
import type { Segment } from '../../text/segments/types.ts';

/** The one model that a thread is to hold, and what it runs on. */
export type ThreadJob = {
  /** The variant of the weights, by its id. */
  variant: string;
  device: Device;
} & ({ kind: 'speech'; entry: ModelEntry } | { kind: 'transcription' | 'chat'; entry: OtherModelEntry });

/** What a thread tells of its model once that is loaded. */
export interface LoadedInfo {
  sampleRate: number;
  /** How the model wants its text at speed 1. */
  text: ModelText;
  /** Whether its speech comes in parts. */
  streams: boolean;
}

/** What a thread can be asked, each over a port of its own; the protocol is that of engines. */
export type ThreadOperations = {
  load: { request: ThreadJob; head: LoadedInfo | null; chunk: never };
  speak: {
    request: { segment: Segment; options: Omit<SpeakOptions, 'signal'> };
    head: null;
    chunk: SpokenPart;
  };
  transcribe: { request: TranscriptionRequest; head: TranscriptionStart; chunk: TranscribedSegment };
  chat: { request: ChatRequest; head: Pick<ChatInfo, 'promptTokens'>; chunk: ChatPiece };
};
