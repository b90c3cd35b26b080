/** Turns PCM into the bytes of one audio file, piece by piece; one encoder serves one request. */
export interface Encoder {
  /** Takes mono float32 PCM in [-1, 1] at the encoder's sample rate; gives the bytes that are complete now. */
  push(pcm: Float32Array): Uint8Array<ArrayBuffer> | Promise<Uint8Array<ArrayBuffer>>;
  /** Gives the bytes still held back, and ends the file. Call once; `push` must not follow. */
  end(): Uint8Array<ArrayBuffer> | Promise<Uint8Array<ArrayBuffer>>;
  /** Frees the encoder's memory; safe to call at any time, also after `end`. */
  close(): void;
}

/** The formats of OpenAI's `response_format`, each served by a streaming push encoder. */
export const STREAMED_FORMATS = ['mp3', 'opus', 'aac', 'flac', 'wav', 'pcm'] as const;
export type StreamedFormat = (typeof STREAMED_FORMATS)[number];

/** Whether a format comes from a push encoder. */
export function isStreamed(format: AudioFormat): format is StreamedFormat {
  return (STREAMED_FORMATS as readonly AudioFormat[]).includes(format);
}

/** Further containers and codecs, written whole by ffmpeg. */
export const FFMPEG_FORMATS = ['m4a', 'ogg', 'webm', 'ac3', 'alac'] as const;
export type FfmpegFormat = (typeof FFMPEG_FORMATS)[number];

export type AudioFormat = StreamedFormat | FfmpegFormat;

/** What a host calls the binary files that encoders need; it knows where they lie. */
export type CodecAsset = 'lame.wasm' | 'opus.wasm' | 'aac.wasm';

/** Gives the bytes of a codec's binary; throws when it can't be had. */
export type LoadCodecAsset = (name: CodecAsset) => Promise<Uint8Array<ArrayBuffer>>;
