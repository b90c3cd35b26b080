import { expect, test, vi } from 'vitest';
import { contextOf } from '../../../tests/fixtures/families.ts';
import { listingOf } from '../../../tests/fixtures/listing.ts';
import { INDEXER, supertonicFiles, supertonicSettings } from '../../../tests/fixtures/supertonic.ts';
import type { Segment } from '../../text/segments/types.ts';
import { mapSource } from '../../text/spans/mapped-text.ts';
import type { SpeakOptions } from '../model.ts';
import type { VoiceEntry } from '../registry/schema.ts';
import { detectSupertonic } from './detect.ts';
import { loadSupertonic } from './load.ts';
import { textIds } from './text-ids.ts';

const TEXT = 'The quick brown fox jumps over the “lazy dog”.';

function voice(name: string): VoiceEntry {
  const file = { path: `voice_styles/${name}.json`, bytes: 1, sha256: '0'.repeat(64) };
  return { id: name.toLowerCase(), name, language: 'en-us', gender: 'neutral', file };
}

function contextFor(files = supertonicFiles(), voices = [voice('F1'), voice('M1')]) {
  return contextOf({ family: 'supertonic', files, voices, languages: ['en-us', 'fr'] });
}

function segmentOf(text: string, language = 'en-us'): Segment {
  return { index: 0, language, ...mapSource(text), start: 0, end: text.length };
}

type Spoken = Awaited<ReturnType<typeof loadSupertonic>>;

function speak(model: Spoken, values: Partial<SpeakOptions> = {}, segment = segmentOf(TEXT)) {
  return model.synthesize(segment, {
    voice: 'f1',
    speed: 1,
    signal: new AbortController().signal,
    ...values,
  });
}

const written = (text: string, mark?: string) =>
  String.fromCharCode(...Array.from(textIds(text, { indexer: INDEXER, mark }).ids, Number));

test.each([
  // As `UnicodeProcessor._preprocess_text` of supertone-inc/supertonic writes them.
  ['“Hello” – it’s me', '<en>"Hello" - it\'s me.</en>'],
  ['One_two [three]  four / five !', '<en>One two three four five!</en>'],
  ['mail a@b ; now ,', '<en>mail a at b; now,</en>'],
  ['She said ""so""', '<en>She said "so"</en>'],
])('%s is given to the model as %s', (text, expected) => {
  expect(written(text, 'en')).toBe(expected);
});

test('the first Supertonic is given no language, and composed letters', () => {
  expect(written('Hello')).toBe('Hello.');
  expect(textIds('é', { indexer: INDEXER }).unknown).toEqual(['é']);
  expect(textIds('é', { indexer: INDEXER, mark: 'fr' }).unknown).toEqual(['\u0301']);
});

test('a text is spoken at 24000, and every word has a time', async () => {
  const model = await loadSupertonic(contextFor());
  const { pcm, words } = await speak(model);
  expect(pcm.length / 24000).toBeGreaterThan(2);
  expect(words.map(({ start, end }) => TEXT.slice(start, end))).toEqual(TEXT.match(/\p{L}+/gu));
  expect(words.at(-1)?.endTime).toBeLessThanOrEqual(pcm.length / 24000 + 1e-9);
  await model.dispose();
});

test('the same seed gives the same sound; seed, steps, voice and language change it', async () => {
  const model = await loadSupertonic(contextFor());
  const first = await speak(model);
  await speak(model, {}, segmentOf('Something else.'));
  expect(await speak(await loadSupertonic(contextFor()))).toEqual(first);
  const others = [
    await speak(model, { style: { seed: 1 } }),
    await speak(model, { style: { steps: 8 } }),
    await speak(model, { voice: 'm1' }),
    await speak(model, {}, segmentOf(TEXT, 'fr')),
  ];
  for (const other of others) expect(other.pcm).not.toEqual(first.pcm);
});

test('speed makes it shorter', async () => {
  const model = await loadSupertonic(contextFor());
  const [one, two] = [await speak(model), await speak(model, { speed: 2 })];
  expect(one.pcm.length / two.pcm.length).toBeCloseTo(2, 3);
});

test('it stops within a step', async () => {
  const model = await loadSupertonic(contextFor());
  const stop = new AbortController();
  const spoken = speak(model, { style: { steps: 50 }, signal: stop.signal });
  setTimeout(() => stop.abort(new Error('enough')), 1);
  await expect(spoken).rejects.toThrow('enough');
});

