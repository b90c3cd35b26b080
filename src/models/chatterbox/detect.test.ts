import { expect, test } from 'vitest';
import { chatterboxFiles } from '../../../tests/fixtures/chatterbox.ts';
import type { DetectedSpeech, RepoListing } from '../detect/types.ts';
import { detectChatterbox } from './detect.ts';

/** A repository of which only small files can be read. */
function listing(files: Record<string, number | string>): RepoListing {
  const readText = async (path: string) => {
    const content = files[path];
    if (typeof content !== 'string') throw new Error(`${path} is not to be read.`);
    return content;
  };
  return {
    id: 'somebody/chatterbox',
    commit: '0'.repeat(40),
    files: Object.entries(files).map(([path, content]) => ({
      path,
      bytes: typeof content === 'number' ? content : content.length,
    })),
    readText,
    readBytes: () => Promise.reject(new Error('No bytes are to be read.')),
  };
}

function graphs(...names: string[]): Record<string, number> {
  return Object.fromEntries(
    names.flatMap((name) => [
      [`onnx/${name}.onnx`, 1e5],
      [`onnx/${name}.onnx_data`, 1e8],
    ]),
  );
}

function smallFiles(kind: 'original' | 'multilingual' | 'turbo'): Record<string, string> {
  const small = [...chatterboxFiles({ kind })].filter(([path]) => path.endsWith('.json'));
  return Object.fromEntries(small.map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]));
}

const VOICE = { 'default_voice.wav': 714_320 };
/** onnx-community/chatterbox-ONNX and its multilingual sister: only the language model has other formats. */
const SHARED = graphs('speech_encoder', 'embed_tokens', 'conditional_decoder');

test('the original is known by its config; its variants differ in the language model alone', async () => {
  const files = { ...smallFiles('original'), ...VOICE, ...SHARED };
  const language = graphs('language_model', 'language_model_q4', 'language_model_q4f16');
  const found = (await detectChatterbox(listing({ ...files, ...language }))) as DetectedSpeech;
  expect(found).toMatchObject({
    family: 'chatterbox',
    name: 'Chatterbox',
    license: 'MIT',
    sampleRate: 24000,
    clones: true,
  });
  expect(found.languages).toEqual(['en-us', 'en-gb']);
  expect(found.voices).toEqual([
    { id: 'default', name: 'Default', language: 'en-us', gender: 'neutral', path: 'default_voice.wav' },
  ]);
  expect(found.devices).toEqual({ webgpu: ['q4f16', 'q4', 'fp32'], native: ['q4', 'q4f16', 'fp32'] });
  expect(found.variants.find(({ id }) => id === 'q4')?.paths).toEqual([
    ...['onnx/speech_encoder.onnx', 'onnx/speech_encoder.onnx_data'],
    ...['onnx/embed_tokens.onnx', 'onnx/embed_tokens.onnx_data'],
    ...['onnx/language_model_q4.onnx', 'onnx/language_model_q4.onnx_data'],
    ...['onnx/conditional_decoder.onnx', 'onnx/conditional_decoder.onnx_data'],
    ...['tokenizer.json', 'config.json'],
  ]);
});

test('the multilingual one is known by its languages, without a config', async () => {
  const files = { ...smallFiles('multilingual'), ...VOICE, ...SHARED, ...graphs('language_model_q4f16') };
  const found = (await detectChatterbox(listing(files))) as DetectedSpeech;
  expect(found.name).toBe('Chatterbox Multilingual');
  expect(found.languages).toEqual(expect.arrayContaining(['en-us', 'pt-br', 'de', 'ko', 'tr']));
  expect(found.languages).not.toContain('zh');
  expect(found.devices).toEqual({ webgpu: ['q4f16'], native: ['q4f16'] });
});

test('Turbo and Nano are known by their widths; only Nano runs in WebAssembly, with the fewest bytes', async () => {
  const formats = ['', '_fp16', '_q4', '_q4f16'];
  const names = ['speech_encoder', 'embed_tokens', 'language_model', 'conditional_decoder'];
  const files = { ...VOICE, ...graphs(...names.flatMap((name) => formats.map((format) => name + format))) };
  const turbo = smallFiles('turbo');
  const nano = {
    ...turbo,
    'config.json': (turbo['config.json'] ?? '').replace(/"n_embd":\d+/, '"n_embd":768'),
  };
  const [first, second] = [
    await detectChatterbox(listing({ ...turbo, ...files })),
    await detectChatterbox(listing({ ...nano, ...files })),
  ];
  expect(first).toMatchObject({
    name: 'Chatterbox Turbo',
    devices: { webgpu: ['q4f16', 'q4', 'fp32'], native: ['q4', 'small', 'q4f16', 'fp32'] },
  });
  expect(first).not.toHaveProperty('devices.wasm');
  expect(second).toMatchObject({ name: 'Chatterbox Nano', devices: { wasm: ['small', 'q4', 'q4f16'] } });
  const { variants } = second as DetectedSpeech;
  expect(variants.find(({ id }) => id === 'small')?.paths.filter((path) => path.endsWith('.onnx'))).toEqual(
    names.map((name) => `onnx/${name}_q4.onnx`),
  );
});

test.each([
  [
    'conditional_decoder',
    { ...graphs('speech_encoder', 'embed_tokens', 'language_model') },
    "its graph 'conditional_decoder' is missing",
  ],
  [
    'weights',
    { ...SHARED, 'onnx/language_model.onnx': 2e5 },
    'onnx/language_model.onnx_data is missing, with the weights of onnx/language_model.onnx',
  ],
  [
    'a language model that can be used',
    { ...SHARED, ...graphs('language_model_int8') },
    'it has none of the number formats',
  ],
])('what is missing is said: %s', async (_what, files, reason) => {
  const found = await detectChatterbox(listing({ ...smallFiles('original'), ...VOICE, ...files }));
  expect(found).toMatchObject({
    kind: 'unfit',
    reason: expect.stringContaining(`It looks like Chatterbox, but ${reason}`),
  });
});

test('another model is none of ours', async () => {
  const files = {
    'config.json': '{"model_type":"whisper"}',
    ...graphs('encoder_model', 'decoder_model_merged'),
  };
  expect(await detectChatterbox(listing(files))).toBeUndefined();
});
