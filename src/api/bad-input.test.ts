import { afterEach, expect, test } from 'vitest';
import { askHandler, postSpeech, readError, registry } from '../../tests/fixtures/ask.ts';
import { createBuiltinEngine } from '../../tests/fixtures/engines.ts';
import { decodeWithFfmpeg } from '../../tests/fixtures/ffmpeg.ts';

const GOOD = { model: 'tts-1', voice: 'alloy', input: 'Still here.' };
const ask = askHandler({ engine: createBuiltinEngine(registry) });

afterEach(async () => {
  const response = await postSpeech(ask, { ...GOOD, response_format: 'pcm' });
  expect(response.status).toBe(200);
  expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(20_000);
});

type Wanted = { status?: number; param: string | null; code: string; message?: string | RegExp };

test.each<[string, unknown, Wanted]>([
  [
    'no input',
    { model: 'tts-1' },
    {
      param: 'input',
      code: 'missing_required_parameter',
      message: /^Missing required parameter: 'input'\.$/,
    },
  ],
  ['an empty input', { ...GOOD, input: '' }, { param: 'input', code: 'invalid_value' }],
  ['only whitespace', { ...GOOD, input: ' \n\t\u00a0 ' }, { param: 'input', code: 'invalid_value' }],
  ['input null', { ...GOOD, input: null }, { param: 'input', code: 'invalid_value' }],
  ['input as a number', { ...GOOD, input: 5 }, { param: 'input', code: 'invalid_value' }],
  ['input as a list', { ...GOOD, input: ['a'] }, { param: 'input', code: 'invalid_value' }],
  [
    '1 MB of text',
    { ...GOOD, input: 'word '.repeat(200_000) },
    { param: 'input', code: 'string_above_max_length', message: /1000000 .* 800000/ },
  ],
  [
    'more text than an m4a can hold',
    { ...GOOD, input: 'word '.repeat(75_000), response_format: 'm4a' },
    { param: 'input', code: 'string_above_max_length', message: /360000 .* 375000/ },
  ],
  [
    'a body over the byte limit',
    { ...GOOD, input: 'word '.repeat(5_000_000) },
    { status: 413, param: 'input', code: 'request_too_large' },
  ],
  [
    'no model',
    { input: 'x', voice: 'alloy' },
    { param: 'model', code: 'missing_required_parameter', message: 'you must provide a model parameter' },
  ],
  ['an empty model', { ...GOOD, model: '' }, { param: 'model', code: 'invalid_value' }],
  ['model as a number', { ...GOOD, model: 1 }, { param: 'model', code: 'invalid_value' }],
  [
    'an unknown model',
    { ...GOOD, model: 'nobody' },
    { status: 404, param: 'model', code: 'model_not_found', message: /'nobody'.*tts-1/ },
  ],
  [
    '__proto__ as a model',
    { ...GOOD, model: '__proto__' },
    { status: 404, param: 'model', code: 'model_not_found' },
  ],
  [
    'an unknown voice',
    { ...GOOD, voice: 'nobody' },
    { param: 'voice', code: 'invalid_value', message: /'nobody'. Supported values are: 'alloy'/ },
  ],
  ['a path as a voice', { ...GOOD, voice: '../../etc/passwd' }, { param: 'voice', code: 'invalid_value' }],
  ['constructor as a voice', { ...GOOD, voice: 'constructor' }, { param: 'voice', code: 'invalid_value' }],
  [
    "another model's voice",
    { ...GOOD, model: 'builtin', voice: 'af_heart' },
    { param: 'voice', code: 'invalid_value' },
  ],
  ['voice as a number', { ...GOOD, voice: 5 }, { param: 'voice', code: 'invalid_value' }],
  ['a voice object without id', { ...GOOD, voice: {} }, { param: 'voice', code: 'invalid_value' }],
  ['a voice id as a number', { ...GOOD, voice: { id: 5 } }, { param: 'voice', code: 'invalid_value' }],
  [
    'a model that is not downloaded',
    { ...GOOD, model: 'kokoro' },
    { status: 404, param: 'model', code: 'model_not_downloaded', message: /lector models pull kokoro/ },
  ],
  [
    'an unknown format',
    { ...GOOD, response_format: 'midi' },
    { param: 'response_format', code: 'invalid_value', message: /mp3, opus, aac, flac, wav, pcm/ },
  ],
  [
    'format as a number',
    { ...GOOD, response_format: 3 },
    { param: 'response_format', code: 'invalid_value' },
  ],
  ['speed 0.24', { ...GOOD, speed: 0.24 }, { param: 'speed', code: 'invalid_value', message: /0.25 and 4/ }],
  ['speed 4.01', { ...GOOD, speed: 4.01 }, { param: 'speed', code: 'invalid_value' }],
  [
    'speed in words',
    { ...GOOD, speed: 'fast' },
    { param: 'speed', code: 'invalid_value', message: /a number/ },
  ],
  ['a seed in words', { ...GOOD, seed: 'x' }, { param: 'seed', code: 'invalid_value' }],
  [
    'instructions of 4097 characters',
    { ...GOOD, instructions: 'x'.repeat(4097) },
    { param: 'instructions', code: 'string_above_max_length', message: /4096/ },
  ],
  [
    "a letter that is not Kokoro's",
    { ...GOOD, lang_code: 'q' },
    { param: 'lang_code', code: 'invalid_value' },
  ],
  ['speed 0', { ...GOOD, speed: 0 }, { param: 'speed', code: 'invalid_value' }],
  ['speed -1', { ...GOOD, speed: -1 }, { param: 'speed', code: 'invalid_value' }],
  ['speed 1e999', '{"model":"tts-1","input":"x","speed":1e999}', { param: 'speed', code: 'invalid_value' }],
  ['speed "NaN"', { ...GOOD, speed: 'NaN' }, { param: 'speed', code: 'invalid_value', message: /a number/ }],
  [
    'speed "fast"',
    { ...GOOD, speed: 'fast' },
    { param: 'speed', code: 'invalid_value', message: /a number/ },
  ],
  ['speed "9"', { ...GOOD, speed: '9' }, { param: 'speed', code: 'invalid_value', message: /0.25 and 4/ }],
  ['speed true', { ...GOOD, speed: true }, { param: 'speed', code: 'invalid_value' }],
  ['speed as a list', { ...GOOD, speed: [1] }, { param: 'speed', code: 'invalid_value' }],
  [
    'an unknown stream_format',
    { ...GOOD, stream_format: 'ndjson' },
    { param: 'stream_format', code: 'invalid_value' },
  ],
  [
    'instructions as a number',
    { ...GOOD, instructions: 7 },
    { param: 'instructions', code: 'invalid_value' },
  ],
  [
    'an unknown language',
    { ...GOOD, language: 'klingon' },
    { param: 'language', code: 'invalid_value', message: /'klingon'.*'en-us', 'en-gb', 'es'/ },
  ],
  ['language as a number', { ...GOOD, language: 5 }, { param: 'language', code: 'invalid_value' }],
  [
    'a language that only an absent model speaks',
    { ...GOOD, language: 'ja' },
    { status: 404, param: 'model', code: 'model_not_downloaded' },
  ],
  [
    'a voice as the model, when its own model is absent',
    { model: 'jf_alpha', input: 'x' },
    { status: 404, param: 'model', code: 'model_not_downloaded' },
  ],
  ['an unknown markup', { ...GOOD, markup: 'latex' }, { param: 'markup', code: 'invalid_value' }],
  [
    'SSML that is not closed',
    { ...GOOD, markup: 'ssml', input: '<speak>Hi' },
    { param: 'input', code: 'invalid_markup', message: /line 1, column/ },
  ],
  [
    'a dictionary that is no list',
    { ...GOOD, dictionary: {} },
    { param: 'dictionary', code: 'invalid_value' },
  ],
  [
    'a dictionary entry without a word',
    { ...GOOD, dictionary: [{ kind: 'word', replacement: 'x' }] },
    { param: 'dictionary', code: 'invalid_dictionary', message: /match/ },
  ],
  ['an unknown clean-up', { ...GOOD, clean: { dust: true } }, { param: 'clean', code: 'invalid_clean' }],
  [
    'a format that events cannot carry',
    { ...GOOD, model: 'builtin', response_format: 'm4a', stream_format: 'sse' },
    { param: 'stream_format', code: 'invalid_value' },
  ],
  ['broken JSON', '{"model":"tts-1","input":', { param: null, code: 'invalid_json' }],
  ['an empty body', '', { param: null, code: 'invalid_json' }],
  ['null as the body', 'null', { param: null, code: 'invalid_json', message: /JSON object/ }],
  ['a list as the body', '[]', { param: null, code: 'invalid_json', message: /JSON object/ }],
  ['a string as the body', '"hello"', { param: null, code: 'invalid_json', message: /JSON object/ }],
])("%s is refused in OpenAI's words", async (_name, body, { status = 400, message, ...wanted }) => {
  const error = await readError(await postSpeech(ask, body));
  expect(error).toMatchObject({ status, type: 'invalid_request_error', ...wanted });
  expect(error.message).toMatch(message ?? /\S/);
});

