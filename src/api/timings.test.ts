import { expect, test } from 'vitest';
import { askHandler, postSpeech, readError, readJson, registry } from '../../tests/fixtures/ask.ts';
import { createBuiltinEngine, createToneEngine } from '../../tests/fixtures/engines.ts';
import type { SpeechChunk } from '../engine/engine.ts';
import { createTimings } from './timings.ts';

type Timing = { chunks: { text: string; start: number; end: number; voice: string }[] };

const BODY = {
  model: 'tts-1',
  voice: 'alloy',
  input: 'The first paragraph.\n\nThe second one.',
  response_format: 'pcm',
};
const ask = askHandler({ engine: createBuiltinEngine(registry) });

test('with return_timing a header leads to the pieces of the text and their times', async () => {
  for (const more of [{}, { stream: false }, { model: 'gpt-4o-mini-tts', stream_format: 'sse' }]) {
    const response = await postSpeech(ask, { ...BODY, return_timing: true, ...more });
    const path = response.headers.get('x-timing-path') ?? '';
    expect(path).toMatch(/^\/v1\/audio\/timing\/[0-9a-f-]{36}$/);
    if (!('stream' in more)) expect((await ask(path)).status).toBe(404); // not yet
    const bytes = (await response.arrayBuffer()).byteLength;
    const answer = await ask(path);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const { chunks } = await readJson<Timing>(answer);
    expect(chunks.map(({ text }) => text)).toEqual(['The first paragraph.', 'The second one.']);
    expect(chunks[0]?.start).toBe(0);
    expect(chunks[1]?.start).toBe(chunks[0]?.end);
    if (!('stream_format' in more)) expect(chunks[1]?.end).toBeCloseTo(bytes / 2 / 24_000, 6);
  }
});

test('each piece is told with its voice', async () => {
  const body = {
    ...BODY,
    voice_aliases: { 'the old man': 'en-gb-henry' },
    allow_voice_tags: true,
    input: 'He said: [voice:the old man]Come in.[/voice] So I did.',
    return_timing: true,
  };
  const response = await postSpeech(ask, body);
  expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(48_000);
  const { chunks } = await readJson<Timing>(await ask(response.headers.get('x-timing-path') ?? ''));
  expect(chunks.map(({ text, voice }) => [text, voice])).toEqual([
    ['He said:', 'en-us-sam'],
    ['Come in.', 'en-gb-henry'],
    ['So I did.', 'en-us-sam'],
  ]);
});

test('without it there is no such header', async () => {
  const response = await postSpeech(ask, { ...BODY, return_download_link: true, download_format: 'mp3' });
  expect(response.headers.get('x-timing-path')).toBe(null);
  expect(response.status).toBe(200);
});

test('speech that failed, or that nobody heard to its end, has no timing', async () => {
  const failing = askHandler({ engine: createToneEngine({ segments: 5, failAt: 3 }) });
  const failed = await postSpeech(failing, { ...BODY, return_timing: true });
  await expect(failed.arrayBuffer()).rejects.toThrow();
  expect(await readError(await failing(failed.headers.get('x-timing-path') ?? ''))).toMatchObject({
    status: 404,
    code: 'timing_not_found',
  });
  const left = await postSpeech(ask, { ...BODY, return_timing: true });
  await left.body?.cancel();
  expect((await ask(left.headers.get('x-timing-path') ?? '')).status).toBe(404);
});

test('a format that comes from ffmpeg has none, and says so', async () => {
  const body = { ...BODY, response_format: 'm4a', return_timing: true };
  expect(await readError(await postSpeech(ask, body))).toMatchObject({ status: 400, param: 'return_timing' });
});

test('a timing is forgotten after ten minutes, and the oldest when there are too many or too long ones', async () => {
  let minutes = 0;
  const timings = createTimings(() => minutes * 60_000);
  const speak = async (input: string) => {
    const chunk: SpeechChunk = {
      segment: 0,
      start: 0,
      end: input.length,
      pcm: new Float32Array(24),
      words: [],
    };
    const head = { model: '', voice: 'ann', language: '', device: '', sampleRate: 24_000 };
    const chunks = (async function* () {
      yield chunk;
    })();
    const request = { model: '', voice: '', input, speed: 1 };
    const { id, speech } = timings.record({ head, chunks }, request);
    for await (const _ of speech.chunks);
    return id;
  };
  const first = await speak('a');
  minutes = 9;
  expect(timings.get(first)).toEqual({ chunks: [{ text: 'a', start: 0, end: 0.001, voice: 'ann' }] });
  const second = await speak('b');
  minutes = 11;
  expect(timings.get(first)).toBeUndefined();
  expect(timings.get(second)).toBeDefined();
  const long = await speak('c'.repeat(5_000_000));
  expect(timings.get(second)).toBeUndefined();
  expect(timings.get(long)).toBeDefined();
  const many = await Promise.all(Array.from({ length: 300 }, () => speak('d')));
  expect(many.filter((id) => timings.get(id)).length).toBe(200);
});
