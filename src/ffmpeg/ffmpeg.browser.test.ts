import { expect, test } from 'vitest';
import { makeSpeechLike } from '../../tests/fixtures/signal.ts';
import { joinBytes } from '../audio/bytes.ts';
import { FFMPEG_FORMATS, type FfmpegFormat } from '../audio/encoder.ts';
import { FFMPEG_FILES } from '../runtime/files.ts';
import { startFfmpegWorker } from '../worker/start-ffmpeg.ts';
import { createFfmpegClient } from './client.ts';

const speech = makeSpeechLike(2);
const { signal } = new AbortController();
const client = createFfmpegClient(() => startFfmpegWorker(FFMPEG_FILES));

test.each(FFMPEG_FORMATS)('writes %s in a worker of the browser, and reads it back', async (format) => {
  const file = await encode(format, signal);
  let length = 0;
  let loudest = 0;
  for await (const pcm of client.decodeFile(file, { sampleRate: 24000, signal })) {
    length += pcm.length;
    loudest = pcm.reduce((most, sample) => Math.max(most, Math.abs(sample)), loudest);
  }
  expect(Math.abs(length - speech.length)).toBeLessThanOrEqual(2048);
  expect(loudest).toBeGreaterThan(0.4);
});

test('the browser itself plays what was written', async () => {
  const context = new OfflineAudioContext(1, 24000, 24000);
  for (const format of ['m4a', 'webm', 'ogg'] as const) {
    const decoded = await context.decodeAudioData((await encode(format, signal)).buffer);
    expect(`${format} ${decoded.length}`).toBe(`${format} 48000`);
  }
});

test('aborting in the middle ends the worker, and the next job works', async () => {
  const abort = new AbortController();
  const job = encode('m4a', abort.signal);
  setTimeout(() => abort.abort(new Error('enough')), 20);
  await expect(job).rejects.toThrow('enough');
  expect((await encode('m4a', signal)).length).toBeGreaterThan(5000);
});

test('a core that is not there fails the job with the address', async () => {
  const lost = createFfmpegClient(() => startFfmpegWorker({ module: '/nothing.js', wasm: '/nothing.wasm' }));
  const job = lost.encodeFile('m4a', 24000, { pcm: speechInPieces(), signal });
  await expect(job.next()).rejects.toMatchObject({ code: 'encoder_failed' });
  lost.close();
});

async function encode(format: FfmpegFormat, until: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = [];
  const options = { pcm: speechInPieces(), signal: until };
  for await (const piece of client.encodeFile(format, 24000, options)) pieces.push(piece);
  return joinBytes(pieces);
}

async function* speechInPieces() {
  for (let at = 0; at < speech.length; at += 10_000) yield speech.slice(at, at + 10_000);
}
