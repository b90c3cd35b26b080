import { beforeAll, expect, test } from 'vitest';
import { contextOf } from '../../../tests/fixtures/families.ts';
import { kittenFiles, kittenSettings, npyFile, npzFile } from '../../../tests/fixtures/kitten.ts';
import { loadEspeakInNode } from '../../../tests/fixtures/kokoro-node.ts';
import { listingOf } from '../../../tests/fixtures/listing.ts';
import { segmentsFor } from '../../../tests/fixtures/segments.ts';
import type { PhonemeSegment } from '../../text/segments/types.ts';
import type { Espeak } from '../builtin/espeak.ts';
import type { Model, SpeakOptions } from '../model.ts';
import type { VoiceEntry } from '../registry/schema.ts';
import { detectKitten } from './detect.ts';
import { loadKitten } from './load.ts';
import { readNpz } from './npz.ts';
import { kittenIds } from './vocab.ts';

const TEXT = 'The quick brown fox, aged 21, jumps over “the lazy dog”.';
const VOICES: VoiceEntry[] = [
  { id: 'bella', name: 'Bella', language: 'en-us', gender: 'female', speaker: 'Bella' },
  { id: 'jasper', name: 'Jasper', language: 'en-us', gender: 'male', speaker: 'expr-voice-2-m' },
];

let espeak: Espeak;

beforeAll(async () => {
  espeak = await loadEspeakInNode();
});

function contextFor(files = kittenFiles(), voices = VOICES) {
  return contextOf({ family: 'kitten', files, voices, languages: ['en-us'] });
}

async function segmentOf(model: Model, text: string): Promise<PhonemeSegment> {
  for await (const segment of segmentsFor(model, text, { espeak })) return segment as PhonemeSegment;
  throw new Error('There is no segment.');
}

async function speak(model: Model, values: Partial<SpeakOptions> = {}, text = TEXT) {
  const options = { voice: 'bella', speed: 1, signal: new AbortController().signal, ...values };
  return model.synthesize(await segmentOf(model, text), options);
}

test.each([
  // KittenML/KittenTTS's `basic_english_tokenize` and `TextCleaner`, run on these.
  ['həlˈoʊ, wˈɜːld.', [0, 50, 83, 54, 156, 57, 135, 16, 3, 16, 65, 156, 87, 158, 54, 46, 16, 4, 10, 0]],
  [
    'bˈʌʔn̩ (jˈɛs) — nˈoʊ…',
    [
      0, 44, 156, 138, 148, 56, 16, 175, 16, 16, 52, 156, 86, 61, 16, 16, 9, 16, 56, 156, 57, 135, 16, 10, 10,
      0,
    ],
  ],
  ['“aɪ”', [0, 15, 16, 43, 102, 16, 15, 10, 0]],
])('the ids of %s are those of KittenTTS', (phonemes, expected) => {
  const { ids, offsets } = kittenIds(phonemes);
  expect(Array.from(ids, Number)).toEqual(expected);
  expect(offsets).toHaveLength(expected.length - 3);
  expect(offsets).toEqual([...offsets].sort((a, b) => a - b));
});

test.each([true, false])('a text is spoken, and every word has its time; durations %s', async (durations) => {
  const model = await loadKitten(contextFor(kittenFiles({ durations })));
  const { pcm, words } = await speak(model);
  expect((pcm.length + 5000) % 600).toBe(0);
  expect(words.map(({ start, end }) => TEXT.slice(start, end))).toEqual(TEXT.match(/[\p{L}\p{N}]+/gu));
  let last = 0;
  for (const { startTime, endTime } of words) {
    expect(startTime).toBeGreaterThanOrEqual(last - 1e-9);
    expect(endTime).toBeGreaterThan(startTime);
    last = endTime;
  }
  expect(last).toBeLessThanOrEqual(pcm.length / 24000);
  expect(await speak(model), 'the same again').toEqual({ pcm, words });
  await model.dispose();
});

test('words begin where the frames of the ids before them end', async () => {
  const model = await loadKitten(contextFor());
  const segment = await segmentOf(model, 'Hello, brave old world.');
  const { ids } = kittenIds(segment.phonemes);
  const options = { voice: 'jasper', speed: 1, signal: new AbortController().signal };
  const { words } = await model.synthesize(segment, options);
  // The tiny graph takes as many frames for an id wherever it stands: those of a pad alone, and with one symbol more.
  const framesOf = async (phonemes: string) => {
    const one = { ...segment, phonemes, words: segment.words.slice(0, 1) };
    return ((await model.synthesize(one, options)).pcm.length + 5000) / 600;
  };
  const around = await framesOf('');
  const symbols = [...segment.phonemes.slice(0, segment.words[0]?.to)];
  let frames = 0;
  for (const symbol of symbols) frames += (await framesOf(symbol)) - around;
  expect(ids.length).toBeGreaterThan(symbols.length);
  const [first] = words;
  expect((first?.endTime ?? 0) - (first?.startTime ?? 0)).toBeCloseTo((frames * 600) / 24000, 6);
});

