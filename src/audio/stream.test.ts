import { expect, test } from 'vitest';
import { decodeWithFfmpeg } from '../../tests/fixtures/ffmpeg.ts';
import { makeRandom, makeSine, makeSpeechLike } from '../../tests/fixtures/signal.ts';
import { readCodecBinary } from '../../tools/codec-binaries.ts';
import { joinBytes } from './bytes.ts';
import { createEncoder } from './create-encoder.ts';
import type { StreamedFormat } from './encoder.ts';

const RATE = 24000;
const LENGTHS = [0, 1, 23, 575, 576, 577, 1151, 1152, 1153, 24000, 24001, 100_003];
const speech = makeSpeechLike(100_003 / RATE);

test.each([
  ['pcm', 0],
  ['wav', 0],
  ['flac', 48], // a block
  ['opus', 47], // a page of 40 ms and the look-ahead
  ['mp3', 60], // a frame of 24 ms, how far LAME looks beyond it, and one whose last bytes are still to come
  ['aac', 86], // a frame of 43 ms, and one that the encoder looks ahead
] as const)('%s holds less than %i ms back after any push', async (format, most) => {
  for (const piece of [480, 1151, 12_000]) {
    const encoder = await open(format);
    const parts: Uint8Array[] = [];
    let worst = 0;
    for (let pushed = 0, turn = 1; pushed + piece <= speech.length && turn <= 45; turn++) {
      parts.push(await encoder.push(speech.subarray(pushed, pushed + piece)));
      pushed += piece;
      if (piece !== 12_000 && turn % 6 !== 1) continue;
      worst = Math.max(worst, pushed - decode(format, joinBytes(parts)));
    }
    encoder.close();
    expect(worst).toBeGreaterThanOrEqual(0);
    expect(worst).toBeLessThanOrEqual((most * RATE) / 1000);
  }
});

test.each([
  ['pcm', 0, 0],
  ['wav', 0, 0],
  ['flac', 0, 0],
  ['opus', 0, 0],
  // LAME's delay, a frame to let it out and one to be filled, if those aren't a few silent samples.
  ['mp3', 576 - 168, 1728],
  ['aac', 1024 - 488, 2048], // the same: priming and a frame
] as const)('%s of any length in any segments has that length, and a delay', async (format, least, most) => {
  const random = makeRandom(11);
  for (const length of LENGTHS) {
    const encoder = await open(format);
    const parts: Uint8Array[] = [];
    for (let at = 0; at < length; ) {
      const size = Math.ceil(random() * Math.min(length, 9000));
      parts.push(await encoder.push(speech.subarray(at, Math.min(at + size, length))));
      at += size;
    }
    parts.push(await encoder.end());
    encoder.close();
    const added = decode(format, joinBytes(parts)) - length;
    expect(added, `${length} samples`).toBeGreaterThanOrEqual(least);
    expect(added, `${length} samples`).toBeLessThanOrEqual(most);
  }
});

test.each([
  ['pcm', 0.0002],
  ['wav', 0.0002],
  ['flac', 0.0002],
  ['opus', 0.003],
  ['mp3', 0.003],
  ['aac', 0.003],
] as const)('a sine that %s gets in segments goes on at every joint', async (format, most) => {
  const sine = makeSine(440, 2 * RATE);
  const encoder = await open(format);
  const parts: Uint8Array[] = [];
  for (const [from, to] of [0, 5000, 12_345, 12_346, 30_001, 48_000].map((at, i, all) => [at, all[i + 1]])) {
    if (to !== undefined) parts.push(await encoder.push(sine.subarray(from, to)));
  }
  parts.push(await encoder.end());
  encoder.close();
  const heard = samples(format, joinBytes(parts)).subarray(4000, 44_000);
  // What a sine's next sample must be follows from the two before it: any click or gap shows here.
  const turn = 2 * Math.cos((2 * Math.PI * 440) / RATE);
  let worst = 0;
  for (let i = 2; i < heard.length; i++) {
    worst = Math.max(worst, Math.abs(heard[i]! - turn * heard[i - 1]! + heard[i - 2]!));
  }
  expect(Math.max(...heard)).toBeGreaterThan(0.4);
  expect(worst).toBeLessThan(most);
});

function open(format: StreamedFormat) {
  return createEncoder(format, { sampleRate: RATE, loadAsset: async (name) => readCodecBinary(name) });
}

/** How many samples a player gets out of these bytes. */
function decode(format: StreamedFormat, bytes: Uint8Array<ArrayBuffer>): number {
  if (bytes.length === 0 || format === 'pcm') return bytes.length / 2;
  if (format === 'mp3') return decodeMp3(bytes);
  // ffmpeg decodes Opus at 48 kHz; resampling would round.
  if (format === 'opus') return decodeWithFfmpeg(bytes, 48_000, 'ogg').length / 2;
  return decodeWithFfmpeg(bytes, RATE, format).length;
}

/** LAME gives a frame's last bytes with the next frame, and a player waits for them; a file's ffmpeg does not. */
function decodeMp3(bytes: Uint8Array<ArrayBuffer>): number {
  const frames = Math.floor(bytes.length / 384);
  if (frames < 2) return frames * 576; // which ffmpeg does not take for a file
  return decodeWithFfmpeg(bytes.subarray(0, frames * 384), RATE, 'mp3').length;
}

function samples(format: StreamedFormat, bytes: Uint8Array<ArrayBuffer>): Float32Array {
  if (format !== 'pcm') return decodeWithFfmpeg(bytes);
  return Float32Array.from(new Int16Array(bytes.buffer), (sample) => sample / 32768);
}
