import { expect, test } from 'vitest';
import { makeRecording } from '../../tools/make-chatterbox/voice.mjs';
import { readWav } from './read-wav.ts';

/** A WAV file of these chunks. */
function wav(
  format: { kind: number; channels: number; bits: number; rate?: number },
  data: Uint8Array,
  size = data.length,
) {
  const { kind, channels, bits, rate = 8000 } = format;
  const bytes = new Uint8Array(56 + data.length);
  const view = new DataView(bytes.buffer);
  const text = (at: number, word: string) => bytes.set(new TextEncoder().encode(word), at);
  text(0, 'RIFF');
  text(8, 'WAVELIST');
  view.setUint32(16, 3, true); // an odd chunk, and the byte after it
  text(24, 'fmt ');
  view.setUint32(28, 16, true);
  view.setUint16(32, kind, true);
  view.setUint16(34, channels, true);
  view.setUint32(36, rate, true);
  view.setUint16(46, bits, true);
  text(48, 'data');
  view.setUint32(52, size, true);
  bytes.set(data, 56);
  return bytes;
}

function bytesOf(numbers: Int16Array | Int32Array | Float32Array): Uint8Array {
  return new Uint8Array(numbers.buffer);
}

test.each([
  [
    '16 bits, of two channels',
    wav({ kind: 1, channels: 2, bits: 16 }, bytesOf(Int16Array.of(-32768, 0, 16384, 8192))),
    [-0.5, 0.375],
  ],
  [
    '24 bits',
    wav({ kind: 1, channels: 1, bits: 24 }, Uint8Array.of(0, 0, 0x80, 0xff, 0xff, 0xff)),
    [-1, -(2 ** -23)],
  ],
  ['32 bits', wav({ kind: 1, channels: 1, bits: 32 }, bytesOf(Int32Array.of(2 ** 30))), [0.5]],
  ['floats', wav({ kind: 3, channels: 1, bits: 32 }, bytesOf(Float32Array.of(0.25, -0.75))), [0.25, -0.75]],
  [
    'a stream without a length',
    wav({ kind: 1, channels: 1, bits: 16 }, bytesOf(Int16Array.of(16384)), 0xffffffff),
    [0.5],
  ],
])('%s', (_title, file, samples) => {
  expect(readWav(file)).toEqual({ pcm: Float32Array.from(samples), sampleRate: 8000 });
});

test.each([
  ['a web page', new TextEncoder().encode('<!doctype html>'), 'it is no WAV file'],
  ['a file cut short', makeRecording().slice(0, 5000), 'it is cut short'],
  ['no sound', makeRecording().slice(0, 36), 'it holds no sound'],
  [
    'A-law',
    wav({ kind: 6, channels: 1, bits: 8 }, new Uint8Array(2)),
    'its samples are of an unknown kind (6, 8 bits)',
  ],
])('%s is refused', (_title, file, message) => {
  expect(() => readWav(file)).toThrow(message);
});
