import { expect, test } from 'vitest';
import { registry } from '../../../tests/fixtures/ask.ts';
import { createBuiltinEngine } from '../../../tests/fixtures/engines.ts';
import { prose } from '../../../tests/fixtures/prose.ts';
import type { SpeechChunk, SpeechRequest } from '../../engine/engine.ts';
import type { PluginSetting } from '../../engine/plugins.ts';
import type { Plugin, PluginHooks } from './plugin.ts';

const NEVER = new AbortController().signal;

/** An engine in which these plugins are registered as modules, and on. */
function engineWith(plugins: unknown[], settings?: PluginSetting[]) {
  return createBuiltinEngine(registry, {
    settings: settings ?? plugins.map((_, index) => ({ module: String(index) })),
    importModule: async (module) => ({ plugin: plugins[Number(module)] }),
    limitMs: 200,
  });
}

/** A plugin without state. */
const plugin = (hooks: PluginHooks, more: Partial<Plugin> = {}): Plugin => ({
  name: 'mine',
  start: () => hooks,
  ...more,
});

type Engine = ReturnType<typeof createBuiltinEngine>;

async function speak(engine: Engine, change: Partial<SpeechRequest>, signal = NEVER) {
  const request = { model: 'builtin', voice: 'alloy', input: 'One two three.', speed: 1, ...change };
  const { head, chunks } = await engine.speak(request, signal);
  const spoken: SpeechChunk[] = [];
  for await (const chunk of chunks) spoken.push(chunk);
  return { head, chunks: spoken };
}

/** The source words that a request's chunks mark. */
const wordsOf = (chunks: SpeechChunk[], input: string) =>
  chunks.flatMap(({ words }) => words.map(({ start, end }) => input.slice(start, end)));

const samplesOf = (chunks: SpeechChunk[]) =>
  chunks.map(({ segment, words, pcm }) => ({
    segment,
    words,
    pcm: Buffer.from(pcm.buffer).toString('base64'),
  }));

test('preText changes what is said, and each word still leads to its place in the input', async () => {
  const input = 'Our colour is ACME blue, said Bob.';
  const engine = engineWith([
    plugin({ preText: ({ replace }) => replace(/ACME/g, 'a company mark of excellence') }),
  ]);
  const { chunks } = await speak(engine, { input });
  const plain = await speak(engine, { input, plugins: [] });
  expect(chunks[0]!.pcm.length).toBeGreaterThan(plain.chunks[0]!.pcm.length * 1.3);
  expect(wordsOf(chunks, input)).toEqual(['Our', 'colour', 'is', 'ACME', 'blue', 'said', 'Bob']);
});

test('postText sees sentences as they will be said, and its edits become phonemes', async () => {
  const seen: string[] = [];
  const engine = engineWith([
    plugin({
      postText({ text, language, replace }) {
        seen.push(`${language}: ${text}`);
        return replace('doctor', 'healer');
      },
    }),
  ]);
  const input = 'Dr. Lee paid $5. Then she left.';
  const { chunks } = await engine.phonemize({ model: 'auto', voice: 'alloy', input }, NEVER);
  const spoken: string[] = [];
  for await (const { text, start, end } of chunks) spoken.push(text, input.slice(start, end));
  expect(seen).toEqual(['en-us: doctor Lee paid five dollars.', 'en-us: Then she left.']);
  expect(spoken).toEqual(['healer Lee paid five dollars. Then she left.', input]);
});

test('customizePipeline changes voice and pace; a stream that continues keeps its voice', async () => {
  const engine = engineWith([
    plugin({ customizePipeline: ({ speed }) => ({ voice: 'en-gb-oliver', speed: speed * 2 }) }),
  ]);
  const { head, chunks } = await speak(engine, {});
  expect(head.voice).toBe('en-gb-oliver');
  const plain = await speak(engine, { voice: 'en-gb-oliver', plugins: [] });
  expect(chunks[0]!.pcm.length / plain.chunks[0]!.pcm.length).toBeCloseTo(0.5, 1);
  const rest = await speak(engine, { voice: 'en-us-ruth', fromSegment: 0 });
  expect(rest.head.voice).toBe('en-us-ruth');
});

