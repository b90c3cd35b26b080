import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, expect, test } from 'vitest';
import { askHandler, postSpeech, readError, readEvents, registry } from '../../tests/fixtures/ask.ts';
import { findFault, pcmToFloat } from '../../tests/fixtures/check-speech.ts';
import { createBuiltinEngine, createToneEngine } from '../../tests/fixtures/engines.ts';
import { prose } from '../../tests/fixtures/prose.ts';
import { STREAMED_FORMATS } from '../audio/encoder.ts';
import type { Engine } from '../engine/engine.ts';
import { EngineError } from '../engine/error.ts';

const SSE = { model: 'gpt-4o-mini-tts', voice: 'alloy', input: 'abcdefghijkl', stream_format: 'sse' };

/** The deltas of a text that is spoken in many segments. */
async function speakDeltas(response_format: string) {
  const response = await postSpeech(builtin, { ...SSE, input: PROSE, response_format });
  expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
  const events = readEvents(await response.text());
  const deltas = events.filter(({ type }) => type === 'speech.audio.delta');
  const bytes = Buffer.concat(deltas.map(({ audio }) => Buffer.from(String(audio), 'base64')));
  return { events, deltas, bytes };
}

const PROSE = prose(120);
const builtin = askHandler({ engine: createBuiltinEngine(registry) });
let plain: Awaited<ReturnType<typeof speakDeltas>>;

beforeAll(async () => {
  plain = await speakDeltas('pcm');
});

test.each(STREAMED_FORMATS)(
  'the deltas of %s joined are one file without a gap at any joint',
  async (format) => {
    const joints = plain.deltas.map(({ start_time }) => Math.round(Number(start_time) * 24_000));
    expect(joints.length).toBeGreaterThan(3);
    const { bytes, events } = await speakDeltas(format);
    expect(findFault(format, bytes, { pcm: pcmToFloat(plain.bytes), joints })).toBe('');
    const duration = plain.bytes.length / 2 / 24_000;
    expect(events.at(-1)).toEqual({
      type: 'speech.audio.done',
      usage: {
        input_tokens: Math.ceil(PROSE.length / 4),
        output_tokens: Math.round(duration * 20),
        total_tokens: Math.ceil(PROSE.length / 4) + Math.round(duration * 20),
      },
      duration,
    });
  },
);

test('each delta says where it is in the text and in time', async () => {
  const ask = askHandler({ engine: createToneEngine({ segments: 3 }) });
  const events = readEvents(await (await postSpeech(ask, { ...SSE, response_format: 'pcm' })).text());
  expect(events.map(({ type }) => type)).toEqual([
    ...Array(3).fill('speech.audio.delta'),
    'speech.audio.done',
  ]);
  expect(events.slice(0, 3)).toMatchObject([
    { segment: 0, start: 0, end: 1, start_time: 0 },
    { segment: 1, start: 1, end: 2, start_time: 0.2 },
    {
      segment: 2,
      start: 2,
      end: 3,
      start_time: 0.4,
      words: [{ start: 2, end: 3, start_time: 0.4, end_time: 0.6 }],
    },
  ]);
});

test.each(['tts-1', 'tts-1-hd'])("%s ignores stream_format, as OpenAI's does", async (model) => {
  const ask = askHandler({ engine: createToneEngine({ segments: 2 }) });
  const response = await postSpeech(ask, { ...SSE, model, response_format: 'wav' });
  expect(response.headers.get('content-type')).toBe('audio/wav');
  expect(
    Buffer.from(await response.arrayBuffer())
      .subarray(0, 4)
      .toString(),
  ).toBe('RIFF');
});

test('the first piece of a wav is its header of 44 bytes and nothing else', async () => {
  const ask = askHandler({ engine: createToneEngine({ segments: 2 }) });
  const response = await postSpeech(ask, { ...SSE, model: 'tts-1', response_format: 'wav' });
  const { value } = await response.body!.getReader().read();
  expect(value?.length).toBe(44);
  expect(Buffer.from(value!).subarray(36, 40).toString()).toBe('data');
});