test.each([
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'application/jsonp',
  '',
])('the content type %j is refused with 415', async (type) => {
  const error = await readError(await postSpeech(ask, GOOD, { 'content-type': type }));
  expect(error).toMatchObject({ status: 415, code: 'unsupported_content_type', param: null });
});

test('a body without a content type is refused with 415', async () => {
  const body = new Blob([JSON.stringify(GOOD)]);
  const error = await readError(await ask('/v1/audio/speech', { method: 'POST', body }));
  expect(error.status).toBe(415);
});

test.each(['application/json; charset=utf-8', 'APPLICATION/JSON', 'application/problem+json'])(
  'the content type %j is JSON',
  async (type) => {
    expect((await postSpeech(ask, GOOD, { 'content-type': type })).status).toBe(200);
  },
);

test('an endless body is not read for ever', async () => {
  let megabytes = 0;
  const endless = new ReadableStream({
    pull(controller) {
      megabytes++;
      controller.enqueue(new Uint8Array(1_000_000).fill(0x20));
    },
  });
  const headers = { 'content-type': 'application/json' };
  const response = await ask('/v1/audio/speech', { method: 'POST', headers, body: endless, duplex: 'half' });
  expect((await readError(response)).status).toBe(413);
  expect(megabytes).toBeLessThan(40);
});

