import { beforeAll, expect, test } from 'vitest';
import { loadEspeakInNode } from '../../../tests/fixtures/kokoro-node.ts';
import { segmentsFor } from '../../../tests/fixtures/segments.ts';
import { makeSpeechLike } from '../../../tests/fixtures/signal.ts';
import { joinPcm } from '../../audio/pcm.ts';
import type { Segment } from '../../text/segments/types.ts';
import { mapSource } from '../../text/spans/mapped-text.ts';
import type { Model, SpeakOptions } from '../model.ts';
import type { Espeak } from './espeak.ts';
import { createBuiltinModel } from './model.ts';
import { createStretcher, stretchTime } from './time-stretch.ts';

const VOICES = {
  sam: { espeak: 'en-us', language: 'en-us' },
  clara: { espeak: 'en-us+f2', language: 'en-us' },
  oliver: { espeak: 'en-gb', language: 'en-gb' },
  mateo: { espeak: 'es', language: 'es' },
  louis: { espeak: 'fr', language: 'fr' },
  arjun: { espeak: 'hi', language: 'hi' },
  marco: { espeak: 'it', language: 'it' },
  joao: { espeak: 'pt-br', language: 'pt-br' },
  karl: { espeak: 'de', language: 'de' },
};
const TEXTS: Record<keyof typeof VOICES, string> = {
  sam: 'Call me Ishmael, and never mind how long ago precisely it was.',
  clara: 'She sells sea shells by the sea shore.',
  oliver: 'It is a truth universally acknowledged.',
  mateo: 'En un lugar de la Mancha, de cuyo nombre no quiero acordarme.',
  louis: 'Longtemps, je me suis couché de bonne heure.',
  arjun: 'नमस्ते, आप कैसे हैं? मैं ठीक हूँ।',
  marco: 'Nel mezzo del cammin di nostra vita.',
  joao: 'No meio do caminho tinha uma pedra.',
  karl: 'Es war einmal ein König, der hatte eine Tochter.',
};

const WHOLE = { phonemes: false, max: 300, firstMax: 300 } as const;

let espeak: Espeak;
let model: Model;

beforeAll(async () => {
  espeak = await loadEspeakInNode();
  model = createBuiltinModel({ espeak, voices: VOICES });
});

function options(values: Partial<SpeakOptions> = {}): SpeakOptions {
  return { voice: 'sam', speed: 1, signal: new AbortController().signal, ...values };
}

type Wish = Partial<SpeakOptions> & { language?: string };

async function speak(text: string, { language, ...values }: Wish = {}) {
  const chosen = options(values);
  const own = VOICES[chosen.voice as keyof typeof VOICES]?.language;
  return model.synthesize(await firstSegment(text, language ?? own ?? 'en-us'), chosen);
}

/** The whole of a short text, as it is said; none of it, where there is nothing to say. */
async function firstSegment(text: string, language: string): Promise<Segment> {
  for await (const segment of segmentsFor({ text: () => WHOLE }, text, { espeak, language })) return segment;
  return whole(text, language);
}

function whole(text: string, language: string): Segment {
  return { index: 0, language, ...mapSource(text), start: 0, end: text.length };
}

const loudness = (pcm: Float32Array) =>
  Math.sqrt(pcm.reduce((sum, sample) => sum + sample * sample, 0) / pcm.length);

test.each(Object.keys(VOICES) as (keyof typeof VOICES)[])(
  '%s speaks, and every word has its time',
  async (voice) => {
    const text = TEXTS[voice];
    const { pcm, words } = await speak(text, { voice });
    expect(loudness(pcm)).toBeGreaterThan(0.02);
    expect(pcm.every((sample) => Math.abs(sample) <= 1)).toBe(true);
    const seconds = pcm.length / 24000;
    expect(seconds / text.length).toBeGreaterThan(0.03);
    expect(seconds / text.length).toBeLessThan(0.15);
    expect(words.map(({ start, end }) => text.slice(start, end))).toEqual(text.match(/[\p{L}\p{M}]+/gu));
    let last = 0;
    for (const { startTime, endTime } of words) {
      expect(startTime).toBeGreaterThanOrEqual(last);
      expect(endTime).toBeGreaterThan(startTime);
      last = endTime;
    }
    expect(last).toBeCloseTo(seconds, 2);
  },
);

test.each(['sam', 'arjun', 'mateo'] as const)(
  'duration follows speed over its whole range for %s',
  async (voice) => {
    const { pcm, words } = await speak(TEXTS[voice], { voice });
    for (const speed of [0.25, 0.5, 0.75, 0.9, 1.1, 1.25, 1.5, 2, 3, 4]) {
      const faster = await speak(TEXTS[voice], { voice, speed });
      const ratio = (faster.pcm.length * speed) / pcm.length;
      expect(ratio).toBeGreaterThan(0.97);
      expect(ratio).toBeLessThan(1.03);
      expect(loudness(faster.pcm)).toBeGreaterThan(0.6 * loudness(pcm));
      for (const [i, { startTime }] of faster.words.entries()) {
        expect(Math.abs(startTime * speed - (words[i]?.startTime ?? 0))).toBeLessThan(
          0.15 * (pcm.length / 24000),
        );
      }
    }
  },
);

test('stretched speech keeps its pitch', async () => {
  const text = 'Ah. Mama, a map, a ham, Alabama.';
  const rates = await Promise.all(
    [1, 0.25, 4].map(async (speed) => pitch((await speak(text, { speed })).pcm)),
  );
  for (const rate of rates) expect(Math.abs(rate - (rates[0] ?? 0))).toBeLessThan(0.25 * (rates[0] ?? 0));
});