test('a model that fails before the first sound is an error with a status', async () => {
  for (const [failure, status] of [
    [new EngineError('model_failed', 'The model broke.'), 500],
    [new EngineError('overloaded', 'Too many.'), 503],
    [new Error('Nobody foresaw this.'), 500],
  ] as const) {
    const engine: Engine = { ...createToneEngine({ segments: 1 }), speak: () => Promise.reject(failure) };
    const response = await postSpeech(askHandler({ engine }), SSE);
    const retry = [response.headers.get('x-should-retry'), response.headers.get('retry-after')];
    expect(retry).toEqual(status === 503 ? [null, '5'] : ['false', null]);
    expect(await readError(response)).toMatchObject({ status, type: 'server_error' });
  }
});

test('a model that fails in mid-stream makes the body error, never end', async () => {
  const ask = askHandler({ engine: createToneEngine({ segments: 9, failAt: 3 }) });
  for (const response_format of STREAMED_FORMATS) {
    const response = await postSpeech(ask, { ...SSE, model: 'tts-1', response_format });
    expect(response.status).toBe(200);
    await expect(response.arrayBuffer()).rejects.toThrow('The model broke.');
  }
});

test('in events such a failure is the last event, and there is no done', async () => {
  const ask = askHandler({ engine: createToneEngine({ segments: 9, failAt: 2 }) });
  const events = readEvents(await (await postSpeech(ask, SSE)).text());
  expect(events.map(({ type }) => type)).toEqual(['speech.audio.delta', 'speech.audio.delta', undefined]);
  expect(events.at(-1)).toEqual({
    error: { message: 'The model broke.', type: 'server_error', param: null, code: 'model_failed' },
  });
});

test('nothing is made that nobody reads', async () => {
  const log: string[] = [];
  const ask = askHandler({ engine: createToneEngine({ segments: 100, log }) });
  const response = await postSpeech(ask, { ...SSE, model: 'tts-1', response_format: 'pcm' });
  await pause(50);
  expect(log).toEqual([]);
  await response.body!.getReader().read();
  await pause(50);
  expect(log).toEqual(['spoke 0']);
});

test.each(['audio', 'sse'])(
  'cancelling the %s body aborts the engine in mid-segment',
  async (stream_format) => {
    const log: string[] = [];
    const ask = askHandler({ engine: createToneEngine({ segments: 100, stepMs: 100, log }) });
    const reader = (
      await postSpeech(ask, { ...SSE, stream_format, response_format: 'pcm' })
    ).body!.getReader();
    await reader.read();
    const waiting = reader.read();
    await reader.cancel();
    expect((await waiting).done).toBe(true);
    await pause(150);
    expect(log).toEqual(['spoke 0', 'aborted']);
  },
);

test("the request's own signal aborts the engine, and the body errors", async () => {
  const log: string[] = [];
  const ask = askHandler({ engine: createToneEngine({ segments: 100, stepMs: 20, log }) });
  const leave = new AbortController();
  const response = await ask('/v1/audio/speech', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...SSE, model: 'tts-1', response_format: 'pcm' }),
    signal: leave.signal,
  });
  const reader = response.body!.getReader();
  await reader.read();
  leave.abort(new Error('left'));
  await expect(
    (async () => {
      while (!(await reader.read()).done);
    })(),
  ).rejects.toThrow('left');
  expect(log.at(-1)).toBe('aborted');
});

test('1,000 bodies that are cancelled before they are read leave no encoder open', async () => {
  const ask = askHandler({ engine: createToneEngine({ segments: 3 }) });
  const leave = async (times: number) => {
    for (let i = 0; i < times; i++) {
      const response_format = i % 2 ? 'opus' : 'aac';
      await (
        await postSpeech(ask, { ...SSE, stream_format: i % 3 ? 'sse' : 'audio', response_format })
      ).body!.cancel();
    }
    return process.memoryUsage().rss;
  };
  const before = await leave(30);
  expect((await leave(1000)) - before).toBeLessThan(50e6);
});
