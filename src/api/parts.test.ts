import { expect, test } from 'vitest';
import {
  askHandler,
  postJson,
  postSpeech,
  readEvents,
  readJson,
  registry,
} from '../../tests/fixtures/ask.ts';
import { createBuiltinEngine, createPartsEngine } from '../../tests/fixtures/engines.ts';
import type { SpeechDelta } from './open-speech.ts';
import { createTimings } from './timings.ts';

const INPUT = 'One two three, four five six seven.\n\n“Eight nine,” said ten and eleven.';
const BODY = { model: 'tts-1', voice: 'alloy', input: INPUT, response_format: 'wav' };
const TURNS = {
  model: 'tts-1',
  response_format: 'pcm',
  turns: [
    { voice: 'alloy', text: 'One two three, four five.' },
    { voice: 'onyx', text: 'Six seven, eight.' },
  ],
};

const whole = askHandler({ engine: createBuiltinEngine(registry), timings: createTimings() });
const parts = askHandler({
  engine: createPartsEngine(registry, { seconds: [0.1, 0.25], knowsLast: false }),
  timings: createTimings(),
});

type Delta = Required<SpeechDelta> & { turn: number };

/** The bytes, or the JSON, of an answer. */
async function both(read: (ask: typeof whole) => Promise<unknown>) {
  return { inParts: await read(parts), inWhole: await read(whole) };
}

test.each([
  ['speech', '/v1/audio/speech', BODY],
  ['at another rate', '/v1/audio/speech', { ...BODY, sample_rate: 16_000, response_format: 'flac' }],
  ['a dialogue', '/dev/dialogue', TURNS],
])('%s is the same bytes, whether segments come in parts or whole', async (_title, path, body) => {
  const { inParts, inWhole } = await both(async (ask) => {
    const response = await postJson(ask, path, body);
    expect(response.status).toBe(200);
    return Buffer.from(await response.arrayBuffer()).toString('base64');
  });
  expect(inParts).toEqual(inWhole);
});

test.each([
  ['timestamps', '/v1/audio/speech/timestamps', BODY],
  ['captions', '/dev/captioned_speech', { ...BODY, stream: false }],
  ['characters', '/v1/text-to-speech/alloy/with-timestamps?output_format=pcm_24000', { text: INPUT }],
])('%s are the same, word for word and segment for segment', async (_title, path, body) => {
  const { inParts, inWhole } = await both(async (ask) => readJson(await postJson(ask, path, body)));
  expect(rounded(inParts)).toEqual(rounded(inWhole));
});

test('subtitles and timings are the same', async () => {
  const subtitles = await both(async (ask) =>
    (await postJson(ask, '/v1/audio/speech/timestamps', { ...BODY, timestamps_format: 'vtt' })).text(),
  );
  expect(subtitles.inParts).toBe(subtitles.inWhole);
  const timings = await both(async (ask) => {
    const response = await postSpeech(ask, { ...BODY, return_timing: true });
    await response.arrayBuffer();
    return readJson(await ask(response.headers.get('x-timing-path') ?? ''));
  });
  expect(timings.inParts).toEqual(timings.inWhole);
});

test('events tell which of them share a segment, and the time of each', async () => {
  const spoken = { ...BODY, model: 'auto', response_format: 'pcm', stream_format: 'sse' };
  const events = readEvents(await (await postSpeech(parts, spoken)).text()) as Delta[];
  const deltas = events.filter(({ segment }) => segment !== undefined);
  expect(deltas.length).toBeGreaterThan(8);
  let bytes = 0;
  for (const [i, { segment, is_part, start_time, audio, start, end, words }] of deltas.entries()) {
    expect(is_part === true).toBe(deltas[i + 1]?.segment === segment);
    expect(start_time).toBeCloseTo(bytes / 48_000, 3);
    for (const word of words) expect(word.start >= start && word.end <= end).toBe(true);
    bytes += Buffer.from(audio, 'base64').length;
  }
  const answer = await postJson(parts, '/dev/dialogue', { ...TURNS, model: 'auto', stream_format: 'sse' });
  const dialogue = readEvents(await answer.text()) as Delta[];
  const turns = dialogue.filter(({ segment }) => segment !== undefined);
  expect([...new Set(turns.map(({ segment, turn }) => `${segment}:${turn}`))]).toEqual(['0:0', '1:1', '2:1']);
});

/** Times as they are read: the sums of parts differ in the last of many digits. */
function rounded(value: unknown): unknown {
  if (typeof value === 'number') return Math.round(value * 1000) / 1000;
  if (Array.isArray(value)) return value.map(rounded);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, rounded(item)]));
}
