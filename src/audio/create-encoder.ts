import { createAacEncoder } from './aac.ts';
import type { Encoder, LoadCodecAsset, StreamedFormat } from './encoder.ts';
import { createFlacEncoder } from './flac.ts';
import { createMp3Encoder } from './mp3.ts';
import { createOpusEncoder } from './opus.ts';
import { createRawEncoder } from './raw.ts';
import { createWavEncoder } from './wav.ts';

export interface EncoderOptions {
  /** Of the PCM that will be pushed, in Hz. */
  sampleRate: number;
  loadAsset: LoadCodecAsset;
  /** A remark inside of the file, for formats that have a place for one at the start of a stream: Opus and FLAC. */
  comment?: string | undefined;
}

/**
 * Makes an encoder of one of OpenAI's formats, for one request. All of them work without waiting once
 * they are made, run in a service worker, a worker and Node, and need nothing but WebAssembly. Rejects
 * with a `RangeError` for a rate that the format doesn't have, and with `loadAsset`'s error.
 * Which codec serves which format was chosen by measurement: `docs/decisions`.
 */
export async function createEncoder(format: StreamedFormat, options: EncoderOptions): Promise<Encoder> {
  const { sampleRate, loadAsset, comment } = options;
  switch (format) {
    case 'mp3':
      return createMp3Encoder(sampleRate, loadAsset);
    case 'opus':
      return createOpusEncoder(sampleRate, loadAsset, { comment });
    case 'aac':
      return createAacEncoder(sampleRate, loadAsset);
    case 'flac':
      return createFlacEncoder(sampleRate, comment);
    case 'wav':
      return createWavEncoder(sampleRate);
    case 'pcm':
      return createRawEncoder();
  }
}
