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
import { createBuiltinEngine, createToneEngine } from '../../tests/fixtures/engines.ts';
import { decodeWithFfmpeg } from '../../tests/fixtures/ffmpeg.ts';
import type { SpeechRequest } from '../engine/engine.ts';

const PATH = '/dev/dialogue';
const builtin = createBuiltinEngine(registry);
const ask = askHandler({ engine: builtin });
const TURNS = [
  { voice: 'en-us-sam', text: 'Who is there?' },
  { voice: 'en-gb-oliver', text: 'Nay, answer me. Stand and unfold yourself.' },
  { voice: 'en-us-sam', text: 'Long live the king!' },
];

async function pcmOf(response: Response): Promise<Buffer> {
  const bytes = Buffer.from(await response.arrayBuffer());
  expect(response.status, bytes.toString('utf8', 0, 200)).toBe(200);
  return bytes;
}

async function speakOne(voice: string, input: string): Promise<Buffer> {
  return pcmOf(await postSpeech(ask, { model: 'auto', voice, input, response_format: 'pcm' }));
}

test.each([0, 0.25, 1.23456])(
  'turns follow each other with %d s of silence between, to the sample',
  async (pause) => {
    const body = { turns: TURNS, pause_between_turns: pause, response_format: 'pcm' };
    const silence = Buffer.alloc(Math.round(pause * 24_000) * 2);
    const parts: Buffer[] = [];
    for (const { voice, text } of TURNS) parts.push(await speakOne(voice, text), silence);
    const wanted = Buffer.concat(parts.slice(0, -1));
    expect((await pcmOf(await postJson(ask, PATH, body))).equals(wanted)).toBe(true);
  },
);

test('it is one mp3, and half a second is silent between turns when nothing is said of it', async () => {
  const turns = TURNS.slice(0, 2);
  const response = await postJson(ask, PATH, { turns });
  expect(response.headers.get('content-type')).toBe('audio/mpeg');
  const heard = decodeWithFfmpeg(new Uint8Array(await response.arrayBuffer())).length;
  const parts = await Promise.all(turns.map(({ voice, text }) => speakOne(voice, text)));
  const wanted = parts.reduce((sum, { length }) => sum + length / 2, 12_000);
  expect(heard - wanted).toBeGreaterThanOrEqual(0);
  expect(heard - wanted).toBeLessThan(0.065 * 24_000);
});

test("ElevenLabs' names are taken", async () => {
  const inputs = TURNS.map(({ voice, text }) => ({ voice_id: voice, text }));
  const body = { inputs, model_id: 'eleven_v3', response_format: 'pcm' };
  const theirs = await pcmOf(await postJson(ask, PATH, body));
  const ours = await pcmOf(await postJson(ask, PATH, { turns: TURNS, response_format: 'pcm' }));
  expect(theirs.equals(ours)).toBe(true);
});

test('events say which turn they are of, with words of that turn', async () => {
  const body = { turns: TURNS, response_format: 'pcm', stream_format: 'sse', pause_between_turns: 1 };
  const events = readEvents(await (await postJson(ask, PATH, body)).text()) as {
    type: string;
    audio?: string;
    turn: number;
    start_time: number;
    duration?: number;
    words?: { word: string; start: number; end: number }[];
  }[];
  const words = events.flatMap(({ turn, words = [] }) => words.map((word) => ({ turn, ...word })));
  for (const { turn, word, start, end } of words) expect(TURNS[turn]?.text.slice(start, end)).toBe(word);
  expect(words.filter(({ turn }) => turn === 2).map(({ word }) => word)).toEqual([
    'Long',
    'live',
    'the',
    'king',
  ]);
  const audio = Buffer.concat(events.map((event) => Buffer.from(event.audio ?? '', 'base64')));
  expect(audio.length / 2 / 24_000).toBeCloseTo(events.at(-1)?.duration ?? 0, 6);
});

