import OpenAI from 'openai';
import { expect, test } from 'vitest';
import { askHandler, noVoices, postSpeech, readError, registry } from '../../tests/fixtures/ask.ts';
import { createToneEngine } from '../../tests/fixtures/engines.ts';
import { EngineError, type EngineErrorCode } from '../engine/error.ts';
import { createHandler } from './handler.ts';

const GOOD = { model: 'tts-1', voice: 'alloy', input: 'Hello.' };

/** The endpoint over an engine that refuses to speak. */
function refusing(error: unknown) {
  return { ...createToneEngine({ segments: 1 }), speak: () => Promise.reject(error) };
}

test.each<[EngineErrorCode, { status: number; param: string | null; retryAfter: string | null }]>([
  ['invalid_input', { status: 400, param: 'input', retryAfter: null }],
  ['invalid_markup', { status: 400, param: 'input', retryAfter: null }],
  ['invalid_dictionary', { status: 400, param: 'dictionary', retryAfter: null }],
  ['invalid_clean', { status: 400, param: 'clean', retryAfter: null }],
  ['unsupported', { status: 400, param: null, retryAfter: null }],
  ['voice_not_found', { status: 400, param: 'voice', retryAfter: null }],
  ['model_not_found', { status: 404, param: 'model', retryAfter: null }],
  ['model_not_downloaded', { status: 404, param: 'model', retryAfter: null }],
  ['model_in_use', { status: 409, param: 'model', retryAfter: '5' }],
  ['model_failed', { status: 500, param: null, retryAfter: null }],
  ['encoder_failed', { status: 500, param: 'response_format', retryAfter: null }],
  ['download_failed', { status: 502, param: null, retryAfter: null }],
  ['model_loading', { status: 503, param: 'model', retryAfter: '10' }],
  ['no_engine', { status: 503, param: null, retryAfter: '2' }],
  ['engine_lost', { status: 503, param: null, retryAfter: '1' }],
  ['overloaded', { status: 503, param: null, retryAfter: '5' }],
  ['quota_exceeded', { status: 507, param: null, retryAfter: null }],
])(
  'an engine that says %s is told so that a client does what helps',
  async (code, { status, param, retryAfter }) => {
    const response = await postSpeech(askHandler({ engine: refusing(new EngineError(code, 'Why.')) }), GOOD);
    expect(response.headers.get('retry-after')).toBe(retryAfter);
    // What clients would repeat by themselves, they are told to leave when it can not help.
    const isRepeated = status >= 500 || status === 409;
    expect(response.headers.get('x-should-retry')).toBe(isRepeated && !retryAfter ? 'false' : null);
    expect(await readError(response)).toEqual({
      status,
      type: status >= 500 ? 'server_error' : 'invalid_request_error',
      message: 'Why.',
      param,
      code,
    });
  },
);

test("the engine's own time to come again goes before the usual one", async () => {
  const engine = refusing(new EngineError('overloaded', 'Many wait.', { retryAfter: 31 }));
  expect((await postSpeech(askHandler({ engine }), GOOD)).headers.get('retry-after')).toBe('31');
});

test.each([
  ['an error that nobody foresaw', new Error('boom')],
  ['a reason that is no error', 'boom'],
])('%s is a 500 that keeps its message and is not repeated', async (_name, thrown) => {
  const response = await postSpeech(askHandler({ engine: refusing(thrown) }), GOOD);
  expect(response.headers.get('x-should-retry')).toBe('false');
  const error = await readError(response);
  expect(error).toMatchObject({ status: 500, type: 'server_error', param: null, code: null });
  expect(error.message).toContain('boom');
});

test.each<[EngineErrorCode, number]>([
  ['model_failed', 1],
  ['quota_exceeded', 1],
  ['model_not_downloaded', 1],
  ['overloaded', 3],
])("OpenAI's client, told %s, asks %i times", async (code, times) => {
  let asked = 0;
  const engine = refusing(
    new EngineError(code, 'Why.', { retryAfter: code === 'overloaded' ? 0.01 : undefined }),
  );
  const handle = createHandler({
    engine: {
      ...engine,
      speak() {
        asked++;
        return engine.speak();
      },
    },
    voices: noVoices,
    registry,
    version: '0',
    loadCodecAsset: () => Promise.reject(new Error('There are no encoders here.')),
  });
  const client = new OpenAI({
    baseURL: 'http://localhost/v1',
    apiKey: 'none',
    fetch: (url, init) => handle(new Request(url, init)),
  });
  const speaking = client.audio.speech.create({ ...GOOD, response_format: 'pcm' });
  await expect(speaking).rejects.toMatchObject({ code, requestID: expect.stringMatching(/^req_/) });
  expect(asked).toBe(times);
});