/** The commonest period of a voice's loud frames, by autocorrelation, as a rate in Hz. */
function pitch(pcm: Float32Array): number {
  const found: number[] = [];
  for (let at = 0; at + 2400 < pcm.length; at += 600) {
    if (loudness(pcm.subarray(at, at + 1200)) < 0.05) continue;
    let best = [0, 0];
    for (let lag = 120; lag < 400; lag++) {
      let sum = 0;
      for (let i = 0; i < 1200; i++) sum += (pcm[at + i] ?? 0) * (pcm[at + i + lag] ?? 0);
      if (sum > (best[0] ?? 0)) best = [sum, lag];
    }
    found.push(24000 / (best[1] ?? 1));
  }
  return found.sort((a, b) => a - b)[found.length >> 1] ?? 0;
}

test('word spans point into the source, past collapsed spaces, emoji and numbers', async () => {
  const text = '  “Look,\n 👩‍👩‍👧 and  𝔸, he paid $1,234.56 for 21 horses   in 1999!”';
  const { words } = await speak(text);
  const spoken = words.map(({ start, end }) => text.slice(start, end));
  expect(spoken).toEqual([
    'Look',
    'and',
    '𝔸',
    'he',
    'paid',
    '$1,234.56',
    'for',
    '21',
    'horses',
    'in',
    '1999',
  ]);
  const [, , , he, paid, price, four] = words;
  expect((price?.endTime ?? 0) - (price?.startTime ?? 0)).toBeGreaterThan(2);
  expect((paid?.endTime ?? 0) - (paid?.startTime ?? 0)).toBeLessThan(0.6);
  expect(he?.startTime).toBeGreaterThan(0);
  expect(four?.startTime).toBe(price?.endTime);
});

/** What the frontend would clean away reaches the program. */
function speakAsIs(text: string) {
  return model.synthesize(whole(text, 'en-us'), options());
}

test('markup, entities, phoneme brackets and control characters are only text', async () => {
  const plain = await speakAsIs('b bold b now');
  const marked = await speakAsIs('<b>bold</b> now');
  expect(marked.pcm.length).toBeGreaterThan(0.9 * plain.pcm.length);
  const entity = espeak.phonemize('&amp; &lt;', 'en-us');
  expect(entity).toContain('l');
  expect(espeak.phonemize('[[h@l@U]]', 'en-us')).not.toBe(espeak.phonemize('hello', 'en-us'));
  const pitched = await speakAsIs('one \u00015P two');
  expect(pitched.words).toHaveLength(3);
  const file = await speakAsIs('<audio src="/etc/passwd"/>spoken');
  expect(file.words.map(({ start, end }) => [start, end])).toContainEqual([1, 6]);
});

test.each(['...', '—', '!?', '\u0000', '\u200b', '\ud800', '"'])('%j gives a short silence', async (text) => {
  const { pcm, words } = await speak(text);
  expect(pcm).toHaveLength(7200);
  expect(words).toEqual([]);
});

test('the same segment gives the same samples, whatever was spoken in between', async () => {
  const first = await speak(TEXTS.sam, { speed: 1.3 });
  await speak(TEXTS.karl, { voice: 'karl', speed: 0.4 });
  await speak(TEXTS.clara, { voice: 'clara' });
  const second = await speak(TEXTS.sam, { speed: 1.3 });
  expect(second).toEqual(first);
});

test('an unknown voice or language is refused by name', async () => {
  await expect(speak('hello', { voice: 'nobody' })).rejects.toThrow("'nobody'");
  await expect(speak('hello', { language: 'xx' })).rejects.toThrow("'xx'");
  expect(() => espeak.synthesize('a', { voice: 'en-us+nobody', rate: 175 })).toThrow("'nobody'");
});

test('a voice speaks another language with its own timbre', async () => {
  const german = await speak('Guten Tag', { voice: 'clara', language: 'de' });
  const own = await speak('Guten Tag', { voice: 'clara' });
  expect(german.pcm).not.toEqual(own.pcm);
});

test('an aborted signal stops synthesis with its reason', async () => {
  const reason = new Error('enough');
  await expect(speak('hello', { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
});

test('300 calls leave the memory as it was', async () => {
  const sizes: number[] = [];
  for (let i = 0; i < 300; i++) {
    await speak(`Sentence number ${i} is here.`, { speed: i % 3 === 0 ? 1.5 : 1 });
    if (i >= 100) sizes.push(process.memoryUsage().external + process.memoryUsage().arrayBuffers);
  }
  expect(Math.min(...sizes.slice(-50))).toBeLessThan(1.2 * Math.min(...sizes.slice(0, 50)) + 5e6);
});

test('IPA comes with its sounds parted', () => {
  expect(espeak.phonemize('Judge the church, please', 'en-us')).toBe('dʒ_ˈʌ_dʒ ð_ə tʃ_ˈɜː_tʃ | p_l_ˈiː_z');
});

test.each([0.5, 0.83, 1.3, 2.7])('sound that comes in parts is stretched as the whole is: %f', (speed) => {
  const pcm = makeSpeechLike(1.5);
  const whole = stretchTime(pcm, speed, 24_000);
  expect(whole.length).toBe(Math.round(pcm.length / speed));
  for (const size of [100, 1920, 7000]) {
    const stretcher = createStretcher(speed, 24_000);
    const parts: Float32Array<ArrayBuffer>[] = [];
    for (let at = 0; at < pcm.length; at += size) parts.push(stretcher.add(pcm.slice(at, at + size)));
    // Little is held back, so that it is heard as it comes.
    expect(joinPcm(parts).length).toBeGreaterThan((pcm.length - 3000) / speed - 400);
    expect(joinPcm([...parts, stretcher.end()])).toEqual(whole);
  }
  const short = stretchTime(pcm.slice(0, 1000), speed, 24_000);
  expect(short.length).toBe(Math.round(1000 / speed));
});
