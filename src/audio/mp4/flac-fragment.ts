import { BLOCK_SIZE, encodeFrame } from '../flac-frame.ts';
import { flacSampleEntry } from './flac-entry.ts';
import { type CodedFrame, initSegment, mediaSegment } from './fragments.ts';

/** No frame may have fewer samples (RFC 9639, 8.2). */
const SMALLEST_BLOCK = 16;

/** The beginning of a stream of FLAC fragments. */
export function flacInit(sampleRate: number): Uint8Array<ArrayBuffer> {
  return initSegment(sampleRate, flacSampleEntry(sampleRate, SMALLEST_BLOCK));
}

/**
 * Encodes sound, without loss, as a fragment that is heard from the sample `at` of the stream on; to the sample, because
 * frames may have any size. At least 16 samples.
 */
export function flacFragment(
  pcm: Float32Array,
  { at, sampleRate }: { at: number; sampleRate: number },
): Uint8Array<ArrayBuffer> {
  const frames: CodedFrame[] = [];
  for (let start = 0; start < pcm.length; ) {
    const left = pcm.length - start;
    // What is left behind a full frame must be enough for a frame of its own.
    const isTooMuch = left > BLOCK_SIZE && left < BLOCK_SIZE + SMALLEST_BLOCK;
    const samples = Math.min(left, isTooMuch ? BLOCK_SIZE - SMALLEST_BLOCK : BLOCK_SIZE);
    const place = { sampleRate, number: at + start, isVariable: true };
    frames.push({ bytes: encodeFrame(pcm.subarray(start, start + samples), place), samples });
    start += samples;
  }
  return mediaSegment(at, frames);
}
