import { expect, test } from 'vitest';
import { decodeWithFfmpeg } from '../../../tests/fixtures/ffmpeg.ts';
import { makeSpeechLike } from '../../../tests/fixtures/signal.ts';
import { joinBytes } from '../bytes.ts';
import { toInt16 } from '../pcm.ts';
import { flacFragment, flacInit } from './flac-fragment.ts';

const RATE = 24_000;

test('fragments of any length, one behind the other, come back bit by bit', () => {
  const pcm = makeSpeechLike(4);
  const parts = [flacInit(RATE)];
  let at = 0;
  for (const length of [5000, 16, 1153, 1167, 1168, 2304, 24_000, 17]) {
    parts.push(flacFragment(pcm.subarray(at, at + length), { at, sampleRate: RATE }));
    at += length;
  }
  const decoded = decodeWithFfmpeg(joinBytes(parts));
  expect(decoded.length).toBe(at);
  expect(decoded.findIndex((sample, i) => sample !== toInt16(pcm[i]!) / 32768)).toBe(-1);
});

test('a fragment far behind the start says so in its time and in its frames', () => {
  const at = 2 ** 33 + 5; // four days; more than 32 bits
  const fragment = flacFragment(makeSpeechLike(0.1), { at, sampleRate: RATE });
  const view = new DataView(fragment.buffer);
  const tfdt = new TextDecoder('latin1').decode(fragment).indexOf('tfdt');
  expect(Number(view.getBigUint64(tfdt + 8))).toBe(at);
});
