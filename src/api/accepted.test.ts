import { expect, test } from 'vitest';
import {
  askHandler,
  postSpeech,
  readError,
  readEvents,
  readJson,
  registry,
} from '../../tests/fixtures/ask.ts';
import { pcmToFloat } from '../../tests/fixtures/check-speech.ts';
import { createBuiltinEngine } from '../../tests/fixtures/engines.ts';
import { decodeWithFfmpeg, probeWithFfprobe } from '../../tests/fixtures/ffmpeg.ts';
import { prose } from '../../tests/fixtures/prose.ts';
import { STREAMED_FORMATS } from '../audio/encoder.ts';
import { needsKey } from './route-paths.ts';

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
  ['a format in capitals', { response_format: ' PCM ' }, { response_format: 'pcm' }],
  ['an empty format', { response_format: '' }, { response_format: 'mp3' }],
  ['spaces around model and voice', { model: ' tts-1 ', voice: ' alloy\n' }, {}],
  ['switches as text', { stream: 'false', normalize: 'True' }, { stream: false, normalize: true }],
  ['speed as text', { speed: '1.5' }, { speed: 1.5 }],
  ['speed as text with spaces', { speed: ' .5 ' }, { speed: 0.5 }],
  ['a seed, as a number or as text', { seed: '42' }, { seed: 7 }],
  ["Kokoro's letter for a language", { lang_code: 'b' }, { language: 'en-gb' }],
  ['a language before such a letter', { lang_code: 'f', language: 'de' }, { language: 'de' }],
  ['instructions of 4096 characters', { instructions: 'x'.repeat(4096) }, {}],
  [
    "Kokoro-FastAPI's switches of what is written out, and it without them",
    { input: 'It is 5 km.', normalization_options: { normalize: false, unit_normalization: true } },
    { input: 'It is 5 km.', normalize: false },
  ],
  [
    'those that have no effect',
    { input: 'It is 5 km.', normalization_options: { unit_normalization: false, url_normalization: false } },
    { input: 'It is 5 km.' },
  ],
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

test('a slash at the end of an address is taken, and leads no further than without it', async () => {
  for (const path of ['/v1/', '/v1/models/', '/v1/audio/voices/', '/health/']) {
    expect(await readJson(await ask(path)), path).toEqual(await readJson(await ask(path.slice(0, -1))));
    expect(needsKey(new Request(new URL(path, 'http://localhost'))), path).toBe(false);
  }
  const speech = new Request('http://localhost/v1/audio/speech/', { method: 'POST' });
  expect(needsKey(speech)).toBe(true);
  expect((await ask('/v1/audio/speech/', { method: 'POST' })).status).toBe(415);
});

test('the default is mp3', async () => {
  const response = await postSpeech(ask, { model: 'tts-1', input: 'Hi.' });
  expect(response.headers.get('content-type')).toBe('audio/mpeg');
  await response.arrayBuffer();
});

test('ten MP3 bodies behind each other are as long as all of them, to the sample', async () => {
  const text = prose(150);
  const bodies: Uint8Array[] = [];
  let seconds = 0;
  // Two of them, five times: a body says nothing of what stands beside it.
  for (const input of [text.slice(0, 300), text.slice(300, 700)]) {
    // Events tell the exact duration too.
    const response = await postSpeech(ask, { model: 'gpt-4o-mini-tts', input, stream_format: 'sse' });
    const events = readEvents(await response.text());
    bodies.push(Buffer.concat(events.map(({ audio }) => Buffer.from(String(audio ?? ''), 'base64'))));
    seconds += Number(events.at(-1)?.['duration']);
  }
  const once = bodies.reduce((sum, body) => sum + decodeWithFfmpeg(body).length, 0);
  const joined = decodeWithFfmpeg(Buffer.concat(Array(5).fill(bodies).flat())).length;
  expect(joined).toBe(5 * once);
  const excess = joined / 24_000 - 5 * seconds;
  expect(excess).toBeGreaterThan(0);
  expect(excess).toBeLessThan(10 * 0.072); // what LAME adds to each
});

test.each(
  STREAMED_FORMATS.flatMap((format) => ['.', '🙂', '?!… — !'].map((input) => [input, format] as const)),
)('an input of %j is a short valid %s', async (input, response_format) => {
  const { bytes } = await speak({ model: 'tts-1', voice: 'alloy', input, response_format });
  const sound = response_format === 'pcm' ? pcmToFloat(Buffer.from(bytes)) : decodeWithFfmpeg(bytes);
  expect(sound.length / 24_000).toBeGreaterThan(0.1);
  expect(sound.length / 24_000).toBeLessThan(2);
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
