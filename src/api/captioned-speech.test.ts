import { expect, test } from 'vitest';
import { askHandler, postJson, postSpeech, readError, readJson, registry } from '../../tests/fixtures/ask.ts';
import { createBuiltinEngine, createToneEngine } from '../../tests/fixtures/engines.ts';

const PATH = '/dev/captioned_speech';
const ask = askHandler({ engine: createBuiltinEngine(registry) });
const INPUT = 'Dr. Lee paid $25.05.\n\nShe left at five, and nobody saw her go.';

interface Line {
  audio: string;
  audio_format: string;
  timestamps: { word: string; start_time: number; end_time: number }[] | null;
}

async function readLines(response: Response): Promise<Line[]> {
  return (await response.text())
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}

test('lines come as the text is spoken; sound and times run over the whole', async () => {
  const response = await postJson(ask, PATH, { input: INPUT, response_format: 'pcm' });
  expect(response.headers.get('content-type')).toBe('application/x-ndjson');
  const lines = await readLines(response);
  expect(lines.length).toBeGreaterThan(1);
  for (const line of lines) expect(Object.keys(line)).toEqual(['audio', 'audio_format', 'timestamps']);
  expect(new Set(lines.map(({ audio_format }) => audio_format))).toEqual(new Set(['audio/pcm']));
  const words = lines.flatMap(({ timestamps }) => timestamps ?? []);
  expect(words.map(({ word }) => word).slice(0, 4)).toEqual(['Dr.', 'Lee', 'paid', '$25.05']);
  const times = words.map(({ start_time }) => start_time);
  expect(times).toEqual(times.toSorted((a, b) => a - b));
  const pcm = Buffer.concat(lines.map(({ audio }) => Buffer.from(audio, 'base64')));
  const speech = await postSpeech(ask, { model: 'tts-1', input: INPUT, response_format: 'pcm' });
  expect(pcm.equals(Buffer.from(await speech.arrayBuffer()))).toBe(true);
});

test('without a stream it is one object of the same', async () => {
  for (const response_format of ['pcm', 'mp3']) {
    const body = { model: 'kokoro-or-so', input: INPUT, response_format };
    const lines = await readLines(await postJson(ask, PATH, { ...body, model: 'auto' }));
    const whole = await readJson<Line>(await postJson(ask, PATH, { ...body, model: 'auto', stream: false }));
    const joined = Buffer.concat(lines.map(({ audio }) => Buffer.from(audio, 'base64')));
    expect(Buffer.from(whole.audio, 'base64').equals(joined)).toBe(true);
    expect(whole.timestamps).toEqual(lines.flatMap(({ timestamps }) => timestamps ?? []));
  }
});

test('times are left out when nobody wants them', async () => {
  const [line] = await readLines(await postJson(ask, PATH, { input: 'Hello.', return_timestamps: false }));
  expect(line).toMatchObject({ audio_format: 'audio/mpeg', timestamps: null });
});

test('a failure after the start is a last line', async () => {
  const broken = askHandler({ engine: createToneEngine({ segments: 4, failAt: 2 }) });
  const lines = await readLines(await postJson(broken, PATH, { input: 'abcd' }));
  expect(lines).toHaveLength(3);
  expect(lines[2]).toMatchObject({ error: { message: 'The model broke.', code: 'model_failed' } });
});

test.each([
  [{ input: '' }, 'input'],
  [{ stream: 'no' }, 'stream'],
  [{ return_timestamps: 1 }, 'return_timestamps'],
  [{ response_format: 'alac' }, 'response_format'],
])('%j is refused', async (change, param) => {
  expect(await readError(await postJson(ask, PATH, { input: 'x', ...change }))).toMatchObject({
    status: 400,
    param,
  });
});
