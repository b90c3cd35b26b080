import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { askHandler, postJson, postSpeech, readError, registry } from '../../tests/fixtures/ask.ts';
import { createBuiltinEngine, createToneEngine } from '../../tests/fixtures/engines.ts';

const ask = askHandler({ engine: createBuiltinEngine(registry) });
const TEXT = 'This is what other clients send.';

async function bytesOf(response: Response): Promise<Buffer> {
  const bytes = Buffer.from(await response.arrayBuffer());
  expect(response.status, bytes.toString('utf8', 0, 200)).toBe(200);
  return bytes;
}

async function speech(body: object): Promise<Buffer> {
  return bytesOf(await postSpeech(ask, { model: 'auto', input: TEXT, ...body }));
}

test.each(['/tts', '/tts/stream'])('%s takes the names of small servers', async (path) => {
  for (const [theirs, ours] of [
    [{ text: TEXT }, { response_format: 'wav' }],
    [{ input: TEXT, format: 'pcm' }, { response_format: 'pcm' }],
    [
      { text: TEXT, output_format: 'flac', speed_factor: 2 },
      { response_format: 'flac', speed: 2 },
    ],
    [
      {
        text: TEXT,
        response_format: 'pcm',
        voice: 'en-gb-oliver',
        speed: '1.5',
        split_text: true,
        chunk_size: 120,
      },
      { response_format: 'pcm', voice: 'en-gb-oliver', speed: 1.5 },
    ],
    [
      { text: TEXT, predefined_voice_id: 'nova', voice_mode: 'predefined', output_format: 'pcm' },
      { response_format: 'pcm', voice: 'nova' },
    ],
  ]) {
    expect((await bytesOf(await postJson(ask, path, theirs))).equals(await speech(ours ?? {}))).toBe(true);
  }
});

test.each([
  ['', 'audio/mpeg', { response_format: 'mp3' }],
  ['?output_format=mp3_44100_128', 'audio/mpeg', { response_format: 'mp3', sample_rate: 44100 }],
  ['?output_format=opus_48000_64', 'audio/ogg', { response_format: 'opus', sample_rate: 48000 }],
  ['?output_format=pcm_16000', 'audio/pcm', { response_format: 'pcm', sample_rate: 16000 }],
  ['?output_format=pcm_24000', 'audio/pcm', { response_format: 'pcm' }],
])("ElevenLabs' address with '%s' gives %s", async (query, type, ours) => {
  const body = {
    text: TEXT,
    model_id: 'eleven_multilingual_v2',
    voice_settings: { stability: 0.5, speed: 1.1 },
  };
  for (const path of ['/v1/text-to-speech/en-gb-oliver', '/v1/text-to-speech/en-gb-oliver/stream']) {
    const response = await postJson(ask, path + query, body);
    expect(response.headers.get('content-type')).toBe(type);
    const [theirs, wanted] = [
      await bytesOf(response),
      await speech({ ...ours, voice: 'en-gb-oliver', speed: 1.1 }),
    ];
    // Each Ogg stream has a serial number of its own.
    if (type === 'audio/ogg') expect(theirs.length).toBe(wanted.length);
    else expect(theirs.equals(wanted)).toBe(true);
  }
});

test.each([
  ['/tts', {}, 'text', 'missing_required_parameter'],
  ['/tts', { text: ' ' }, 'text', 'invalid_value'],
  ['/tts', { input: '' }, 'input', 'invalid_value'],
  ['/tts', { text: 'x', output_format: 'mp9' }, 'output_format', 'invalid_value'],
  ['/tts', { text: 'x', speed_factor: 40 }, 'speed_factor', 'invalid_value'],
  ['/tts', { text: 'x', voice: '/etc/passwd' }, 'voice', 'invalid_value'],
  ['/v1/text-to-speech/alloy', {}, 'text', 'missing_required_parameter'],
  ['/v1/text-to-speech/alloy', { text: '' }, 'text', 'invalid_value'],
  ['/v1/text-to-speech/21m00Tcm4TlvDq8ikWAM', { text: 'x' }, 'voice', 'invalid_value'],
  ['/v1/text-to-speech/..%2F..%2Fx', { text: 'x' }, 'voice', 'invalid_value'],
  ['/v1/text-to-speech/alloy?output_format=pcm_16001', { text: 'x' }, 'output_format', 'invalid_value'],
  ['/v1/text-to-speech/alloy?output_format=ulaw_8000', { text: 'x' }, 'output_format', 'invalid_value'],
  [
    '/v1/text-to-speech/alloy',
    { text: 'x', voice_settings: { speed: 9 } },
    'voice_settings.speed',
    'invalid_value',
  ],
])('%s with %j is refused by the name that the client knows', async (path, body, param, code) => {
  const error = await readError(await postJson(ask, path, body));
  expect(error).toMatchObject({ status: 400, param, code, type: 'invalid_request_error' });
});

test.each(['/tts', '/dev/dialogue', '/dev/captioned_speech', '/v1/text-to-speech/alloy'])(
  '%s answers POST only, and takes JSON only',
  async (path) => {
    expect(await readError(await ask(path))).toMatchObject({ status: 405 });
    expect(await readError(await ask(path, { method: 'POST', body: 'text=x' }))).toMatchObject({
      status: 415,
    });
  },
);

const ROUTES: [path: string, body: object][] = [
  ['/v1/audio/speech/timestamps', { model: 'tts-1', input: 'abcdefgh', response_format: 'pcm' }],
  ['/v1/audio/speech/timestamps', { model: 'tts-1', input: 'abcdefgh', stream_format: 'sse' }],
  ['/v1/audio/speech/timestamps', { model: 'tts-1', input: 'abcdefgh', timestamps_format: 'vtt' }],
  ['/dev/captioned_speech', { input: 'abcdefgh', response_format: 'pcm' }],
  ['/dev/captioned_speech', { input: 'abcdefgh', response_format: 'pcm', stream: false }],
  ['/dev/generate_from_phonemes', { phonemes: 'abcdefh' }],
  ['/dev/dialogue', { turns: [{ voice: 'alloy', text: 'abcd' }], response_format: 'pcm' }],
  ['/dev/dialogue', { turns: [{ voice: 'alloy', text: 'abcd' }], stream_format: 'sse' }],
  ['/tts', { text: 'abcdefgh' }],
  ['/v1/text-to-speech/alloy/stream', { text: 'abcdefgh' }],
];

test.each(ROUTES)('%s %j: who goes in mid-stream stops the engine', async (path, body) => {
  const log: string[] = [];
  const tones = askHandler({ engine: createToneEngine({ segments: 100, stepMs: 20, log }) });
  const reader = (await postJson(tones, path, body)).body!.getReader();
  const reading = (async () => {
    while (!(await reader.read()).done);
  })();
  while (log.length < 2) await pause(5);
  await reader.cancel();
  await reading;
  await pause(60);
  expect(log.at(-1)).toBe('aborted');
  expect(log.length).toBeLessThan(10);
});

test.each(ROUTES)('%s %j: so does an aborted request', async (path, body) => {
  const log: string[] = [];
  const tones = askHandler({ engine: createToneEngine({ segments: 100, stepMs: 20, log }) });
  const leave = new AbortController();
  const response = await postJson(tones, path, body, leave.signal);
  const reading = response.text().catch((error: unknown) => error);
  while (log.length < 2) await pause(5);
  leave.abort(new Error('left'));
  await reading;
  expect(log.at(-1)).toBe('aborted');
  expect(log.length).toBeLessThan(10);
});
