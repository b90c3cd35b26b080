import type { Encoder } from './encoder.ts';
import { toInt16Bytes } from './pcm.ts';

/** Bytes of a WAV header. */
const HEADER_BYTES = 44;

/**
 * Writes mono 16-bit WAV as a stream. Its length is not known when the header leaves, so both sizes say
 * 0xFFFFFFFF, which ffmpeg, sox and browsers read as “to the end”; a size of 0 makes sox read nothing.
 */
export function createWavEncoder(sampleRate: number): Encoder {
  let header: Uint8Array = wavHeader(sampleRate);
  return {
    push: write,
    end: () => write(new Float32Array(0)),
    close: () => undefined,
  };

  function write(pcm: Float32Array): Uint8Array<ArrayBuffer> {
    const samples = toInt16Bytes(pcm);
    if (header.length === 0) return samples;
    const bytes = new Uint8Array(header.length + samples.length);
    bytes.set(header);
    bytes.set(samples, header.length);
    header = new Uint8Array(0);
    return bytes;
  }
}

/**
 * Gives the 44-byte header of mono 16-bit WAV with `dataBytes` bytes of samples after it; leave them out
 * when the length isn't known yet.
 */
export function wavHeader(sampleRate: number, dataBytes?: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(HEADER_BYTES);
  const view = new DataView(bytes.buffer);
  writeText(bytes, 0, 'RIFF');
  view.setUint32(4, dataBytes === undefined ? 0xffffffff : dataBytes + HEADER_BYTES - 8, true);
  writeText(bytes, 8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, sampleRate, true);
  view.setUint32(28, sampleRate * 2, true);
  view.setUint16(32, 2, true);
  view.setUint16(34, 16, true);
  writeText(bytes, 36, 'data');
  view.setUint32(40, dataBytes ?? 0xffffffff, true);
  return bytes;
}

/**
 * Writes a finished stream's sizes, which nobody knew when its header left, into that header; gives the same bytes. A
 * header that was not written here, as ffmpeg's, is left as it is.
 */
export function withWavSizes(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, HEADER_BYTES);
  if (view.getUint32(40, true) !== 0xffffffff) return bytes;
  view.setUint32(4, bytes.length - 8, true);
  view.setUint32(40, bytes.length - HEADER_BYTES, true);
  return bytes;
}

function writeText(bytes: Uint8Array, at: number, text: string): void {
  for (let i = 0; i < text.length; i++) bytes[at + i] = text.charCodeAt(i);
}