test('audio hooks change samples and word times: preAudio what was spoken, postAudio pauses too', async () => {
  const heard: string[] = [];
  const engine = engineWith([
    plugin({
      preAudio({ pcm, words, sampleRate, text }) {
        heard.push(`pre ${text}`);
        const longer = new Float32Array(pcm.length + sampleRate);
        longer.set(pcm, sampleRate);
        const later = words.map((word) => ({
          ...word,
          startTime: word.startTime + 1,
          endTime: word.endTime + 1,
        }));
        return { pcm: longer, words: later };
      },
      postAudio({ pcm, isPause, segment }) {
        heard.push(`post ${segment}${isPause ? ' pause' : ''}`);
        for (let i = 0; i < pcm.length; i++) pcm[i] = (pcm[i] ?? 0) * 0.5;
        return undefined;
      },
      end: () => new Float32Array(480).fill(0.25),
    }),
  ]);
  const input = 'One. [pause:0.5s] Two.';
  const reading = { markup: 'tags' } as const;
  const [plain, changed] = [
    await speak(engine, { input, reading, plugins: [] }),
    await speak(engine, { input, reading }),
  ];
  expect(heard).toEqual(['pre One.', 'post 0', 'post 1 pause', 'pre Two.', 'post 2']);
  expect(changed.chunks.map(({ segment }) => segment)).toEqual([0, 1, 2, 3]);
  const [first, pause, , tail] = changed.chunks;
  expect(first!.pcm.length).toBe(plain.chunks[0]!.pcm.length + 24_000);
  expect(first!.pcm.subarray(24_000)).toEqual(plain.chunks[0]!.pcm.map((sample) => sample * 0.5));
  expect(first!.words[0]!.startTime).toBe(plain.chunks[0]!.words[0]!.startTime + 1);
  expect(pause!.pcm).toHaveLength(12_000);
  expect(tail).toMatchObject({ start: input.length, end: input.length, words: [] });
  expect(tail!.pcm).toEqual(new Float32Array(480).fill(0.25));
});

test('plugins run by their order, then as they were registered or named; their time is told', async () => {
  const calls: string[] = [];
  const named = (name: string, order?: number) =>
    plugin(
      {
        preText() {
          calls.push(name);
          return undefined;
        },
      },
      { name, ...(order !== undefined && { order }) },
    );
  const engine = engineWith([named('late', 5), named('first'), named('second'), named('early', -1)]);
  const { head, chunks } = await speak(engine, {});
  expect(calls.splice(0)).toEqual(['early', 'first', 'second', 'late']);
  expect(head.plugins?.map(({ name }) => name)).toEqual(['early', 'first', 'second', 'late']);
  expect(head.plugins?.every(({ ms }) => ms > 0)).toBe(true);
  expect(chunks[0]).not.toHaveProperty('plugins');
  await speak(engine, { plugins: [{ name: 'second' }, { name: 'first' }] });
  expect(calls.splice(0)).toEqual(['second', 'first']);
  const plain = await speak(engine, { plugins: [] });
  expect(calls).toEqual([]);
  expect(plain.head).not.toHaveProperty('plugins');
});

test('the options of a request lie over those of the settings, and a plugin that is off waits to be named', async () => {
  const seen: unknown[] = [];
  const mine: Plugin = {
    name: 'mine',
    start: ({ options, input }) => {
      seen.push(options, input);
      return {};
    },
  };
  const engine = engineWith([mine], [{ module: '0', options: { a: 1, b: 2 }, on: false }]);
  await speak(engine, {});
  expect(seen).toEqual([]);
  await speak(engine, { plugins: [{ name: 'mine', options: { b: 3 } }] });
  expect(seen).toEqual([{ a: 1, b: 3 }, 'One two three.']);
});

const nan = new Float32Array(10).fill(Number.NaN);

