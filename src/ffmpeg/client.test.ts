/// <reference path="./ffmpeg-core.d.ts" />
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { MessageChannel } from 'node:worker_threads';
import { afterEach, expect, test } from 'vitest';
import { decodeWithFfmpeg } from '../../tests/fixtures/ffmpeg.ts';
import { makeSpeechLike } from '../../tests/fixtures/signal.ts';
import { joinBytes } from '../audio/bytes.ts';
import { messagePort } from '../engine/port.ts';
import { createFfmpegClient, type FfmpegClient, type FfmpegWorker } from './client.ts';
import { type Ffmpeg, loadFfmpeg } from './ffmpeg.ts';
import { serveFfmpeg } from './serve.ts';

const speech = makeSpeechLike(2);
const { signal } = new AbortController();
let starts = 0;
let ends = 0;
let client: FfmpegClient;

afterEach(() => client.close());

test('writes a file and reads it back, with one thread for all jobs, which wait for each other', async () => {
  starts = 0;
  client = createFfmpegClient(() => startHere());
  const jobs = ['m4a', 'ogg', 'webm'].map((format) => encode(format as 'm4a'));
  const files = await Promise.all(jobs);
  expect(starts).toBe(1);
  for (const file of files) expect(Math.abs(decodeWithFfmpeg(file).length - 48000)).toBeLessThan(1100);
  const pieces: Float32Array[] = [];
  for await (const piece of client.decodeFile(files[0]!, { sampleRate: 24000, signal })) pieces.push(piece);
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
  expect(Math.abs(length - 48000)).toBeLessThan(1100);
});

test('an error of ffmpeg arrives with its words, and the thread goes on', async () => {
  starts = 0;
  client = createFfmpegClient(() => startHere());
  const broken = client.decodeFile(new Uint8Array(3000), { sampleRate: 24000, signal });
  await expect(broken.next()).rejects.toMatchObject({ name: 'EngineError', code: 'invalid_input' });
  await encode('m4a');
  expect(starts).toBe(1);
});

test('aborting ends the thread, and the next job gets a new one', async () => {
  starts = ends = 0;
  client = createFfmpegClient(() => startHere());
  const abort = new AbortController();
  const job = client.encodeFile('m4a', 24000, { pcm: speechInPieces(), signal: abort.signal });
  const first = job.next();
  setTimeout(() => abort.abort(new Error('enough')), 5);
  await expect(first).rejects.toThrow('enough');
  expect(ends).toBe(starts);
  await encode('m4a');
  expect(starts).toBe(ends + 1);
});

test('a job that is aborted while it waits leaves the one before it alone', async () => {
  starts = ends = 0;
  client = createFfmpegClient(() => startHere());
  const abort = new AbortController();
  const running = encode('m4a');
  const waiting = client.encodeFile('m4a', 24000, { pcm: speechInPieces(), signal: abort.signal }).next();
  const after = encode('m4a');
  setTimeout(() => abort.abort(new Error('enough')), 5);
  await expect(waiting).rejects.toThrow('enough');
  expect(await after).toEqual(await running);
  expect([starts, ends]).toEqual([1, 0]);
});

test('leaving the loop ends the thread too', async () => {
  starts = ends = 0;
  client = createFfmpegClient(() => startHere());
  for await (const piece of client.encodeFile('wav', 24000, { pcm: speechInPieces(), signal })) {
    expect(piece.length).toBeGreaterThan(1000);
    break;
  }
  expect([starts, ends]).toEqual([1, 1]);
});

test('a thread that breaks down fails its job, not the next one', async () => {
  let broken = true;
  client = createFfmpegClient(() => {
    const worker = startHere();
    const { listen } = worker.port;
    if (!broken) return worker;
    broken = false;
    worker.port.listen = (onMessage, onLost) => {
      listen(onMessage, onLost);
      setTimeout(() => onLost('out of memory'), 1);
    };
    return worker;
  });
  await expect(encode('m4a')).rejects.toThrow('out of memory');
  await encode('m4a');
});

test('an idle thread is ended', async () => {
  starts = ends = 0;
  client = createFfmpegClient(() => startHere(), { idleMs: 20 });
  await encode('m4a');
  expect(ends).toBe(0);
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(ends).toBe(1);
});

test('load starts the thread and no job; what has worked is not tried again', async () => {
  starts = ends = 0;
  client = createFfmpegClient(() => startHere(), { idleMs: 20 });
  await client.load(signal);
  expect([starts, ends]).toEqual([1, 0]);
  await new Promise((resolve) => setTimeout(resolve, 100));
  await client.load(signal);
  expect([starts, ends]).toEqual([1, 1]);
});

test('load says why no job can be done, and tries again', async () => {
  let load: () => Promise<Ffmpeg> = () => Promise.reject(new Error('offline'));
  client = createFfmpegClient(() => startHere(() => load()));
  await expect(client.load(signal)).rejects.toMatchObject({ code: 'encoder_failed', message: 'offline' });
  load = loadRealFfmpeg;
  await client.load(signal);
});

/** Serves ffmpeg over a real channel, in this thread. */
function startHere(load = loadRealFfmpeg): FfmpegWorker {
  starts++;
  const { port1, port2 } = new MessageChannel();
  serveFfmpeg(messagePort(port2), load);
  return {
    port: messagePort(port1),
    end() {
      ends++;
      port2.close();
    },
  };
}

async function loadRealFfmpeg() {
  const { default: createCore } = await import('@ffmpeg/core');
  const wasm = readFileSync(createRequire(import.meta.url).resolve('@ffmpeg/core/wasm'));
  return loadFfmpeg({ createCore, wasm: new Uint8Array(wasm) });
}

async function encode(format: 'm4a'): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = [];
  for await (const piece of client.encodeFile(format, 24000, { pcm: speechInPieces(), signal }))
    pieces.push(piece);
  return joinBytes(pieces);
}

async function* speechInPieces() {
  for (let at = 0; at < speech.length; at += 10_000) yield speech.slice(at, at + 10_000);
}
