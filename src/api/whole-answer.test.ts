import { expect, test } from 'vitest';
import { askHandler, postSpeech, readError, readEvents, registry } from '../../tests/fixtures/ask.ts';
import { createBuiltinEngine, createToneEngine } from '../../tests/fixtures/engines.ts';
import { STREAMED_FORMATS } from '../audio/encoder.ts';

const BODY = { model: 'tts-1', voice: 'alloy', input: 'One sentence. And another.' };
const ask = askHandler({ engine: createBuiltinEngine(registry) });

async function bytesOf(response: Response): Promise<Buffer> {
  expect(response.status).toBe(200);
  return Buffer.from(await response.arrayBuffer());
}

test.each(STREAMED_FORMATS)('with stream: false %s is the same file, and says its length', async (format) => {
  const body = { ...BODY, response_format: format };
  const response = await postSpeech(ask, { ...body, stream: false });
  const length = response.headers.get('content-length');
  const whole = await bytesOf(response);
  expect(length).toBe(String(whole.length));
  const streamed = await postSpeech(ask, { ...body, stream: true });
  expect(streamed.headers.get('content-length')).toBe(null);
  const pieces = await bytesOf(streamed);
  expect(whole.length).toBe(pieces.length);
  // Each Ogg stream has a serial number, and with it checksums, of its own.
  if (format !== 'opus') expect(whole.subarray(44).equals(pieces.subarray(44))).toBe(true);
});

test('its WAV has exact sizes', async () => {
  const wav = await bytesOf(await postSpeech(ask, { ...BODY, response_format: 'wav', stream: false }));
  expect([wav.readUInt32LE(4), wav.readUInt32LE(40)]).toEqual([wav.length - 8, wav.length - 44]);
});

test.each(STREAMED_FORMATS)('a failure in the middle of %s is an error with a status', async (format) => {
  const failing = askHandler({ engine: createToneEngine({ segments: 9, failAt: 7 }) });
  const response = await postSpeech(failing, { ...BODY, response_format: format, stream: false });
  expect(await readError(response)).toMatchObject({ status: 500, code: 'model_failed' });
});

test('who goes before it is made stops the engine', async () => {
  const log: string[] = [];
  const slow = askHandler({ engine: createToneEngine({ segments: 100, stepMs: 20, log }) });
  const leave = new AbortController();
  const asking = slow('/v1/audio/speech', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...BODY, stream: false }),
    signal: leave.signal,
  });
  while (log.length < 2) await new Promise((resolve) => setTimeout(resolve, 5));
  leave.abort(new Error('left'));
  expect((await asking).status).toBe(500);
  expect(log.at(-1)).toBe('aborted');
});

test('events are streamed in any case', async () => {
  const response = await postSpeech(ask, {
    ...BODY,
    model: 'gpt-4o-mini-tts',
    stream: false,
    stream_format: 'sse',
  });
  expect(readEvents(await response.text()).at(-1)?.['type']).toBe('speech.audio.done');
});

test('what is too long to hold is refused before anything is spoken', async () => {
  const log: string[] = [];
  const tones = askHandler({ engine: createToneEngine({ segments: 1, log }) });
  const body = { ...BODY, input: 'word '.repeat(20_001) };
  const error = await readError(await postSpeech(tones, { ...body, stream: false }));
  expect(error).toMatchObject({ status: 400, param: 'stream', code: 'invalid_value' });
  expect(log).toEqual([]);
  expect((await postSpeech(tones, body)).status).toBe(200);
});

test('stream must be true or false', async () => {
  const error = await readError(await postSpeech(ask, { ...BODY, stream: 'maybe' }));
  expect(error).toMatchObject({ status: 400, param: 'stream', code: 'invalid_value' });
});
