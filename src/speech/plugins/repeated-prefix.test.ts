import { beforeAll, expect, test } from 'vitest';
import { loadEspeakInNode } from '../../../tests/fixtures/kokoro-node.ts';
import { segmentsFor } from '../../../tests/fixtures/segments.ts';
import { SENTENCES } from '../../../tests/fixtures/sentences.ts';
import { makeRandom, makeSine } from '../../../tests/fixtures/signal.ts';
import { findRepeatedPrefix } from '../../audio/repeated-prefix.ts';
import { createBuiltinModel } from '../../models/builtin/model.ts';
import { createEchoModel } from '../../models/echo/model.ts';
import type { Model, WordTime } from '../../models/model.ts';
import type { PluginSound } from './plugin.ts';
import { repeatedPrefix, repeatsItself } from './repeated-prefix.ts';

const RATE = 24_000;
const spoken: PluginSound[] = [];

beforeAll(async () => {
  const espeak = await loadEspeakInNode();
  const voices = {
    one: { espeak: 'en-us', language: 'en-us' },
    two: { espeak: 'en-gb+f2', language: 'en-gb' },
  };
  const model = createBuiltinModel({ espeak, voices });
  for (const [index, sentence] of SENTENCES.entries()) {
    spoken.push(await speakFirst(model, sentence, { voice: index % 2 ? 'one' : 'two', espeak }));
  }
}, 60_000);

async function speakFirst(
  model: Model,
  sentence: string,
  { voice, espeak }: { voice: string; espeak: Awaited<ReturnType<typeof loadEspeakInNode>> },
): Promise<PluginSound> {
  for await (const segment of segmentsFor(model, sentence, { espeak })) {
    const sound = await model.synthesize(segment, { voice, speed: 1, signal: new AbortController().signal });
    const { start, end, text, language } = segment;
    return { ...sound, sampleRate: RATE, segment: 0, start, end, text, language, voice, isPause: false };
  }
  throw new Error('Nothing was spoken.');
}

async function repair(sound: PluginSound) {
  const { preAudio } = await repeatedPrefix.start({ options: {}, input: sound.text });
  return preAudio?.({ ...sound, pcm: sound.pcm.slice() });
}

/** As a model does that speaks the beginning twice: `rest` samples of silence lie between. */
function double(sound: PluginSound, length: number, rest = 0): PluginSound {
  const pcm = new Float32Array(sound.pcm.length + length + rest);
  pcm.set(sound.pcm.subarray(0, length));
  pcm.set(sound.pcm, length + rest);
  const later = (length + rest) / RATE;
  const words = sound.words.map((word) => {
    return { ...word, startTime: word.startTime + later, endTime: word.endTime + later };
  });
  return { ...sound, pcm, words };
}

test('a hundred sentences as the built-in voice reads them, "no, no, no" among them, are left as they are', async () => {
  expect(spoken).toHaveLength(100);
  for (const sound of spoken) expect(await repair(sound), sound.text).toBeUndefined();
});

test('what the sound alone takes for repeated is a text that repeats itself', () => {
  const cut = spoken.filter(({ pcm }) => findRepeatedPrefix(pcm, RATE));
  expect(cut.filter(({ text }) => !repeatsItself(text)).map(({ text }) => text)).toEqual([]);
});

/** Ends of words that lie where a repeated prefix can end. */
const endsOf = ({ words }: PluginSound) =>
  words.map(({ endTime }) => endTime).filter((time) => time >= 0.3 && time <= 2.4);

test('a beginning that was spoken twice is cut to once, within 20 ms, wherever it ends', async () => {
  const random = makeRandom(3);
  let count = 0;
  for (const sound of spoken) {
    if (repeatsItself(sound.text)) continue;
    const ends = endsOf(sound);
    const end = ends[Math.floor(random() * ends.length)];
    if (!end) continue;
    const length = Math.round(end * RATE);
    if (2 * length > sound.pcm.length + length) continue;
    // 2401 samples: what is looked for lies between the samples of the coarse search.
    for (const rest of [0, 2401]) {
      const repaired = await repair(double(sound, length, rest));
      expect(repaired, `${sound.text} until ${end.toFixed(2)} s, ${rest} between`).toBeDefined();
      const excess = repaired!.pcm!.length - sound.pcm.length;
      expect(Math.abs(excess), sound.text).toBeLessThanOrEqual(0.02 * RATE + rest);
      for (const [i, word] of repaired!.words!.entries()) {
        const { startTime } = sound.words[i] as WordTime;
        expect(Math.abs(word.startTime - startTime), sound.text).toBeLessThanOrEqual(0.02 + rest / RATE);
      }
      count++;
    }
  }
  expect(count).toBeGreaterThan(100);
});

test('a held tone, the test tone and noise repeat nothing', async () => {
  const random = makeRandom(5);
  const noise = Float32Array.from({ length: 3 * RATE }, () => random() - 0.5);
  expect(findRepeatedPrefix(makeSine(120, 3 * RATE), RATE)).toBeUndefined();
  expect(findRepeatedPrefix(noise, RATE)).toBeUndefined();
  expect(findRepeatedPrefix(new Float32Array(3 * RATE), RATE)).toBeUndefined();
  expect(findRepeatedPrefix(new Float32Array(0), RATE)).toBeUndefined();
  const echo = createEchoModel({ id: 'echo', pitches: { tone: 220 } });
  const espeak = await loadEspeakInNode();
  const sound = await speakFirst(echo, 'One two six ten one two six ten.', { voice: 'tone', espeak });
  expect(findRepeatedPrefix(sound.pcm, RATE)).toBeUndefined();
});

test.each([
  ['No, no, no!', true],
  ['Bye bye.', true],
  ['Tick tock, tick tock, went the clock.', true],
  ['谢谢你', true],
  ['', false],
  ['One and one are two.', false],
  ['Now or never.', false],
])('%j repeats its own beginning: %j', (text, repeats) => {
  expect(repeatsItself(text)).toBe(repeats);
});
