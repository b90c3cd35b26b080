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
import { createBuiltinEngine } from '../../tests/fixtures/engines.ts';

const failing = {
  name: 'failing',
  start: () => ({
    postAudio: () => {
      throw new Error('no luck');
    },
  }),
};
const later = {
  name: 'later',
  start: () => ({
    postAudio({ segment }: { segment: number }) {
      if (segment > 0) throw new Error('no luck');
    },
  }),
};
const ask = askHandler({
  engine: createBuiltinEngine(registry, {
    settings: [
      { module: 'failing', on: false },
      { module: 'later', on: false },
    ],
    importModule: async (module) => ({ plugin: module === 'later' ? later : failing }),
  }),
});
const BODY = { model: 'gpt-4o-mini-tts', voice: 'alloy', input: 'One two three.', response_format: 'pcm' };
const TWO = `${'A first sentence of some length, which is long enough. '.repeat(3)}`;

async function bytesOf(body: object): Promise<Buffer> {
  const response = await postSpeech(ask, { ...BODY, ...body });
  expect(response.status).toBe(200);
  return Buffer.from(await response.arrayBuffer());
}

test('a request chooses plugins by name, with options, or none', async () => {
  const plain = await bytesOf({});
  const quiet = await bytesOf({ plugins: [{ name: 'loudness', options: { lufs: -35 } }] });
  expect(quiet.length).toBe(plain.length);
  expect(Math.max(...quiet)).not.toBe(0);
  expect(quiet.equals(plain)).toBe(false);
  expect((await bytesOf({ plugins: false })).equals(plain)).toBe(true);
  expect((await bytesOf({ plugins: [] })).equals(plain)).toBe(true);
  expect((await bytesOf({ plugins: null })).equals(plain)).toBe(true);
});

test('how long plugins have run is told: before the sound in Server-Timing, in all by the last event', async () => {
  const body = { ...BODY, plugins: ['loudness', 'repeated-prefix'], stream_format: 'sse' };
  const response = await postSpeech(ask, body);
  expect(response.headers.get('server-timing')).toMatch(
    /^accept;dur=\d+, plugin-repeated-prefix;dur=[\d.]+, plugin-loudness;dur=[\d.]+$/,
  );
  const done = readEvents(await response.text()).at(-1) as { plugins: { name: string; ms: number }[] };
  expect(done.plugins.map(({ name }) => name)).toEqual(['repeated-prefix', 'loudness']);
  for (const { ms } of done.plugins) expect(ms).toBeGreaterThan(0);
});

test.each([
  [true, 400, 'invalid_value'],
  ['loudness', 400, 'invalid_value'],
  [[7], 400, 'invalid_value'],
  [Array(17).fill('loudness'), 400, 'invalid_value'],
  [['nobody'], 400, 'invalid_plugins'],
  [[{ name: 'loudness', options: { volume: 1 } }], 400, 'invalid_plugins'],
])('the plugins %j are refused', async (plugins, status, code) => {
  expect(await readError(await postSpeech(ask, { ...BODY, plugins }))).toMatchObject({
    status,
    code,
    param: expect.stringMatching(/^plugins/),
  });
});

test('a plugin that fails breaks the sound off, and events tell why', async () => {
  const broken = await postSpeech(ask, { ...BODY, plugins: ['failing'] });
  await expect(broken.arrayBuffer()).rejects.toThrow(
    "The plugin 'failing' failed in its hook postAudio: no luck",
  );
  const events = readEvents(
    await (await postSpeech(ask, { ...BODY, input: TWO, plugins: ['later'], stream_format: 'sse' })).text(),
  );
  expect(events[0]).toMatchObject({ type: 'speech.audio.delta' });
  expect(events.at(-1)).toMatchObject({
    error: { code: 'plugin_failed', type: 'server_error', message: expect.stringContaining("'later'") },
  });
});

