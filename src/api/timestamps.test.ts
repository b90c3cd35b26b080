import { expect, test } from 'vitest';
import {
  askHandler,
  postJson,
  postSpeech,
  readError,
  readEvents,
  readJson,
  registry,
} from '../../tests/fixtures/ask.ts';
import { createBuiltinEngine, createNeuralEngine, createToneEngine } from '../../tests/fixtures/engines.ts';
import { prose } from '../../tests/fixtures/prose.ts';

const PATH = '/v1/audio/speech/timestamps';
const ask = askHandler({ engine: createBuiltinEngine(registry) });
const neural = askHandler({ engine: createNeuralEngine(registry) });
const INPUT = 'Dr. Lee paid $25.05 — really!\n\nShe left at 5 p.m. on May 3rd.';

interface Timestamps {
  audio: string | null;
  audio_format: string;
  duration: number;
  words: { word: string; start: number; end: number; start_time: number; end_time: number }[];
  segments: { text: string; start: number; end: number; start_time: number; end_time: number }[];
}

async function timestamps(body: object, asking = ask): Promise<Timestamps> {
  const response = await postJson(asking, PATH, {
    model: 'tts-1',
    input: INPUT,
    response_format: 'pcm',
    ...body,
  });
  expect(response.headers.get('content-type')).toBe('application/json');
  return readJson<Timestamps>(response);
}

/** Every word is the input's own, and times run on through the whole. */
function checkWords({ words, duration }: Timestamps, input: string): void {
  let [at, time] = [0, 0];
  for (const { word, start, end, start_time, end_time } of words) {
    expect(word).toBe(input.slice(start, end));
    expect(start).toBeGreaterThanOrEqual(at);
    expect(start_time).toBeGreaterThanOrEqual(time - 1e-3);
    expect(end_time).toBeGreaterThanOrEqual(start_time);
    [at, time] = [end, start_time];
  }
  expect(words.at(-1)?.end_time).toBeLessThanOrEqual(duration + 1e-3);
}

test('the words are those of the input, not what is said for them, and the sound is whole', async () => {
  const told = await timestamps({});
  checkWords(told, INPUT);
  expect(told.words.map(({ word }) => word)).toEqual(
    expect.arrayContaining(['Dr.', 'Lee', '$25.05', 'May', '3rd']),
  );
  expect(told.segments.map(({ text }) => text)).toEqual(INPUT.split('\n\n'));
  expect(told.segments.at(-1)?.end_time).toBe(told.duration);
  const pcm = Buffer.from(told.audio ?? '', 'base64');
  expect(pcm.length).toBe(Math.round(told.duration * 24_000) * 2);
  const speech = await postSpeech(ask, { model: 'tts-1', input: INPUT, response_format: 'pcm' });
  expect(pcm.equals(Buffer.from(await speech.arrayBuffer()))).toBe(true);
  expect(told.audio_format).toBe('pcm');
});

test('without audio nothing is encoded, and the times are the same', async () => {
  const [told, silent] = [
    await timestamps({}),
    await timestamps({ include_audio: false, response_format: 'mp3' }),
  ];
  expect(silent).toEqual({ ...told, audio: null, audio_format: 'mp3' });
});

test.each([
  ['ja', '吾輩は猫である。名前はまだ無い。'],
  ['zh', '今天是3月5日，天气很好。'],
  ['es', 'Cuesta 21 euros, señora.'],
  ['hi', 'यह एक वाक्य है।'],
  ['de', 'Am 3. März um 12:30 Uhr.'],
])('%s has word times', async (language, input) => {
  const told = await timestamps({ input, language, include_audio: false }, neural);
  checkWords(told, input);
  expect(told.words.length).toBeGreaterThan(3);
});

test('events are those of speech, with the text of each word', async () => {
  const response = await postJson(ask, PATH, { model: 'tts-1', input: INPUT, stream_format: 'sse' });
  expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
  const events = readEvents(await response.text()) as { type: string; words?: { word: string }[] }[];
  expect(events.at(-1)?.type).toBe('speech.audio.done');
  expect(events.flatMap(({ words = [] }) => words.map(({ word }) => word))).toContain('$25.05');
});

test.each([
  ['srt', 'application/x-subrip; charset=utf-8', /^1\n00:00:0\d,\d{3} --> 00:00:0\d,\d{3}\n/],
  ['vtt', 'text/vtt; charset=utf-8', /^WEBVTT\n\n00:00:0\d\.\d{3} --> 00:00:0\d\.\d{3}\n/],
])('%s comes as text with every word', async (timestamps_format, type, pattern) => {
  const response = await postJson(ask, PATH, { model: 'tts-1', input: prose(60), timestamps_format });
  expect(response.headers.get('content-type')).toBe(type);
  const text = await response.text();
  expect(text).toMatch(pattern);
  expect(text.split('\n\n').length).toBeGreaterThan(4);
  const shown = text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replace(/^(WEBVTT|\d+|.* --> .*)?$/gm, '')
    .match(/\S+/g);
  expect(shown).toEqual(prose(60).match(/\S+/g));
});

test.each([
  [{ input: '' }, 'input'],
  [{ timestamps_format: 'ass' }, 'timestamps_format'],
  [{ include_audio: 'yes' }, 'include_audio'],
  [{ stream_format: 'xml' }, 'stream_format'],
  [{ response_format: 'm4a' }, 'response_format'],
  [{ voice: 'nobody' }, 'voice'],
])('%j is refused', async (change, param) => {
  const response = await postJson(ask, PATH, { model: 'tts-1', input: 'x', ...change });
  expect(await readError(response)).toMatchObject({ status: 400, param, type: 'invalid_request_error' });
});

test('a model that breaks in mid-speech breaks the body off: it is never taken for whole', async () => {
  const broken = askHandler({ engine: createToneEngine({ segments: 4, failAt: 2 }) });
  for (const timestamps_format of ['json', 'srt']) {
    const response = await postJson(broken, PATH, { model: 'tts-1', input: 'abcd', timestamps_format });
    await expect(response.text()).rejects.toThrow('The model broke.');
  }
});
