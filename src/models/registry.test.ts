import { expect, test } from 'vitest';
import json from '../../models.json' with { type: 'json' };
import { allFiles, hubUrl, starterFiles, variantsFor, voiceFile, weightFiles } from './registry/weights.ts';
import { defaultVoice, findModel, findVoice, modelId, parseRegistry } from './registry.ts';

const registry = parseRegistry(json);
const kokoro = findModel(registry, 'kokoro')!;
const builtin = findModel(registry, 'builtin')!;

// biome-ignore lint/suspicious/noExplicitAny: mistakes need a type that allows them
type Edit = (registry: any) => void;

/** The real registry with one mistake made in it. */
function broken(edit: Edit): unknown {
  const copy = structuredClone(json);
  edit(copy);
  return copy;
}

test.each<[string, Edit, string]>([
  ['a second model of the same id', (r) => r.models.push(r.models[0]), 'model "builtin" is listed twice'],
  [
    'a second voice of the same id',
    (r) => r.models[1].voices.push(r.models[1].voices[0]),
    'model "kokoro": voice "af_heart" is listed twice',
  ],
  [
    'a voice name that leads nowhere',
    (r) => (r.models[1].voiceNames.alloy = 'af_nobody'),
    'model "kokoro": voice name "alloy" leads to "af_nobody", which is not listed',
  ],
  [
    'two voice names for one voice',
    (r) => (r.models[1].voiceNames.alloy = 'af_heart'),
    'model "kokoro": voice "af_heart" has more than one voice name',
  ],
  [
    'a missing voice name',
    (r) => delete r.models[0].voiceNames.cedar,
    'model "builtin": voice name "cedar" is missing',
  ],
  [
    'a model name that leads nowhere',
    (r) => (r.modelNames['tts-1'] = 'nobody'),
    'model name "tts-1" leads to "nobody", which is not listed',
  ],
  [
    'a bad hash',
    (r) => (r.models[1].voices[2].file.sha256 = 'abc'),
    'model "kokoro", voice "af_nicole": field "file.sha256" must be 64 lower-case hex digits',
  ],
  [
    'a size of zero',
    (r) => (r.models[1].weights.variants[0].files[0].bytes = 0),
    'model "kokoro", weights, variant "q8", file "onnx/model_quantized.onnx": field "bytes" must be more than 0 bytes',
  ],
  [
    'a voice without a language',
    (r) => delete r.models[0].voices[0].language,
    'model "builtin", voice "en-us-sam": field "language" is missing: a language code such as "en-us"',
  ],
  [
    'a voice without a name',
    (r) => delete r.models[0].voices[0].name,
    'model "builtin", voice "en-us-sam": field "name" is missing; it must be text',
  ],
  ['no default models', (r) => delete r.defaults.models, 'models.json: field "defaults.models" is missing'],
  ['no defaults', (r) => delete r.defaults, 'models.json: field "defaults" is missing'],
  [
    'a default that must be downloaded first',
    (r) => (r.defaults.models = ['kokoro']),
    'defaults: field "models" must end with a model that needs no download',
  ],
  [
    'a default voice that is not there',
    (r) => (r.models[1].defaultVoice = 'af_nobody'),
    'model "kokoro": default voice "af_nobody" is not listed',
  ],
  [
    'an unknown family',
    (r) => (r.models[1].family = 'parrot'),
    'model "kokoro": field "family" is unknown: "parrot"; the known families are espeak, kokoro, echo',
  ],
  ['an unknown field', (r) => (r.models[1].licence = 'MIT'), 'model "kokoro": unknown field "licence"'],
  [
    'a path out of the repository',
    (r) => (r.models[1].voices[0].file.path = 'voices/../../secret'),
    'model "kokoro", voice "af_heart": field "file.path" must be a path inside the repository',
  ],
  [
    'a branch in place of a commit',
    (r) => (r.models[1].weights.commit = 'main'),
    'model "kokoro": field "weights.commit" must be a full commit',
  ],
  [
    'a device that names no variant',
    (r) => (r.models[1].weights.devices.webgpu = ['fp16']),
    'model "kokoro": device "webgpu" names variant "fp16", which is not listed',
  ],
  ['an unknown device', (r) => (r.models[1].weights.devices.tpu = ['q8']), 'tpu'],
  [
    'a file given twice',
    (r) => (r.models[1].voices[1].file.path = 'voices/af_heart.bin'),
    'model "kokoro": file "voices/af_heart.bin" is listed twice',
  ],
  [
    'a voice that espeak does not know',
    (r) => delete r.models[0].voices[0].espeak,
    'model "builtin": voice "en-us-sam": field "espeak" is missing',
  ],
  [
    'a tone without a pitch',
    (r) => delete r.models[2].voices[0].pitch,
    'model "echo": voice "tone-alloy": field "pitch" is missing',
  ],
  ['no weights', (r) => delete r.models[1].weights, 'model "kokoro": field "weights" is missing'],
  ['a version from the future', (r) => (r.version = 2), 'models.json: field "version" must be 1'],
])('a registry with %s is refused in plain words', (_mistake, edit, message) => {
  expect(() => parseRegistry(broken(edit))).toThrow(message);
});

