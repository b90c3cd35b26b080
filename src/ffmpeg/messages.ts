import type { AudioFormat } from '../audio/encoder.ts';
import type { EngineErrorCode } from '../engine/error.ts';

/**
 * What ffmpeg's worker is told, one job at a time. A job's input comes in pieces before it, or, with a feed, while it
 * runs; see `createFeed`. A brake holds a decoder back; see `createBrake`. `load` only makes ready.
 */
export type ToFfmpeg =
  | { type: 'piece'; bytes: Uint8Array<ArrayBuffer> }
  | { type: 'load' }
  | { type: 'transcode'; format: AudioFormat; sampleRate: number; feed?: SharedArrayBuffer }
  | { type: 'decode'; sampleRate: number; limitSeconds?: number | undefined; brake?: SharedArrayBuffer };

/** What it answers: the output in pieces, `pull` where the feed is empty, then one of the two endings. */
export type FromFfmpeg =
  | { type: 'piece'; bytes: Uint8Array<ArrayBuffer> }
  | { type: 'pull' }
  | { type: 'done' }
  | { type: 'error'; code: EngineErrorCode; message: string };
