import { expect, test } from 'vitest';
import { registry } from '../../../tests/fixtures/ask.ts';
import { createNeuralEngine } from '../../../tests/fixtures/engines.ts';
import { engineWith, NEVER, plugin, speak } from '../../../tests/fixtures/plugin-engine.ts';
import { prose } from '../../../tests/fixtures/prose.ts';
import type { SpeechChunk } from '../../engine/engine.ts';
import type { Plugin } from './plugin.ts';

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

test('phonemes that were given are no text: only the hooks for sound see them', async () => {
  const seen: string[] = [];
  const nosy = plugin({
    preText: ({ text }) => void seen.push(`pre ${text}`),
    postText: ({ text }) => void seen.push(`post ${text}`),
    preAudio: ({ text }) => void seen.push(`sound ${text}`),
  });
  const engine = createNeuralEngine(registry, {
    settings: [{ module: 'nosy' }],
    importModule: async () => ({ plugin: nosy }),
  });
  const given = {
    model: 'kokoro',
    voice: 'af_heart',
    input: 'həlˈO.',
    reading: { markup: 'phonemes' } as const,
  };
  expect((await speak(engine, given)).chunks[0]?.pcm.length).toBeGreaterThan(0);
  expect(seen).toEqual([expect.stringMatching(/^sound /)]);
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