test('a turn cannot smuggle markup, however it is asked for', async () => {
  const text = 'One [pause:5s] two. <break time="5s"/>';
  const turns = [{ voice: 'alloy', text }];
  const plain = await pcmOf(await postJson(ask, PATH, { turns, response_format: 'pcm' }));
  for (const markup of ['tags', 'ssml']) {
    const asked = { turns, response_format: 'pcm', markup, ssml: true, allow_voice_tags: true };
    expect((await pcmOf(await postJson(ask, PATH, asked))).equals(plain)).toBe(true);
  }
});

test.each([
  ['no turns', {}, 'turns', /^Missing required/],
  ['empty turns', { turns: [] }, 'turns', /at least one/],
  ['a blank turn', { turns: [TURNS[0], { voice: 'alloy', text: ' ' }] }, 'turns.1.text', /nothing to speak/],
  [
    'an unknown voice',
    { turns: [TURNS[0], { voice: 'x[y', text: 'a' }] },
    'turns.1.voice',
    /^Turn 2: .*'x\[y'/,
  ],
  ['an unknown voice of theirs', { inputs: [{ voice_id: '../x', text: 'a' }] }, 'inputs.0.voice', /^Turn 1/],
  ['a long pause', { turns: TURNS, pause_between_turns: 11 }, 'pause_between_turns', /between 0 and 10/],
  ['a wrong speed', { turns: TURNS, speed: 9 }, 'speed', /between/],
])('%s is refused before anything is spoken', async (_title, body, param, message) => {
  const log: string[] = [];
  const tones = askHandler({ engine: createToneEngine({ segments: 2, log }) });
  const error = await readError(await postJson(tones, PATH, body));
  expect(error).toMatchObject({ status: 400, param });
  expect(error.message).toMatch(message);
  expect(log).toEqual([]);
});

test('a voice that is not on this device is told before anything is spoken, with its turn', async () => {
  const turns = [TURNS[0], { voice: 'af_heart', text: 'Hello.' }];
  const error = await readError(await postJson(ask, PATH, { turns }));
  expect(error).toMatchObject({ status: 404, code: 'model_not_downloaded' });
  expect(error.message).toMatch(/^Turn 2: /);
});

test('each turn is a request of its own: in order, with client and priority', async () => {
  const seen: SpeechRequest[] = [];
  const engine = createToneEngine({ segments: 1 });
  const watched = askHandler({
    engine: {
      ...engine,
      speak: (request, signal) => {
        seen.push(request);
        return engine.speak(request, signal);
      },
    },
  });
  const turns = ['a', 'b', 'c'].map((text) => ({ voice: 'alloy', text }));
  await pcmOf(await postJson(watched, PATH, { turns, priority: 'background', speed: 1.5 }));
  expect(seen.map(({ input, priority, speed, client }) => [input, priority, speed, client])).toEqual(
    ['a', 'b', 'c'].map((text) => [text, 'background', 1.5, '']),
  );
});

test('a timing gives each turn its text and its voice', async () => {
  const response = await postJson(ask, PATH, { turns: TURNS, response_format: 'pcm', return_timing: true });
  await pcmOf(response);
  const { chunks } = await readJson<{ chunks: { text: string; voice: string }[] }>(
    await ask(response.headers.get('x-timing-path') ?? ''),
  );
  const told = chunks.filter(({ text }) => text !== '').map(({ text, voice }) => ({ text, voice }));
  for (const { text, voice } of TURNS) {
    const own = told.filter((chunk) => text.includes(chunk.text) && chunk.voice === voice);
    expect(own.map((chunk) => chunk.text).join(' ')).toBe(text);
  }
  expect(chunks.filter(({ text }) => text === '')).toHaveLength(2);
});

test('where any turn is a test tone, the answer says so', async () => {
  const tone = { voice: 'tone-nova', text: 'Beep.' };
  for (const more of [{}, { stream_format: 'sse' }]) {
    const label = async (turns: object[]) => {
      const response = await postJson(ask, PATH, { turns, response_format: 'pcm', ...more });
      await pcmOf(response);
      return response.headers.get('x-lector-echo');
    };
    expect(await label([TURNS[0] ?? {}, tone])).toBe('tone, not speech');
    expect(await label([tone, TURNS[0] ?? {}])).toBe('tone, not speech');
    expect(await label(TURNS)).toBe(null);
  }
});
