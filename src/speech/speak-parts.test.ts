import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { registry } from '../../tests/fixtures/ask.ts';
import { createBuiltinEngine, createPartsEngine } from '../../tests/fixtures/engines.ts';
import { NEVER, plugin, speak } from '../../tests/fixtures/plugin-engine.ts';
import { prose } from '../../tests/fixtures/prose.ts';
import { joinPcm } from '../audio/pcm.ts';
import type { SpeechChunk } from '../engine/engine.ts';

const INPUT = `One two three, four five six. Seven eight nine. [pause:0.2s] Ten eleven twelve.`;
const whole = createBuiltinEngine(registry);
const inParts = [true, false].map((knowsLast) =>
  createPartsEngine(registry, { seconds: [0.16, 0.001, 0.33], knowsLast }),
);

/** Chunks with the parts of each segment joined. */
function joined(chunks: SpeechChunk[], rate = 24_000) {
  const segments: {
    parts: SpeechChunk['pcm'][];
    length: number;
    words: object[];
    start: number;
    end: number;
  }[] = [];
  for (const { segment, pcm, words, start, end } of chunks) {
    const one = (segments[segment] ??= { parts: [], length: 0, words: [], start, end });
    const before = one.length / rate;
    for (const { startTime, endTime, ...word } of words) {
      const ms = (seconds: number) => Math.round((before + seconds) * 1000);
      one.words.push({ ...word, from: ms(startTime), to: ms(endTime) });
    }
    one.parts.push(pcm);
    one.length += pcm.length;
  }
  return segments.map(({ parts, ...rest }) => ({
    ...rest,
    pcm: Buffer.from(joinPcm(parts).buffer).toString('base64'),
  }));
}

test.each([{}, { sampleRate: 44_100, volume: 1.5 }, { sampleRate: 16_000 }])(
  'parts joined are the segments, to the bit and with their words: %o',
  async (change) => {
    for (const engine of inParts) {
      const { chunks } = await speak(engine, { input: INPUT, ...change });
      const plain = await speak(whole, { input: INPUT, ...change });
      expect(chunks.length).toBeGreaterThan(2 * plain.chunks.length);
      const rate = change.sampleRate ?? 24_000;
      expect(joined(chunks, rate)).toEqual(joined(plain.chunks, rate));
      // Every chunk says whether its segment goes on, and words are told with the part in which they begin.
      for (const [i, { segment, isPart, words, pcm }] of chunks.entries()) {
        expect(isPart === true).toBe(chunks[i + 1]?.segment === segment);
        for (const { startTime } of words) expect(startTime).toBeLessThan(pcm.length / rate);
      }
    }
  },
);

test('the first part is heard before the next one is there, and a slow reader holds nobody else up', async () => {
  const held = new AbortController();
  let parts = 0;
  const engine = createPartsEngine(registry, {
    onPart: () => (parts++ === 1 ? once(held.signal, 'abort') : undefined),
  });
  const request = { model: 'builtin', voice: 'alloy', input: 'One two three, four five six.', speed: 1 };
  const slow = (await engine.speak(request, NEVER)).chunks[Symbol.asyncIterator]();
  expect((await slow.next()).value).toMatchObject({ segment: 0, isPart: true });
  held.abort();
  // Its parts are not asked for, and still another request gets its turn.
  const { chunks } = await speak(engine, { input: 'Me too.' });
  expect(chunks.at(-1)?.isPart).toBeUndefined();
  const rest: SpeechChunk[] = [];
  for (let next = await slow.next(); !next.done; next = await slow.next()) rest.push(next.value);
  expect(rest.at(-1)?.isPart).toBeUndefined();
});

test('leaving the loop, or aborting, ends a stream within a part, and the engine speaks on for others', async () => {
  let parts = 0;
  const onPart = () => {
    parts++;
    return pause(1);
  };
  const engine = createPartsEngine(registry, { seconds: [0.05], onPart });
  const request = { model: 'builtin', voice: 'alloy', input: prose(30), speed: 1 };
  for await (const _ of (await engine.speak(request, NEVER)).chunks) break;
  const left = parts;
  const stop = new AbortController();
  const reading = (async () => {
    for await (const _ of (await engine.speak(request, stop.signal)).chunks) stop.abort(new Error('enough'));
  })();
  await expect(reading).rejects.toThrow('enough');
  expect(left).toBeLessThan(5);
  expect(parts).toBeLessThan(10);
  expect((await speak(engine, { input: 'On.' })).chunks.length).toBeGreaterThan(0);
});

test('plugins that change sounds hear segments whole', async () => {
  const heard: number[] = [];
  const listening = plugin({
    postAudio: ({ pcm }) => {
      heard.push(pcm.length);
      return undefined;
    },
  });
  const plugins = {
    settings: [{ module: '0' }],
    importModule: async () => ({ plugin: listening }),
    limitMs: 500,
  };
  const { chunks } = await speak(createPartsEngine(registry, { plugins }), { input: INPUT });
  expect(chunks.map(({ pcm }) => pcm.length)).toEqual(heard);
  expect(chunks.some(({ isPart }) => isPart)).toBe(false);
});
