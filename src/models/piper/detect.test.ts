import { expect, test } from 'vitest';
import { listingOf } from '../../../tests/fixtures/listing.ts';
import { piperSettings } from '../../../tests/fixtures/piper.ts';
import { detectPiper, piperVoicePath } from './detect.ts';

const settings = (changes?: Record<string, unknown>) => JSON.stringify(piperSettings(changes));

/** A few voices, where rhasspy/piper-voices has them. */
const VOICES = {
  'README.md': '---\nlicense: mit\n---',
  'voices.json': '{}',
  'en/en_US/lessac/medium/en_US-lessac-medium.onnx': 63_201_294,
  'en/en_US/lessac/medium/en_US-lessac-medium.onnx.json': settings(),
  'en/en_US/lessac/medium/MODEL_CARD':
    '# Model card\n\n* Language: en_US\n\n## Dataset\n\n* License: Blizzard 2013\n',
  'en/en_US/lessac/high/en_US-lessac-high.onnx': 113_895_201,
  'en/en_US/lessac/high/en_US-lessac-high.onnx.json': settings({
    audio: { sample_rate: 22050, quality: 'high' },
  }),
  'nl/nl_NL/mls/medium/nl_NL-mls-medium.onnx': 76_733_615,
  'nl/nl_NL/mls/medium/nl_NL-mls-medium.onnx.json': settings({ espeak: { voice: 'nl' } }),
  'pt/pt_PT/tugão/medium/pt_PT-tugão-medium.onnx': 63_201_294,
  'pt/pt_PT/tugão/medium/pt_PT-tugão-medium.onnx.json': settings({ espeak: { voice: 'pt' } }),
};

test.each([
  'en_US-lessac-medium',
  'en/en_US/lessac/medium',
  'en/en_US/lessac/medium/en_US-lessac-medium.onnx',
  piperVoicePath('en_US-lessac-medium'),
])('a voice of the large repository is found by %s', async (part) => {
  expect(await detectPiper(listingOf('someone/something', VOICES, { part, license: 'mit' }))).toEqual({
    kind: 'speech',
    family: 'piper',
    name: 'Lessac (medium)',
    license: 'Blizzard 2013',
    sampleRate: 24000,
    languages: ['en-us'],
    voices: [{ id: 'lessac', name: 'Lessac', language: 'en-us', gender: 'neutral' }],
    variants: [
      {
        id: 'fp32',
        paths: [
          'en/en_US/lessac/medium/en_US-lessac-medium.onnx',
          'en/en_US/lessac/medium/en_US-lessac-medium.onnx.json',
        ],
      },
    ],
    devices: { wasm: ['fp32'], native: ['fp32'] },
  });
});

test('each speaker is a voice', async () => {
  const files = {
    'sharvard.onnx': 76_000_000,
    'sharvard.onnx.json': settings({
      ...{ dataset: 'sharvard', espeak: { voice: 'es' }, num_speakers: 3 },
      speaker_id_map: { 'M Ä': 0, F: 1 },
    }),
  };
  const found = await detectPiper(listingOf('someone/something', files, { license: 'CC0-1.0' }));
  expect(found).toMatchObject({ license: 'CC0-1.0', name: 'Sharvard (medium)', languages: ['es'] });
  expect(
    found?.kind === 'speech' && found.voices.map(({ id, name, speaker }) => [id, name, speaker]),
  ).toEqual([
    ['sharvard-m-a', 'Sharvard M Ä', 0],
    ['sharvard-f', 'Sharvard F', 1],
    ['sharvard-2', 'Sharvard 2', 2],
  ]);
});

test('a voice of another alphabet than ASCII has an id of ASCII', async () => {
  const found = await detectPiper(listingOf('someone/something', VOICES, { part: 'pt_PT-tugão-medium' }));
  expect(found).toMatchObject({ voices: [{ id: 'tugao', language: 'pt-br' }] });
});

test('a voice of letters speaks the language that its settings name', async () => {
  const files = (code: string) => ({
    'x.onnx': 1,
    'x.onnx.json': settings({ phoneme_type: 'text', language: { code }, espeak: { voice: 'uk' } }),
  });
  expect(await detectPiper(listingOf('someone/something', files('es_MX')))).toMatchObject({
    languages: ['es'],
  });
  expect(await detectPiper(listingOf('someone/something', files('uk_UA')))).toMatchObject({
    kind: 'unfit',
    reason: expect.stringMatching(/^It is a Piper voice, and it speaks 'uk_UA', which .* en-us/),
  });
});

test.each([
  [
    'no voice is named',
    VOICES,
    undefined,
    'It has 4 Piper voices: name one of them, such as en_US-lessac-medium.',
  ],
  ['another one is named', VOICES, 'en_US-amy-low', "It has 4 Piper voices, and none is 'en_US-amy-low'."],
  [
    'a part of a name is named',
    VOICES,
    'en/en_US/less',
    "It has 4 Piper voices, and none is 'en/en_US/less'.",
  ],
  [
    'espeak lacks it',
    VOICES,
    'nl_NL-mls-medium',
    /^It is a Piper voice, and it needs the pronunciation of 'nl', .*en-us/,
  ],
  [
    'the settings are missing',
    { 'de_DE-eva_k-x_low.onnx': 1 },
    undefined,
    'It looks like a Piper voice, but de_DE-eva_k-x_low.onnx.json is missing.',
  ],
  [
    'the graph is missing',
    { 'a.onnx.json': settings() },
    undefined,
    'It looks like a Piper voice, but a.onnx is missing.',
  ],
  [
    'the settings are wrong',
    { 'a.onnx': 1, 'a.onnx.json': settings({ audio: {} }) },
    undefined,
    /^It looks like a Piper voice, but 'a.onnx.json' is not .*sample_rate/,
  ],
])('it is said where %s', async (_what, files, part, reason) => {
  const found = await detectPiper(listingOf('someone/something', files, { part }));
  expect(found).toEqual({ kind: 'unfit', reason: expect.stringMatching(reason) });
});

test.each([
  ['Kokoro', { 'config.json': '{}', 'onnx/model.onnx': 1 }],
  ['other settings', { 'a.onnx': 1, 'a.onnx.json': '{"hello":1}' }],
])('%s is nothing to it', async (_what, files) => {
  expect(await detectPiper(listingOf('someone/something', files))).toBeUndefined();
});
