import { expect, test } from 'vitest';
import { makeSpeechLike } from '../../tests/fixtures/signal.ts';
import { RUNTIME_FOLDERS } from '../runtime/files.ts';
import { joinBytes } from './bytes.ts';
import { createEncoder } from './create-encoder.ts';
import type { CodecAsset } from './encoder.ts';

const RATE = 24000;
const speech = makeSpeechLike(2);

test.each([
  ['mp3', 0.072],
  ['opus', 0],
  ['aac', 0.086],
  ['flac', 0],
  ['wav', 0],
] as const)('the browser plays %s, at most %f s longer than it should be', async (format, most) => {
  const encoder = await createEncoder(format, { sampleRate: RATE, loadAsset: fetchCodec });
  const parts: Uint8Array[] = [];
  for (let at = 0; at < speech.length; at += 5000)
    parts.push(await encoder.push(speech.slice(at, at + 5000)));
  parts.push(await encoder.end());
  encoder.close();
  const context = new OfflineAudioContext(1, 1, RATE);
  const decoded = await context.decodeAudioData(joinBytes(parts).buffer);
  expect(decoded.length / RATE - 2).toBeGreaterThanOrEqual(0);
  expect(decoded.length / RATE - 2).toBeLessThanOrEqual(most);
  expect(Math.max(...decoded.getChannelData(0))).toBeGreaterThan(0.4);
});

async function fetchCodec(name: CodecAsset): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(`${RUNTIME_FOLDERS.codecs}/${name}`);
  return new Uint8Array(await response.arrayBuffer());
}
