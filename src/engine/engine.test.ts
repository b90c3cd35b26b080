import { MessageChannel } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { consume } from './consume.ts';
import { dropDelivered } from './drop-delivered.ts';
import type { Engine, SpeechChunk, SpeechRequest } from './engine.ts';
import { EngineError } from './error.ts';
import { messagePort } from './port.ts';
import { createRemoteEngine } from './remote.ts';
import { serve } from './serve.ts';

const REQUEST: SpeechRequest = { model: 'auto', voice: 'alloy', input: 'x', speed: 1 };
const NEVER = new AbortController().signal;

test('chunks arrive in order, and the engine is at most one segment ahead of its consumer', async () => {
  const log: string[] = [];
  const remote = connectTo(() => counting({ segments: 6, log }));
  const { head, chunks } = await remote.speak(REQUEST, NEVER);
  expect(head.voice).toBe('af_heart');
  const seen: number[] = [];
  for await (const chunk of chunks) {
    seen.push(chunk.segment);
    await pause(20);
    expect(log.length - seen.length).toBeLessThanOrEqual(1);
  }
  expect(seen).toEqual([0, 1, 2, 3, 4, 5]);
});

test('leaving the loop stops the engine', async () => {
  const log: string[] = [];
  const remote = connectTo(() => counting({ segments: 1000, log }));
  const { chunks } = await remote.speak(REQUEST, NEVER);
  for await (const chunk of chunks) if (chunk.segment === 2) break;
  await pause(50);
  expect(log.at(-1)).toBe('stopped');
  expect(log.length).toBeLessThan(7);
});

test('aborting the signal rejects with its reason and stops the engine in mid-segment', async () => {
  const log: string[] = [];
  const remote = connectTo(() => counting({ segments: 1000, log, stepMs: 10_000 }));
  const controller = new AbortController();
  const speech = remote.speak(REQUEST, controller.signal).then(async ({ chunks }) => {
    for await (const _ of chunks);
  });
  await pause(30);
  controller.abort(new Error('enough'));
  await expect(speech).rejects.toThrow('enough');
  await pause(30);
  expect(log).toEqual(['stopped']);
});

test('an engine error keeps its code across the port', async () => {
  const remote = connectTo(() => ({
    ...counting({ segments: 1 }),
    speak: async () => {
      throw new EngineError('voice_not_found', 'No such voice.');
    },
  }));
  await expect(remote.speak(REQUEST, NEVER)).rejects.toMatchObject({
    name: 'EngineError',
    code: 'voice_not_found',
    message: 'No such voice.',
  });
});

test('an error in mid-stream comes after the chunks before it', async () => {
  const remote = connectTo(() => counting({ segments: 4, failAt: 2 }));
  const { chunks } = await remote.speak(REQUEST, NEVER);
  const seen: number[] = [];
  await expect(
    (async () => {
      for await (const chunk of chunks) seen.push(chunk.segment);
    })(),
  ).rejects.toMatchObject({ code: 'model_failed' });
  expect(seen).toEqual([0, 1]);
});

test('when an engine dies the stream goes on at the first segment not delivered, with the same voice', async () => {
  const asked: SpeechRequest[] = [];
  let lives = 0;
  const remote = connectTo((die) => {
    const dieAt = [2, 3, undefined][lives++];
    return counting({ segments: 5, asked, onSegment: (index) => index === dieAt && die() });
  });
  const { chunks } = await remote.speak(REQUEST, NEVER);
  const seen: number[] = [];
  for await (const chunk of chunks) seen.push(chunk.segment);
  expect(seen).toEqual([0, 1, 2, 3, 4]);
  expect(lives).toBe(3);
  expect(asked[1]).toMatchObject({ model: 'kokoro', voice: 'af_heart', fromSegment: expect.any(Number) });
});

test('an engine that dies again and again on the same segment is given up', async () => {
  let lives = 0;
  const remote = connectTo((die) => {
    lives++;
    return counting({ segments: 5, onSegment: (index) => index === 1 && die() });
  });
  const { chunks } = await remote.speak(REQUEST, NEVER);
  await expect(
    (async () => {
      for await (const _ of chunks);
    })(),
  ).rejects.toMatchObject({ code: 'engine_lost' });
  expect(lives).toBe(3);
});

test('an engine lost in the middle of a segment is followed by one that goes on at the very sample', async () => {
  /** Sample n is n; a word begins each 8 samples. Each engine gives parts of another size, of the same segments. */
  const lengths = [40, 30, 50];
  const asked: (number | undefined)[] = [];
  const sizes = [7, 16, 100, 3];
  const losses = [3, 2, 1];
  const remote = connectTo((die) => ({
    ...counting({ segments: 3 }),
    async speak({ fromSegment }) {
      const life = asked.push(fromSegment) - 1;
      const size = sizes[life] ?? 1;
      let left = losses[life] ?? -1;
      async function* chunks() {
        for (let segment = fromSegment ?? 0; segment < lengths.length; segment++) {
          const length = lengths[segment] ?? 0;
          for (let from = 0; from < length; from += size) {
            if (left-- === 0) {
              die();
              await pause(10_000);
            }
            const to = Math.min(length, from + size);
            const pcm = Float32Array.from({ length: to - from }, (_, i) => 100 * segment + from + i);
            const words = [0, 8, 16, 24, 32, 40, 48]
              .filter((at) => at >= from && at < to)
              .map((at) => ({
                start: at,
                end: at,
                startTime: (at - from) / 10,
                endTime: (at - from + 9) / 10,
              }));
            yield { segment, start: 0, end: 0, pcm, words, ...(to < length && { isPart: true }) };
          }
        }
      }
      const head = { model: 'pocket', voice: 'alba', language: 'en', sampleRate: 10, device: 'wasm' };
      return { head, chunks: chunks() };
    },
  }));
  const { chunks } = await remote.speak(REQUEST, NEVER);
  const heard: { samples: number[]; words: number[]; ends: number }[] = [];
  for await (const { segment, pcm, words, isPart } of chunks) {
    const one = (heard[segment] ??= { samples: [], words: [], ends: 0 });
    for (const { start, startTime } of words) {
      expect(one.samples.length + Math.round(startTime * 10)).toBe(start);
      one.words.push(start);
    }
    one.samples.push(...pcm);
    if (!isPart) one.ends++;
    // Whoever takes the samples may send them on.
    structuredClone(pcm, { transfer: [pcm.buffer] });
  }
  expect(heard).toEqual(
    lengths.map((length, segment) => ({
      samples: Array.from({ length }, (_, i) => 100 * segment + i),
      words: [0, 8, 16, 24, 32, 40, 48].filter((at) => at < length),
      ends: 1,
    })),
  );
  expect(asked).toEqual([undefined, 0, 0, 1]);
});