test('what it does not know is told once; nothing to say is a short silence', async () => {
  const warn = vi.spyOn(console, 'warn').mockReturnValue();
  const model = await loadSupertonic(contextFor());
  for (let i = 0; i < 2; i++) await speak(model, {}, segmentOf('Ωmega ж'));
  expect(warn.mock.calls).toEqual([
    ["'tiny-supertonic' does not know 2 characters, and leaves them out: Ω ж"],
  ]);
  warn.mockRestore();
  expect((await speak(model, {}, segmentOf('…'))).pcm).toHaveLength(7200);
});

const bytes = (text: string) => new TextEncoder().encode(text);

test.each([
  ['a graph is missing', { 'onnx/vocoder.onnx': undefined }, "has no 'vocoder.onnx'"],
  [
    'a graph is of another kind',
    { 'onnx/vocoder.onnx': supertonicFiles()['onnx/text_encoder.onnx'] },
    "The graph 'vocoder' is not of the expected kind: it has no input 'latent'",
  ],
  ['its settings are wrong', { 'onnx/tts.json': bytes('{}') }, "'onnx/tts.json' is not Supertonic's: ae: "],
  [
    'its ids are wrong',
    { 'onnx/unicode_indexer.json': bytes('{') },
    "'onnx/unicode_indexer.json' is not JSON",
  ],
])('it is refused where %s', async (_what, replaced, message) => {
  const files = supertonicFiles();
  for (const [path, content] of Object.entries(replaced)) {
    if (content) files[path] = content;
    else delete files[path];
  }
  await expect(loadSupertonic(contextFor(files))).rejects.toThrow(message);
});

test('a voice whose file is wrong or missing is refused', async () => {
  const style = { style_ttl: { dims: [1, 2], data: [[1]] }, style_dp: { dims: [1], data: [0] } };
  const files = { ...supertonicFiles(), 'voice_styles/F1.json': bytes(JSON.stringify(style)) };
  const model = await loadSupertonic(contextFor(files));
  await expect(speak(model)).rejects.toThrow("'voice_styles/F1.json' does not hold the 2 numbers");
  await expect(speak(model, { voice: 'f9' })).rejects.toMatchObject({ code: 'voice_not_found' });
});

const REPO: Record<string, string | number> = {
  ...Object.fromEntries(Object.keys(supertonicFiles()).map((path) => [path, 1])),
  'onnx/tts.json': JSON.stringify(supertonicSettings()),
};

test('it is seen in its repository, with its voices, and with the languages of its version', async () => {
  expect(await detectSupertonic(listingOf('someone/something', REPO, { license: 'openrail' }))).toMatchObject(
    {
      family: 'supertonic',
      license: 'openrail',
      languages: ['en-us', 'en-gb', 'es', 'fr', 'pt-br', 'hi', 'it', 'de'],
      voices: [
        { id: 'f1', name: 'F1', gender: 'female', path: 'voice_styles/F1.json' },
        { id: 'm1', name: 'M1', gender: 'male', path: 'voice_styles/M1.json' },
      ],
      variants: [{ paths: expect.arrayContaining(['onnx/tts.json', 'onnx/vocoder.onnx']) }],
    },
  );
  const versions: [object, string[]][] = [
    [{ tts_version: 'v1.5.0', split: 'opensource-en' }, ['en-us']],
    [{ tts_version: 'v1.6.0' }, ['en-us', 'en-gb', 'es', 'fr', 'pt-br']],
  ];
  for (const [changes, languages] of versions) {
    const settings = JSON.stringify({ ...supertonicSettings(), ...changes });
    expect(
      await detectSupertonic(listingOf('someone/something', { ...REPO, 'onnx/tts.json': settings })),
    ).toMatchObject({
      languages,
    });
  }
});

test('it is said what a repository lacks, and others are nothing to it', async () => {
  const { 'onnx/vocoder.onnx': _, ...rest } = REPO;
  const reason = 'It looks like Supertonic, but onnx/vocoder.onnx is missing.';
  expect(await detectSupertonic(listingOf('someone/something', rest))).toEqual({ kind: 'unfit', reason });
  expect(await detectSupertonic(listingOf('someone/something', { 'tts.json': '{}' }))).toBeUndefined();
});
