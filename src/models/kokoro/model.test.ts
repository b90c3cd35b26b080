import * as ort from 'onnxruntime-node';
import { beforeAll, expect, test } from 'vitest';
import { loadEspeakInNode, loadKokoroInNode } from '../../../tests/fixtures/kokoro-node.ts';
import { type KokoroFixture, readKokoro } from '../../../tests/fixtures/models.ts';
import { segmentsFor } from '../../../tests/fixtures/segments.ts';
import { MAX_TOKENS, tokenize } from '../../text/phonemes/kokoro-vocab.ts';
import type { PhonemeSegment, Segment } from '../../text/segments/types.ts';
import { mapSource } from '../../text/spans/mapped-text.ts';
import type { Espeak } from '../builtin/espeak.ts';
import type { Model, SpeakOptions } from '../model.ts';
import { loadGraph, type OnnxGraph } from '../onnx/runtime.ts';
import { createKokoro, KOKORO_CONTRACT } from './model.ts';

const TEXT = 'The quick brown fox, aged 21, jumps over the lazy dog. It sleeps on, “as ever”, in the sun!';

let espeak: Espeak;
let timestamped: Model;

beforeAll(async () => {
  espeak = await loadEspeakInNode();
  timestamped = await loadKokoroInNode({});
});

function options(values: Partial<SpeakOptions> = {}): SpeakOptions {
  return { voice: 'one', speed: 1, signal: new AbortController().signal, ...values };
}

async function segmentsOf(
  text: string,
  values?: Partial<SpeakOptions>,
  model = timestamped,
): Promise<Segment[]> {
  const segments: Segment[] = [];
  const { speed = 1 } = values ?? {};
  for await (const segment of segmentsFor(model, text, { espeak, speed })) segments.push(segment);
  return segments;
}

async function speak(text: string, values?: Partial<SpeakOptions>, model = timestamped) {
  const [segment] = await segmentsOf(text, values, model);
  if (!segment) throw new Error('no segment');
  return model.synthesize(segment, options(values));
}

/** A model around a graph that says what it is told to. */
function modelOf(graph: Partial<OnnxGraph>): Model {
  const release = async () => undefined;
  return createKokoro({
    id: 'kokoro',
    graph: { outputNames: ['waveform'], run: async () => ({}), release, ...graph },
    device: 'native',
    loadVoice: async () => new Float32Array(510 * 256),
  });
}

const FIXTURES: KokoroFixture[] = [
  { dtype: 'fp32', durations: true },
  { dtype: 'fp32', durations: false },
  { dtype: 'q8', durations: true },
  { dtype: 'q8', durations: false },
];

test.each(FIXTURES)(
  '$dtype, durations $durations: a text is spoken, and every word has its time',
  async (fixture) => {
    const model = await loadKokoroInNode(fixture);
    for (const segment of await segmentsOf(TEXT, {}, model)) {
      const { pcm, words } = await model.synthesize(segment, options());
      const seconds = pcm.length / 24000;
      expect(pcm.length % 600).toBe(0);
      expect(seconds / segment.text.length).toBeGreaterThan(0.03);
      expect(pcm.every((sample) => Math.abs(sample) <= 1)).toBe(true);
      expect(words.map(({ start, end }) => TEXT.slice(start, end))).toEqual(
        TEXT.slice(segment.start, segment.end).match(/[\p{L}\p{N}]+/gu),
      );
      let last = 0;
      for (const { startTime, endTime } of words) {
        expect(startTime).toBeGreaterThanOrEqual(last - 1e-9);
        expect(endTime).toBeGreaterThan(startTime);
        last = endTime;
      }
      expect(last).toBeLessThan(seconds);
    }
    await model.dispose();
  },
);

test('words begin where the durations of the tokens before them end', async () => {
  const segment = { index: 0, language: 'en-us', ...mapSource('a b'), start: 0, end: 3 };
  const phonemised: PhonemeSegment = {
    ...segment,
    phonemes: 'ab cd.',
    words: [
      { start: 0, end: 1, from: 0, to: 2 },
      { start: 2, end: 3, from: 3, to: 5 },
    ],
  };
  // Pads of 4 and 6 frames; 2.5 rounds to 2, 3.5 to 4, 0.2 to 1: 4 + 2 + 4 + 2 + 1 + 3 + 5 + 6 = 27 frames.
  const durations = Float32Array.of(4, 2.5, 3.5, 1.6, 0.2, 3.4, 5, 6);
  const model = modelOf({ run: async () => ({ waveform: new Float32Array(27 * 600), durations }) });
  const { words } = await model.synthesize(phonemised, options());
  const frames = words.map(({ startTime, endTime }) => [startTime / 0.025, endTime / 0.025]);
  for (const [i, expected] of [
    [4, 11],
    [11, 16],
  ].entries()) {
    expect(frames[i]?.[0]).toBeCloseTo(expected[0] ?? 0, 6);
    expect(frames[i]?.[1]).toBeCloseTo(expected[1] ?? 0, 6);
  }
});