test('every mistake is listed, not just the first', () => {
  const twice = broken((r) => {
    r.models[0].defaultVoice = 'x';
    r.models[1].defaultVoice = 'y';
  });
  expect(() => parseRegistry(twice)).toThrow(/"x"[\s\S]*"y"/);
});

test.each([null, 'text', [], 7])('%j in place of a registry is refused', (value) => {
  expect(() => parseRegistry(value)).toThrow('models.json is not valid');
});

test('names of models are found whatever their case', () => {
  expect(modelId(registry, 'TTS-1')).toBe('auto');
  expect(modelId(registry, 'auto')).toBe('auto');
  expect(modelId(registry, 'Kokoro')).toBe('kokoro');
  expect(modelId(registry, 'gpt-5')).toBeUndefined();
  expect(modelId(registry, 'constructor')).toBeUndefined();
  expect(findModel(registry, 'tts-1')).toBeUndefined();
});

test('voices are found by their own id and by the name that OpenAI uses', () => {
  expect(findVoice(registry, 'kokoro', 'AF_Heart')?.id).toBe('af_heart');
  expect(findVoice(registry, 'kokoro', 'Alloy')?.id).toBe('af_alloy');
  expect(findVoice(registry, 'builtin', 'alloy')?.id).toBe('en-us-sam');
  expect(findVoice(registry, 'kokoro', 'en-us-sam')).toBeUndefined();
  expect(findVoice(registry, 'kokoro', '__proto__')).toBeUndefined();
  expect(findVoice(registry, 'nobody', 'alloy')).toBeUndefined();
});

test('a language finds its best voice, by the whole code or by its base', () => {
  expect(defaultVoice(kokoro)?.id).toBe('af_heart');
  expect(defaultVoice(kokoro, 'en')?.id).toBe('af_heart');
  expect(defaultVoice(kokoro, 'en-GB')?.id).toBe('bf_emma');
  expect(defaultVoice(kokoro, 'fr-ca')?.id).toBe('ff_siwis');
  expect(defaultVoice(kokoro, 'de')).toBeUndefined();
  expect(defaultVoice(builtin, 'de')?.id).toBe('de-karl');
});

test('each device gets its own variant first, and what else it can run after it', () => {
  const ids = (device: 'webgpu' | 'wasm' | 'native') => variantsFor(kokoro, device).map(({ id }) => id);
  expect(ids('webgpu')).toEqual(['fp32']);
  expect(ids('wasm')).toEqual(['q8', 'fp32']);
  expect(ids('native')).toEqual(['fp32', 'q8']);
  expect(variantsFor(builtin, 'wasm')).toEqual([]);
});

test('speaking needs the graph of the device and the file of the voice', () => {
  const paths = (options: Parameters<typeof weightFiles>[1]) =>
    weightFiles(kokoro, options).map(({ path }) => path);
  expect(paths({ device: 'wasm' })).toEqual(['onnx/model_quantized.onnx', 'voices/af_heart.bin']);
  expect(paths({ device: 'webgpu', voice: 'ff_siwis' })).toEqual(['onnx/model.onnx', 'voices/ff_siwis.bin']);
  expect(paths({ device: 'native', variant: 'q8' })).toEqual([
    'onnx/model_quantized.onnx',
    'voices/af_heart.bin',
  ]);
  expect(() => paths({ device: 'webgpu', variant: 'q8' })).toThrow('Model "kokoro" has no q8 for webgpu.');
  expect(() => paths({ device: 'wasm', voice: 'nobody' })).toThrow('has no voice "nobody"');
  expect(weightFiles(builtin, { device: 'wasm' })).toEqual([]);
  expect(voiceFile(builtin, 'en-us-sam')).toBeUndefined();
});

test('getting the model fetches the graph, the default voice and the thirteen well-known ones, each once', () => {
  const files = starterFiles(kokoro, { device: 'wasm' });
  expect(files.slice(0, 2)).toEqual(weightFiles(kokoro, { device: 'wasm' }));
  expect(files).toHaveLength(14);
  expect(new Set(files.map(({ path }) => path)).size).toBe(14);
  expect(files.reduce((sum, { bytes }) => sum + bytes, 0)).toBe(92_361_056 + 13 * 522_240);
  expect(starterFiles(builtin, { device: 'wasm' })).toEqual([]);
  expect(allFiles(kokoro)).toHaveLength(2 + 54);
});

test('a file is fetched from the hub, or from a mirror under the same path', () => {
  const file = { repo: 'owner/name', commit: 'a'.repeat(40), path: 'onnx/model.onnx' };
  const tail = `/owner/name/resolve/${'a'.repeat(40)}/onnx/model.onnx`;
  expect(hubUrl(file)).toBe(`https://huggingface.co${tail}`);
  expect(hubUrl(file, 'http://localhost:8080/mirror/')).toBe(`http://localhost:8080/mirror${tail}`);
});
