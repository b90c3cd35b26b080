import type { InferenceSession } from 'onnxruntime-common';
import type { ChatModel } from './chat.ts';
import type { Model } from './model.ts';
import type { OnnxTensors } from './onnx/runtime.ts';
import type { ModelEntry, OtherModelEntry } from './registry/schema.ts';
import type { Transcriber } from './transcription.ts';

/** The files of a model's variant that is stored here, and of its voices, by their paths in its repository. */
export interface ModelFiles {
  readonly paths: readonly string[];
  /** A file whole. Rejects for one that is not stored, or is not among them. */
  read(path: string): Promise<Uint8Array<ArrayBuffer>>;
}

/** Keeps what was computed from files and recordings, such as the encoding of a voice, on this device. */
export interface Keepsakes {
  /** What was kept under a key, if it still is. */
  get(key: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
  put(key: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
}

/**
 * Reads a sound file of any format as mono PCM, in blocks as they are decoded, up to a limit. Rejects with `invalid_input`
 * and a sentence that says what is wrong with the file.
 */
export type DecodeAudio = (
  file: Uint8Array<ArrayBuffer>,
  options: { sampleRate: number; limitSeconds?: number | undefined; signal: AbortSignal },
) => AsyncIterable<Float32Array<ArrayBuffer>>;

/** What a loader is given, in the thread in which its model is to live, and that holds nothing else. */
export interface FamilyContext<Entry = ModelEntry> {
  entry: Entry;
  files: ModelFiles;
  keepsakes: Keepsakes;
  device: 'webgpu' | 'wasm' | 'native';
  /** The runtime of that device, set up. */
  runtime: OnnxTensors;
  session: InferenceSession.SessionOptions;
  decodeAudio: DecodeAudio;
}

/** Makes a model of a family ready. Rejects with an Error that says which file or graph does not fit, and how. */
export type FamilyLoader = (context: FamilyContext) => Promise<Model>;

export type TranscriberLoader = (context: FamilyContext<OtherModelEntry>) => Promise<Transcriber>;

export type ChatLoader = (context: FamilyContext<OtherModelEntry>) => Promise<ChatModel>;