test('of a segment that was delivered whole but for its end, only the end comes', async () => {
  async function* again() {
    yield { segment: 4, start: 0, end: 9, pcm: new Float32Array(6), words: [], isPart: true };
    yield { segment: 4, start: 0, end: 9, pcm: new Float32Array(2), words: [] };
    yield { segment: 5, start: 9, end: 12, pcm: new Float32Array(3), words: [] };
  }
  const rest: [number, number][] = [];
  const chunks = dropDelivered(again(), { segment: 4, samples: 8 }, 10);
  for await (const { segment, pcm } of chunks) rest.push([segment, pcm.length]);
  expect(rest).toEqual([
    [4, 0],
    [5, 3],
  ]);
});

test('an engine that is silent is waited for as long as somebody is there, and lost when nobody is', async () => {
  const { port1, port2 } = new MessageChannel();
  const answers = [true, true, false];
  let asked = 0;
  const port = { ...messagePort(port1), isThere: async () => answers[asked++] ?? false };
  const started = performance.now();
  const open = consume(port, { name: 'speak', request: REQUEST, signal: NEVER, quietMs: 30 });
  await expect(open).rejects.toMatchObject({ code: 'engine_lost' });
  expect(asked).toBe(3);
  expect(performance.now() - started).toBeGreaterThanOrEqual(85);
  port2.close();
});

test('who speaks slowly is asked no more once it has spoken', async () => {
  const { port1, port2 } = new MessageChannel();
  serve(messagePort(port2), counting({ segments: 2, stepMs: 100 }));
  let asked = 0;
  const isThere = async () => {
    asked++;
    return true;
  };
  const port = { ...messagePort(port1), isThere };
  const { chunks } = await consume(port, { name: 'speak', request: REQUEST, signal: NEVER, quietMs: 30 });
  for await (const _ of chunks);
  expect(asked).toBeGreaterThan(0);
  const before = asked;
  await pause(100);
  expect(asked).toBe(before);
});

/** A remote engine whose every operation gets a fresh engine over a real channel; `die` cuts that channel. */
function connectTo(makeEngine: (die: () => void) => Engine): Engine {
  return createRemoteEngine({
    connect: async () => {
      const { port1, port2 } = new MessageChannel();
      serve(
        messagePort(port2),
        makeEngine(() => port2.close()),
      );
      return messagePort(port1);
    },
  });
}

interface CountingOptions {
  segments: number;
  log?: string[];
  asked?: SpeechRequest[];
  stepMs?: number;
  failAt?: number;
  onSegment?: (index: number) => unknown;
}

/** An engine whose segment n is n samples long: enough to test the line without a voice. */
function counting({
  segments,
  log = [],
  asked = [],
  stepMs = 0,
  failAt,
  onSegment,
}: CountingOptions): Engine {
  async function* speak(from: number, signal: AbortSignal): AsyncGenerator<SpeechChunk> {
    try {
      for (let segment = from; segment < segments; segment++) {
        await pause(stepMs, signal);
        if (segment === failAt) throw new Error('The model broke.');
        onSegment?.(segment);
        log.push(`spoke ${segment}`);
        yield { segment, start: segment, end: segment + 1, pcm: new Float32Array(segment), words: [] };
      }
    } finally {
      if (signal.aborted) log.push('stopped');
    }
  }
  return {
    async speak(request, signal) {
      asked.push(request);
      const head = {
        model: 'kokoro',
        voice: 'af_heart',
        language: 'en-us',
        sampleRate: 24000,
        device: 'wasm',
      };
      return { head, chunks: speak(request.fromSegment ?? 0, signal) };
    },
    transcribe: () => Promise.reject(new EngineError('unsupported', 'Not asked here.')),
    chat: () => Promise.reject(new EngineError('unsupported', 'Not asked here.')),
    phonemize: () => Promise.reject(new EngineError('unsupported', 'Not asked here.')),
    speakFile: () => Promise.reject(new EngineError('unsupported', 'not in this test')),
    status: async () => ({ models: [], device: 'wasm', threads: 1 }),
    download: () => Promise.reject(new EngineError('unsupported', 'not in this test')),
    checkReference: async () => undefined,
    plugins: async () => [],
    remove: async () => undefined,
    unload: async () => undefined,
  };
}

function pause(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });
}
