import { fileURLToPath } from 'node:url';
import { MessageChannel, Worker } from 'node:worker_threads';
import { afterEach, expect, test } from 'vitest';
import { nodePort } from '../../relay/node-port.ts';
import { joinBytes } from '../../src/audio/bytes.ts';
import { FFMPEG_FORMATS, type FfmpegFormat } from '../../src/audio/encoder.ts';
import type { Port } from '../../src/engine/port.ts';
import { createFfmpegClient, type FfmpegClient } from '../../src/ffmpeg/client.ts';
import { runTool } from '../fixtures/ffmpeg.ts';
import { makeSpeechLike } from '../fixtures/signal.ts';

const RATE = 24_000;
const THREAD = new URL('../../dist/relay/ffmpeg-thread.js', import.meta.url);
const speech = makeSpeechLike(12.3);
const { signal } = new AbortController();
const clients: FfmpegClient[] = [];
let threads = 0;
/** Messages from all threads. */
let received = 0;

afterEach(() => {
  for (const client of clients.splice(0)) client.close();
  expect(threads).toBe(0);
});

test.each(FFMPEG_FORMATS)('%s that is fed is the same file to the byte', async (format) => {
  const whole = await collect(create(false).encodeFile(format, RATE, { pcm: inPieces(50_000), signal }));
  const fed = await collect(create(true).encodeFile(format, RATE, { pcm: inPieces(9999), signal }));
  expect(fed.length).toBeGreaterThan(10_000);
  expect(fed).toEqual(whole);
});

test('a fed job takes no PCM before it needs it, and gives ogg while it is spoken', async () => {
  const client = create(true);
  let taken = 0;
  async function* pcm() {
    for (; taken < 40; taken++) yield speech.slice();
  }
  const file = client.encodeFile('ogg', RATE, { pcm: pcm(), signal });
  await file.next();
  const before = taken;
  expect(before).toBeLessThan(10);
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(taken).toBe(before);
  await file.return();
});

test('who is spoken slowly holds up nobody, up to three at once', async () => {
  const client = create(true);
  const abort = new AbortController();
  const slow = [1, 2].map(() => {
    const options = { pcm: never(abort.signal), signal: abort.signal };
    return collect(client.encodeFile('m4a', RATE, options));
  });
  const ended = Promise.allSettled(slow);
  expect(await encode(client, 'm4a')).toEqual(await encode(client, 'm4a'));
  const third = collect(client.encodeFile('m4a', RATE, { pcm: never(abort.signal), signal: abort.signal }));
  const waiting = encode(client, 'm4a');
  await client.load(signal); // what has worked is not tried again, or it would wait too
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(threads).toBe(3);
  abort.abort(new Error('enough'));
  await expect(third).rejects.toThrow('enough');
  expect((await ended).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect((await waiting).length).toBeGreaterThan(10_000);
});

test('speech that breaks off fails the file, and leaves no thread waiting', async () => {
  const client = create(true);
  let closed = false;
  async function* pcm() {
    try {
      yield speech.slice();
      throw new Error('The model broke.');
    } finally {
      closed = true;
    }
  }
  await expect(collect(client.encodeFile('m4a', RATE, { pcm: pcm(), signal }))).rejects.toThrow(
    'The model broke.',
  );
  expect({ closed, threads }).toEqual({ closed: true, threads: 0 });
});

test('no speech at all is the same file too', async () => {
  async function* nothing() {
    yield new Float32Array(0);
  }
  const [fed, whole] = [true, false].map((canFeed) =>
    collect(create(canFeed).encodeFile('m4a', RATE, { pcm: nothing(), signal })),
  );
  expect(await fed).toEqual(await whole);
});

test('a recording is never decoded further ahead than half a minute of who reads it', async () => {
  const sine = ['-f', 'lavfi', '-i', 'sine=frequency=300:duration=600:sample_rate=16000'];
  const { stdout } = runTool('ffmpeg', ['-nostdin', '-v', 'error', ...sine, '-f', 'flac', '-']);
  const client = create(true);
  received = 0;
  const pcm = client.decodeFile(new Uint8Array(stdout), { sampleRate: 16_000, signal });
  let samples = (await pcm.next()).value?.length ?? 0;
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(received).toBeGreaterThan(0);
  expect(received * samples).toBeLessThan(40 * 16_000);
  for await (const piece of pcm) samples += piece.length;
  expect(samples).toBe(600 * 16_000);
});

function create(canFeed: boolean): FfmpegClient {
  const appFolder = fileURLToPath(new URL('../../dist/app', import.meta.url));
  const client = createFfmpegClient(
    () => {
      threads++;
      const { port1, port2 } = new MessageChannel();
      const worker = new Worker(THREAD, { workerData: { appFolder, port: port2 }, transferList: [port2] });
      const end = () => {
        threads--;
        void worker.terminate();
      };
      const port = nodePort(port1);
      const listen: Port['listen'] = (onMessage, onLost) =>
        port.listen((message) => {
          received++;
          onMessage(message);
        }, onLost);
      return { port: { ...port, listen }, end };
    },
    { canFeed },
  );
  clients.push(client);
  return client;
}

function encode(client: FfmpegClient, format: FfmpegFormat) {
  return collect(client.encodeFile(format, RATE, { pcm: inPieces(30_000), signal }));
}

async function collect(file: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of file) pieces.push(piece);
  return joinBytes(pieces);
}

async function* inPieces(size: number) {
  for (let at = 0; at < speech.length; at += size) yield speech.slice(at, at + size);
}

/** Speech that never goes on, as a model's that is busy. */
async function* never(until: AbortSignal) {
  yield speech.slice();
  await new Promise((_, reject) => {
    until.addEventListener('abort', () => reject(until.reason), { once: true });
  });
}