test('voices sound different and have paces of their own, and speed goes to the graph', async () => {
  const model = await loadKitten(contextFor());
  const bella = await speak(model);
  const jasper = await speak(model, { voice: 'jasper' });
  // 0.8 is Bella's own pace.
  expect(bella.pcm.length / jasper.pcm.length).toBeGreaterThan(1.15);
  expect(await speak(model, { speed: 1.25 })).not.toEqual(jasper);
  expect((await speak(model, { speed: 1.25 })).pcm).toHaveLength(jasper.pcm.length);
  await expect(speak(model, { voice: 'luna' })).rejects.toMatchObject({ code: 'voice_not_found' });
});

test('the longest segments have no more ids than the graph takes', async () => {
  const model = await loadKitten(contextFor());
  const text = '“Twenty-two,” (ninety-nine) — “elephants”; '.repeat(20);
  for await (const segment of segmentsFor(model, text, { espeak })) {
    expect(kittenIds((segment as PhonemeSegment).phonemes).ids.length).toBeLessThanOrEqual(512);
  }
});

const styles = (...names: string[]) =>
  npzFile(Object.fromEntries(names.map((name) => [name, npyFile([2, 256], new Float32Array(512))])));

test.each([
  [
    'a file that its settings name is missing',
    { 'voices.npz': undefined },
    "has no 'voices.npz', which its config.json",
  ],
  ['its settings are missing', { 'config.json': undefined }, "has no 'config.json'"],
  [
    'its voices are cut off',
    { 'voices.npz': kittenFiles()['voices.npz']!.slice(0, 5000) },
    "'voices.npz' is no file of voices. Its archive can't be read",
  ],
  [
    'it lacks a voice',
    { 'voices.npz': styles('expr-voice-2-f') },
    "The voice 'jasper' is 'expr-voice-2-m', which the file of voices does not have",
  ],
  [
    'a voice has another shape',
    { 'voices.npz': npzFile({ 'expr-voice-2-f': npyFile([4], new Float32Array(4)) }) },
    "The styles of 'expr-voice-2-f' are [4] instead of [rows, 256]",
  ],
  [
    'a voice is of other numbers',
    { 'voices.npz': npzFile({ a: npyFile([2], new Float32Array(2), '<f8') }) },
    "Its array 'a.npy' is not float32",
  ],
  ['the graph is of another kind', { 'kitten_tts_tiny_v0_8.onnx': new Uint8Array(99) }, /./],
])('it is refused where %s', async (_what, replaced, message) => {
  const files = kittenFiles();
  for (const [path, bytes] of Object.entries(replaced)) {
    if (bytes) files[path] = bytes;
    else delete files[path];
  }
  await expect(loadKitten(contextFor(files))).rejects.toThrow(message);
});

test('arrays of NumPy are read as they were written', () => {
  const values = Float32Array.of(0.5, -1, 2, 3, 4, 5);
  const arrays = readNpz(npzFile({ a: npyFile([2, 3], values), b: npyFile([1], Float32Array.of(7)) }));
  expect(arrays.get('a')).toEqual({ shape: [2, 3], data: values });
  expect(arrays.get('b')).toEqual({ shape: [1], data: Float32Array.of(7) });
});

const REPO = {
  'config.json': JSON.stringify(kittenSettings()),
  'kitten_tts_tiny_v0_8.onnx': 1,
  'voices.npz': 1,
};

test('it is seen in its repository, with its voices', async () => {
  expect(await detectKitten(listingOf('someone/something', REPO, { license: 'apache-2.0' }))).toMatchObject({
    family: 'kitten',
    name: 'Kitten TTS Tiny',
    license: 'apache-2.0',
    voices: [
      { id: 'bella', gender: 'female', speaker: 'expr-voice-2-f' },
      { id: 'jasper', gender: 'male', speaker: 'expr-voice-2-m' },
    ],
    variants: [{ id: 'fp32', paths: ['kitten_tts_tiny_v0_8.onnx', 'voices.npz', 'config.json'] }],
  });
  const first = {
    ...REPO,
    'config.json': JSON.stringify(kittenSettings({ voice_aliases: {}, type: 'ONNX1' })),
  };
  const found = await detectKitten(listingOf('someone/something', first));
  expect(found?.kind === 'speech' && found.voices.map(({ id }) => id)).toHaveLength(8);
});

test('it is said what a repository lacks, and others are nothing to it', async () => {
  const { 'kitten_tts_tiny_v0_8.onnx': _, ...rest } = REPO;
  const reason = 'It looks like KittenTTS, but kitten_tts_tiny_v0_8.onnx is missing.';
  expect(await detectKitten(listingOf('someone/something', rest))).toEqual({ kind: 'unfit', reason });
  const newer = { ...REPO, 'config.json': '{"type":"ONNX9"}' };
  expect(await detectKitten(listingOf('someone/something', newer))).toEqual({
    kind: 'unfit',
    reason: expect.stringContaining('"ONNX1" or "ONNX2"'),
  });
  expect(
    await detectKitten(listingOf('someone/something', { 'config.json': '{}', 'a.npz': 1 })),
  ).toBeUndefined();
});