test.each<[string, unknown, RegExp]>([
  [
    'throws',
    plugin({
      preText: () => {
        throw new Error('no luck');
      },
    }),
    /'mine' failed in its hook preText: no luck/,
  ],
  ['rejects', plugin({ postAudio: () => Promise.reject(new Error('no luck')) }), /postAudio: no luck/],
  [
    'throws while it starts',
    {
      name: 'mine',
      start: () => {
        throw new Error('no luck');
      },
    },
    /start: no luck/,
  ],
  ['gives NaN', plugin({ preAudio: () => ({ pcm: nan }) }), /preAudio: sample 0 of its sound is NaN/],
  [
    'leaves NaN in place',
    plugin({ preAudio: ({ pcm }) => void pcm.fill(Infinity) }),
    /sample 0 of its sound is Infinity/,
  ],
  [
    'gives other samples',
    plugin({ postAudio: () => ({ pcm: [0, 1] }) as never }),
    /a list instead of a Float32Array/,
  ],
  ['gives no object', plugin({ postAudio: () => 7 as never }), /number instead of an object/],
  [
    'gives words out of order',
    plugin({ preAudio: ({ words }) => ({ words: words.toReversed() }) }),
    /order of time/,
  ],
  [
    'gives text in place of edits',
    plugin({ preText: () => 'new' as never }),
    /string instead of a list of edits/,
  ],
  [
    'gives edits out of the text',
    plugin({ preText: () => [{ from: 9, to: 99, text: '' }] }),
    /out of the text/,
  ],
  ['promises its postText', plugin({ postText: (async () => []) as never }), /answer at once/],
  [
    'answers too late',
    plugin({ preText: () => new Promise(() => undefined) }),
    /preText: it has not answered within 0.2 s/,
  ],
  ['has a hook that nobody knows', plugin({ preTxt: () => undefined } as never), /there is no hook 'preTxt'/],
  [
    'asks for a speed that none has',
    plugin({ customizePipeline: () => ({ speed: 9 }) }),
    /'speed' must be from/,
  ],
  [
    'asks for a model that none has',
    plugin({ customizePipeline: () => ({ model: 'x' }) }),
    /model 'x' does not exist/,
  ],
  [
    'changes what is not its own',
    plugin({ customizePipeline: () => ({ input: '' }) as never }),
    /'input' can't be changed/,
  ],
  ['gives a tail of NaN', plugin({ end: () => nan }), /end: sample 0/],
  ['is no plugin', { name: 'Not A Name' }, /plugin '0' could not be loaded: Its `name`/],
  ['takes a name of ours', plugin({}, { name: 'loudness' }), /'loudness' is a plugin of Lector's own/],
])(
  'a plugin that %s fails the request by its name, and the engine speaks on',
  async (_fault, bad, message) => {
    const engine = engineWith([bad]);
    await expect(speak(engine, {})).rejects.toMatchObject({
      code: 'plugin_failed',
      message: expect.stringMatching(message),
    });
    expect((await speak(engine, { plugins: [] })).chunks).toHaveLength(1);
  },
);

test('a name that is unknown or given twice, and wrong options, are the request’s fault', async () => {
  const engine = engineWith([]);
  const ask = (...names: string[]) => speak(engine, { plugins: names.map((name) => ({ name })) });
  const fault = (message: RegExp) => ({ code: 'invalid_plugins', message: expect.stringMatching(message) });
  await expect(ask('nobody')).rejects.toMatchObject(
    fault(/no plugin 'nobody' here. Plugins here: repeated-prefix, loudness/),
  );
  await expect(ask('loudness', 'loudness')).rejects.toMatchObject(fault(/named twice/));
  const loud = { plugins: [{ name: 'loudness', options: { lufs: 3 } }] };
  await expect(speak(engine, loud)).rejects.toMatchObject(
    fault(/'loudness': 'lufs' must be a number from -40 to -10/),
  );
});

test('a request that is cancelled does not wait for a hook', async () => {
  const leave = new AbortController();
  const engine = engineWith([plugin({ postAudio: () => new Promise(() => leave.abort(new Error('left'))) })]);
  await expect(speak(engine, {}, leave.signal)).rejects.toThrow('left');
});

/** Its sound hangs on the two segments before, and it has a tail of the last one's. */
const echoing: Plugin = {
  name: 'echoing',
  remembers: 2,
  start() {
    let before: Float32Array[] = [];
    return {
      postAudio({ pcm, isPause }) {
        if (isPause) return undefined;
        const own = pcm.slice();
        for (const [age, earlier] of before.entries()) {
          for (let i = 0; i < pcm.length; i++) pcm[i] = (pcm[i] ?? 0) + 0.1 * (age + 1) * (earlier[i] ?? 0);
        }
        before = [own, ...before].slice(0, 2);
        return { pcm };
      },
      end: () => before[0]?.slice(0, 2400),
    };
  },
};

test.each([
  ['both that ship', [{ name: 'loudness' }, { name: 'repeated-prefix' }]],
  ['one that remembers', [{ name: 'echoing' }]],
])(
  'with %s, whoever continues at any segment gives the very samples that are owed',
  async (_name, plugins) => {
    const engine = engineWith([echoing]);
    const input = `${prose(20)} [pause:0.2s] [pause:0.1s] Yes! ${prose(30)}`;
    const request = { input, plugins, reading: { markup: 'tags' } as const };
    const whole = (await speak(engine, request)).chunks;
    expect(whole.length).toBeGreaterThan(5);
    for (let fromSegment = 0; fromSegment <= whole.length; fromSegment++) {
      const { chunks } = await speak(engine, { ...request, fromSegment });
      expect(samplesOf(chunks), `from ${fromSegment}`).toEqual(samplesOf(whole.slice(fromSegment)));
    }
  },
);