test.each([
  ['GET', '/v1/audio/speech', 'POST'],
  ['PUT', '/v1/audio/speech', 'POST'],
  ['DELETE', '/v1/audio/speech', 'POST'],
  ['HEAD', '/v1/audio/speech', 'POST'],
  ['PUT', '/v1/models', 'GET, HEAD, POST'],
  ['PUT', '/v1/audio/voices', 'GET, HEAD, POST'],
  ['POST', '/v1/audio/voices/en-us-sam', 'GET, HEAD, DELETE'],
  ['POST', '/v1/audio/voices/en-us-sam/sample', 'GET, HEAD'],
  ['DELETE', '/v1/audio/voice_consents', 'GET, HEAD, POST'],
  ['PUT', '/v1/audio/voice_consents/cons_1', 'GET, HEAD, POST, DELETE'],
  ['PATCH', '/v1/models/tts-1', 'GET, HEAD, DELETE'],
  ['GET', '/v1/models/kokoro/download', 'POST'],
  ['POST', '/health', 'GET, HEAD'],
  ['GET', '/v1/models/kokoro/unload', 'POST'],
])('%s %s is 405 and says what is allowed', async (method, path, allowed) => {
  const response = await ask(path, { method });
  expect(response.headers.get('allow')).toBe(allowed);
  expect(response.status).toBe(405);
  if (method === 'HEAD') expect(await response.text()).toBe('');
  else expect((await readError(response)).code).toBe('method_not_allowed');
});

test.each([
  '/v1/audio/speach',
  '/v1/audio/speech//',
  '/v1/chat/completion',
  '/v1/nothing',
  '/v1/models/a/b',
  '/v1/%zz',
])('%s is 404 and names the address', async (path) => {
  const error = await readError(await ask(path));
  expect(error).toMatchObject({ status: 404, code: 'unknown_url' });
  expect(error.message).toContain('Invalid URL (GET /v1/');
});

test('a model that is unknown, or part of Lector, can be neither fetched nor removed', async () => {
  for (const path of ['/v1/models/nobody', '/v1/models/%2e%2e%2fsecret', '/v1/models/%zz']) {
    expect(await readError(await ask(path))).toMatchObject({
      status: 404,
      code: 'model_not_found',
      param: 'model',
    });
    expect((await readError(await ask(path, { method: 'DELETE' }))).status).toBe(404);
    expect((await readError(await ask(`${path}/download`, { method: 'POST' }))).status).toBe(404);
    expect((await readError(await ask(`${path}/unload`, { method: 'POST' }))).status).toBe(404);
  }
  expect((await readError(await ask('/v1/models/builtin', { method: 'DELETE' }))).status).toBe(400);
  expect((await readError(await ask('/v1/models/builtin/unload', { method: 'POST' }))).status).toBe(400);
});

test("the longest input is the host's choice", async () => {
  const narrow = askHandler({ engine: createBuiltinEngine(registry), maxInputLength: 10 });
  expect(await readError(await postSpeech(narrow, GOOD))).toMatchObject({ code: 'string_above_max_length' });
  expect((await postSpeech(narrow, { ...GOOD, input: '1234567890' })).status).toBe(200);
});

test('one character, and a text without words, give a short valid mp3', async () => {
  for (const input of ['.', '…', '👩‍👩‍👧', 'a', '\u200b', '\ud800']) {
    const response = await postSpeech(ask, { model: 'tts-1', input, voice: 'alloy', response_format: 'mp3' });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('audio/mpeg');
    const seconds = decodeWithFfmpeg(new Uint8Array(await response.arrayBuffer())).length / 24_000;
    expect(seconds).toBeGreaterThan(0.1);
    expect(seconds).toBeLessThan(2);
  }
});
