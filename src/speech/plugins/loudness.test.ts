import { beforeAll, expect, test } from 'vitest';
import { registry } from '../../../tests/fixtures/ask.ts';
import { createBuiltinEngine } from '../../../tests/fixtures/engines.ts';
import { measureLoudness } from '../../../tests/fixtures/ffmpeg.ts';
import { prose } from '../../../tests/fixtures/prose.ts';
import type { SpeechChunk } from '../../engine/engine.ts';

const engine = createBuiltinEngine(registry);
const CEILING = 10 ** (-1 / 20);

async function speak(
  voice: string,
  plugins: { name: string; options?: { lufs: number } }[],
  input = prose(150),
) {
  const request = { model: 'builtin', voice, input, speed: 1, plugins };
  const { chunks } = await engine.speak(request, new AbortController().signal);
  const spoken: SpeechChunk[] = [];
  for await (const chunk of chunks) spoken.push(chunk);
  const pcm = Float32Array.from(spoken.flatMap((chunk) => [...chunk.pcm]));
  return { pcm, spoken, peak: pcm.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0) };
}

let plain: Awaited<ReturnType<typeof speak>>;
beforeAll(async () => {
  plain = await speak('alloy', []);
});

test.each([
  ['alloy', undefined, -19],
  ['nova', undefined, -19],
  ['alloy', -16, -16],
  ['onyx', -24, -24],
])(
  '%s at %s LUFS reads as that on a real meter, and never peaks above -1 dBFS',
  async (voice, lufs, wanted) => {
    const { pcm, peak } = await speak(voice, [{ name: 'loudness', ...(lufs && { options: { lufs } }) }]);
    const measured = measureLoudness(pcm);
    expect(Math.abs(measured.lufs - wanted)).toBeLessThanOrEqual(0.6);
    expect(peak).toBeLessThanOrEqual(CEILING);
    expect(measured.truePeak).toBeLessThan(0);
  },
);

test('nothing else changes: as many samples, and the same words', async () => {
  const { spoken } = await speak('alloy', [{ name: 'loudness' }]);
  expect(spoken.map(({ pcm, words }) => [pcm.length, words])).toEqual(
    plain.spoken.map(({ pcm, words }) => [pcm.length, words]),
  );
});

test('silence stays silent', async () => {
  const { pcm } = await speak('alloy', [{ name: 'loudness' }], '…');
  expect(pcm.every((sample) => sample === 0)).toBe(true);
});
