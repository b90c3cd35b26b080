import type { AudioFormat } from '../audio/encoder.ts';
import type { EngineErrorCode } from '../engine/error.ts';

/** What ffmpeg's worker is told. A job's input comes in pieces, then the job itself; one job at a time. */
export type ToFfmpeg =
  | { type: 'piece'; bytes: Uint8Array<ArrayBuffer> }
  | { type: 'transcode'; format: AudioFormat; sampleRate: number }
  | { type: 'decode'; sampleRate: number };

/** What it answers: the output in pieces, as ffmpeg writes them, then one of the two endings. */
export type FromFfmpeg =
  | { type: 'piece'; bytes: Uint8Array<ArrayBuffer> }
  | { type: 'done' }
  | { type: 'error'; code: EngineErrorCode; message: string };
