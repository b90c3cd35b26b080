import { beforeAll, expect, test } from 'vitest';
import { loadEspeakInNode } from '../../../tests/fixtures/kokoro-node.ts';
import { prose } from '../../../tests/fixtures/prose.ts';
import { segmentsFor } from '../../../tests/fixtures/segments.ts';
import type { Espeak } from '../builtin/espeak.ts';
import { createBuiltinModel } from '../builtin/model.ts';
import type { Model } from '../model.ts';
import { createEchoModel } from './model.ts';
import { countSyllables } from './syllables.ts';

let espeak: Espeak;
beforeAll(async () => {
  espeak = await loadEspeakInNode();
});

const echo = createEchoModel({ id: 'echo', pitches: { low: 110, high: 440 } });

async function speak(model: Model, input: string, { voice = 'low', speed = 1, language = 'en-us' } = {}) {
  const spoken = [];
  for await (const segment of segmentsFor(model, input, { espeak, language, speed })) {
    spoken.push(await model.synthesize(segment, { voice, speed, signal: new AbortController().signal }));
  }
  return spoken;
}

const secondsOf = (spoken: { pcm: Float32Array }[]) =>
  spoken.reduce((sum, { pcm }) => sum + pcm.length / echo.sampleRate, 0);

test('the tones last about as long as the built-in voice speaks, and half as long at twice the speed', async () => {
  const builtin = createBuiltinModel({ espeak, voices: { low: { espeak: 'en-us', language: 'en-us' } } });
  const [tones, voice] = [await speak(echo, prose(200)), await speak(builtin, prose(200))];
  expect(secondsOf(tones) / secondsOf(voice)).toBeGreaterThan(0.8);
  expect(secondsOf(tones) / secondsOf(voice)).toBeLessThan(1.25);
  expect(secondsOf(tones) / secondsOf(await speak(echo, prose(200), { speed: 2 }))).toBeCloseTo(2, 3);
});

test('each word has its tone where its time says, and between words it is quiet', async () => {
  const input = 'Dr. Lee paid $5, gladly.';
  const [spoken] = await speak(echo, input);
  const { pcm, words } = spoken!;
  expect(words.map(({ start, end }) => input.slice(start, end))).toEqual([
    'Dr.',
    'Lee',
    'paid',
    '$5',
    'gladly',
  ]);
  const level = (from: number, to: number) =>
    Math.hypot(...pcm.subarray(Math.ceil(from * 24_000), Math.floor(to * 24_000))) /
    Math.sqrt((to - from) * 24_000);
  for (const [i, { startTime, endTime }] of words.entries()) {
    expect(level(startTime, endTime)).toBeGreaterThan(0.03);
    const next = words[i + 1]?.startTime ?? pcm.length / 24_000;
    expect(next).toBeGreaterThan(endTime);
    expect(level(endTime + 0.001, next)).toBe(0);
  }
});

test('the same is always the same, each voice has its pitch, and a text without words is a short silence', async () => {
  const [first, again, high] = [
    await speak(echo, 'Hello there.'),
    await speak(echo, 'Hello there.'),
    await speak(echo, 'Hello there.', { voice: 'high' }),
  ];
  expect(again).toEqual(first);
  const crossings = (spoken: { pcm: Float32Array }[]) =>
    spoken[0]!.pcm.reduce((count, sample, i, pcm) => count + Number(sample >= 0 && (pcm[i - 1] ?? 0) < 0), 0);
  expect(crossings(high) / crossings(first)).toBeCloseTo(4, 0);
  const [nothing] = await speak(echo, '…');
  expect(nothing?.words ?? []).toEqual([]);
});

test.each([
  ['a', 1],
  ['banana', 3],
  ['table', 2],
  ['über', 2],
  ['東京', 2],
  ['7', 1],
  ['привет', 3],
  ['', 1],
])('%j has about %d syllables', (word, count) => {
  expect(countSyllables(word)).toBe(count);
});