test('times are estimated where the durations do not add up to the sound', async () => {
  const { words } = await speak(TEXT);
  const model = modelOf({
    run: async ({ input_ids }) => ({
      waveform: new Float32Array(600 * 100),
      durations: new Float32Array(input_ids?.data.length ?? 0).fill(1),
    }),
  });
  const estimated = await speak(TEXT, {}, model);
  expect(estimated.words).toHaveLength(words.length);
  expect(estimated.words.at(-1)?.endTime).toBeLessThan(2.5);
  expect(estimated.words.at(-1)?.endTime).toBeGreaterThan(1.5);
});

test('speed goes to the graph, and durations follow it', async () => {
  const one = await speak(TEXT);
  const two = await speak(TEXT, { speed: 2 });
  expect(two.pcm.length / one.pcm.length).toBeGreaterThan(0.4);
  expect(two.pcm.length / one.pcm.length).toBeLessThan(0.65);
});

test('another voice sounds different', async () => {
  const one = await speak(TEXT);
  const two = await speak(TEXT, { voice: 'two' });
  expect(two.pcm).not.toEqual(one.pcm);
});

test.each([
  ['digits', '9'.repeat(2000)],
  ['one monster word', 'incomprehensibility'.repeat(100)],
  ['prose without a stop', 'twenty-two thousand and ninety-nine elephants '.repeat(40)],
])(
  '%s: no segment has more than 510 phonemes, and nothing is left out',
  async (_title, text) => {
    const segments = (await segmentsOf(text)) as PhonemeSegment[];
    const seen = new Uint8Array(text.length);
    for (const [i, segment] of segments.entries()) {
      expect(segment.index).toBe(i);
      expect(tokenize(segment.phonemes).kept.length).toBeLessThanOrEqual(MAX_TOKENS);
      for (const [i, start] of segment.starts.entries()) seen.fill(1, start, segment.ends[i]);
    }
    for (const [i, character] of [...text].entries()) if (character === ' ') seen[i] = 1;
    expect(seen.every((mark) => mark === 1)).toBe(true);
  },
  60_000,
);

test('the longest segment that fits is spoken', async () => {
  const phonemes = 'a'.repeat(MAX_TOKENS);
  const segment = { index: 0, language: 'en-us', ...mapSource('a'), start: 0, end: 1 };
  const words = [{ start: 0, end: 1, from: 0, to: MAX_TOKENS }];
  const { pcm } = await timestamped.synthesize({ ...segment, phonemes, words } as PhonemeSegment, options());
  expect(pcm.length).toBeGreaterThan(MAX_TOKENS * 600);
  const longer = { ...segment, phonemes: `${phonemes}a`, words } as PhonemeSegment;
  await expect(timestamped.synthesize(longer, options())).rejects.toThrow('takes 510 phonemes, not 511');
});

test('punctuation alone is a short silence, and the graph is not asked', async () => {
  const { pcm, words } = await speak('…', {}, modelOf({}));
  expect(pcm).toHaveLength(7200);
  expect(words).toEqual([]);
});

test('peaks are limited, and what is not a number is a failure', async () => {
  const loud = modelOf({ run: async () => ({ waveform: Float32Array.of(1.04, -1.2, 0.5) }) });
  expect([...(await speak('a', {}, loud)).pcm]).toEqual([1, -1, 0.5]);
  const broken = modelOf({ run: async () => ({ waveform: Float32Array.of(0, Number.NaN) }) });
  await expect(speak('a', {}, broken)).rejects.toThrow('not a number');
});

test('a file of another kind is refused by what it lacks', async () => {
  const contract = {
    inputs: { ...KOKORO_CONTRACT.inputs, style: 'int64' as const, tone: 'float32' as const },
    outputs: ['sound'],
  };
  await expect(loadGraph(ort, readKokoro(), { contract })).rejects.toThrow(
    "its input 'style' is float32, not int64; it has no input 'tone'; it has no output 'sound'",
  );
  await expect(loadGraph(ort, new Uint8Array(100), { contract: KOKORO_CONTRACT })).rejects.toThrow();
});

test('an aborted signal stops synthesis with its reason', async () => {
  const reason = new Error('enough');
  await expect(speak('hello', { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
});
