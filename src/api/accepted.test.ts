import { expect, test } from 'vitest';
import { askHandler, postSpeech, readError, registry } from '../../tests/fixtures/ask.ts';
import { createBuiltinEngine } from '../../tests/fixtures/engines.ts';
import { decodeWithFfmpeg, probeWithFfprobe } from '../../tests/fixtures/ffmpeg.ts';

const GOOD = { model: 'tts-1', voice: 'alloy', input: 'This is what clients send.' };
const ask = askHandler({ engine: createBuiltinEngine(registry) });

async function speak(body: object) {
  const response = await postSpeech(ask, { response_format: 'pcm', ...body });
  const bytes = new Uint8Array(await response.arrayBuffer());
  expect(response.status, new TextDecoder().decode(bytes.subarray(0, 300))).toBe(200);
  return { headers: response.headers, bytes };
}

test.each([
  ['no voice', { voice: undefined }, 'en-us-sam'],
  ['voice null', { voice: null }, 'en-us-sam'],
  ['an empty voice', { voice: '' }, 'en-us-sam'],
  ['a voice object', { voice: { id: 'en-gb-oliver' } }, 'en-gb-oliver'],
  ['a voice in capitals', { voice: 'EN-GB-Oliver' }, 'en-gb-oliver'],
  ["a voice as the model, as LocalAI's clients do", { voice: undefined, model: 'fr-louis' }, 'fr-louis'],
  ['a language and no voice', { voice: undefined, language: 'de' }, 'de-karl'],
])('%s is taken', async (_name, change, voice) => {
  const { headers } = await speak({ ...GOOD, ...change });
  expect(headers.get('x-voice')).toBe(voice);
});

test.each([
  ['speed as text', { speed: '1.5' }, { speed: 1.5 }],
  ['speed null', { speed: null }, { speed: 1 }],
  ['fields that nobody knows', { stream: true, params: { a: 1 }, backend: 'x', user: null }, {}],
  ['nulls for all that may be left out', { instructions: null, stream_format: null, language: null }, {}],
  ['an empty language', { language: '' }, {}],
  ['the model in capitals', { model: 'TTS-1' }, {}],
])('%s gives what plain values give', async (_name, odd, plain) => {
  const [heard, wanted] = [await speak({ ...GOOD, ...odd }), await speak({ ...GOOD, ...plain })];
  expect(Buffer.from(heard.bytes).equals(wanted.bytes)).toBe(true);
});

test.each(['tts-1', 'tts-1-hd', 'gpt-4o-mini-tts', 'gpt-4o-mini-tts-2025-12-15', 'auto', 'builtin'])(
  'the model %s speaks',
  async (model) => {
    expect((await speak({ ...GOOD, model })).headers.get('x-model')).toBe('builtin');
  },
);

test.each([
  ['en', 'en-us'],
  ['EN_gb', 'en-gb'],
  ['en-AU', 'en-us'],
  ['fr-CA', 'fr'],
  ['pt', 'pt-br'],
  ['de', 'de'],
])('the language %s is spoken as %s', async (language, spoken) => {
  expect((await speak({ ...GOOD, language })).headers.get('x-language')).toBe(spoken);
});

test('a voice whose own language cannot be spoken may read another one', async () => {
  const response = await postSpeech(ask, { ...GOOD, voice: 'jf_alpha', language: 'en' });
  expect((await readError(response)).code).toBe('model_not_downloaded');
});

test('the default is mp3, and no header or tag keeps bodies from being put behind each other', async () => {
  const bodies = await Promise.all(
    ['The first part.', 'The second part.', 'The third.'].map(async (input) => {
      const response = await postSpeech(ask, { model: 'tts-1', input });
      expect(response.headers.get('content-type')).toBe('audio/mpeg');
      return new Uint8Array(await response.arrayBuffer());
    }),
  );
  const lengths = bodies.map((body) => decodeWithFfmpeg(body).length);
  const joined = decodeWithFfmpeg(Buffer.concat(bodies)).length;
  expect(joined).toBe(lengths.reduce((sum, length) => sum + length, 0));
});

test.each([
  ['mp3', 'audio/mpeg', 'mp3'],
  ['opus', 'audio/ogg', 'ogg'],
  ['aac', 'audio/aac', 'aac'],
  ['flac', 'audio/flac', 'flac'],
  ['wav', 'audio/wav', 'wav'],
])('%s comes as %s', async (response_format, type, container) => {
  const { headers, bytes } = await speak({ ...GOOD, response_format });
  expect(headers.get('content-type')).toBe(type);
  expect(probeWithFfprobe(bytes)['format_name']).toBe(container);
});

test('twice the speed halves the duration', async () => {
  const length = async (speed: number) => (await speak({ ...GOOD, speed })).bytes.length;
  const [slow, plain, fast] = [await length(0.5), await length(1), await length(2)];
  expect(slow / plain).toBeCloseTo(2, 1);
  expect(plain / fast).toBeCloseTo(2, 1);
});

test('headers say who speaks, and no cache may keep the answer', async () => {
  const { headers } = await speak(GOOD);
  expect(Object.fromEntries(headers)).toMatchObject({
    'content-type': 'audio/pcm',
    'cache-control': 'no-store',
    'x-model': 'builtin',
    'x-language': 'en-us',
    'x-device': 'wasm',
    'x-sample-rate': '24000',
    'x-request-id': expect.stringMatching(/^req_[0-9a-f]{32}$/),
    'x-latency-ms': expect.stringMatching(/^\d+$/),
  });
});