test('the test tone says what it is: in a header of each answer, and in the lists', async () => {
  for (const body of [
    { model: 'echo' },
    { model: 'echo', voice: 'tone-nova' },
    { model: 'tts-1', voice: 'tone-sage' },
  ]) {
    for (const change of [{}, { response_format: 'mp3' }, { stream_format: 'sse' }]) {
      const response = await postSpeech(ask, { ...BODY, ...body, ...change });
      expect(response.status).toBe(200);
      expect(response.headers.get('x-lector-echo')).toBe('tone, not speech');
      expect(response.headers.get('x-model')).toBe('echo');
      expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(1000);
    }
  }
  const turns = [{ text: 'One two three.' }];
  for (const [path, change] of [
    ['/v1/audio/speech/timestamps', {}],
    ['/dev/captioned_speech', {}],
    ['/dev/dialogue', { turns }],
    ['/dev/dialogue', { turns, stream_format: 'sse' }],
  ] as const) {
    const [tone, speech] = await Promise.all(
      ['echo', 'builtin'].map((model) => postJson(ask, path, { ...BODY, ...change, model })),
    );
    expect(tone?.headers.get('x-lector-echo'), path).toBe('tone, not speech');
    expect(speech?.headers.get('x-model'), path).toBe('builtin');
    expect(speech?.headers.has('x-lector-echo'), path).toBe(false);
    await Promise.all([tone?.body?.cancel(), speech?.body?.cancel()]);
  }
  const speech = await postSpeech(ask, BODY);
  expect(speech.headers.has('x-lector-echo')).toBe(false);
  await speech.body?.cancel();
  const { lector } = await readJson(await ask('/v1/models/echo'));
  expect(lector).toMatchObject({ kind: 'test tone', state: 'ready' });
  expect((await readJson(await ask('/v1/models/builtin'))).lector.kind).toBe('speech');
  const kinds = async (query: string) => {
    const { voices } = await readJson(await ask(`/v1/audio/voices${query}`));
    return new Set(voices.map(({ kind }: { kind?: string }) => kind));
  };
  expect(await kinds('')).toEqual(new Set([undefined]));
  expect(await kinds('?model=echo')).toEqual(new Set(['test tone']));
  expect(await kinds('?all=true')).toEqual(new Set([undefined, 'test tone']));
});

test.each(['fr', 'ja', 'auto'])(
  'the test tone takes a text in %s without a voice of that language',
  async (language) => {
    const response = await postSpeech(ask, { ...BODY, model: 'echo', voice: undefined, language });
    expect(response.status).toBe(200);
    expect(response.headers.get('x-voice')).toBe('tone-alloy');
  },
);

test('the plugins are listed in their order, with their hooks and settings, and why one can not run', async () => {
  const early = { name: 'early', order: -1, start: () => ({ preText: () => [], end: () => undefined }) };
  const broken = {
    name: 'broken',
    start: () => {
      throw new Error('no luck');
    },
  };
  const listing = askHandler({
    engine: createBuiltinEngine(registry, {
      settings: [
        { name: 'loudness', options: { lufs: -16 } },
        { module: './early.js', on: false },
        { module: './broken.js' },
        { module: './missing.js' },
      ],
      async importModule(module) {
        if (module === './missing.js') throw new Error('there is no such file');
        return { plugin: module === './early.js' ? early : broken };
      },
    }),
  });
  const { data } = await readJson<{ data: object[] }>(await listing('/v1/plugins'));
  const shown = { object: 'plugin', module: null, order: 0, options: {}, on: true, problem: null };
  expect(data).toEqual([
    { ...shown, id: 'early', module: './early.js', order: -1, hooks: ['preText', 'end'], on: false },
    {
      ...shown,
      id: './broken.js',
      module: './broken.js',
      hooks: [],
      problem: "The plugin 'broken' failed in its hook start: no luck",
    },
    {
      ...shown,
      id: './missing.js',
      module: './missing.js',
      hooks: [],
      problem: "The plugin './missing.js' could not be loaded: there is no such file",
    },
    { ...shown, id: 'repeated-prefix', hooks: ['preAudio'], on: false },
    { ...shown, id: 'loudness', order: 100, hooks: ['postAudio'], options: { lufs: -16 } },
  ]);
});
