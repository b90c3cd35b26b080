import { expect, test } from 'vitest';
import { makePocket } from '../../../tools/make-pocket.mjs';
import type { RepoListing } from '../detect/types.ts';
import { detectPocket } from './detect.ts';
import { POCKET_RECORDINGS, resolvePocketVoice } from './resolve-voice.ts';

const FILES = new Map([
  ...makePocket(),
  ...makePocket({ language: 'italian' }),
  ...makePocket({ language: 'italian', precision: 'fp32' }),
]);

function listing(files: Map<string, Uint8Array<ArrayBuffer>>, part?: string): RepoListing {
  const read = async (path: string) => files.get(path) ?? new Uint8Array();
  return {
    id: 'KevinAHM/pocket-tts-onnx',
    commit: '0'.repeat(40),
    part,
    files: [...files].map(([path, { length }]) => ({ path, bytes: length })),
    readText: async (path) => new TextDecoder().decode(await read(path)),
    readBytes: read,
  };
}

test('a bundle is seen with its language, voices and variants', async () => {
  expect(await detectPocket(listing(FILES))).toMatchObject({
    kind: 'speech',
    family: 'pocket',
    name: 'pocket-tts English',
    license: 'CC-BY-4.0',
    sampleRate: 24000,
    languages: ['en-us', 'en-gb'],
    clones: true,
    voices: [
      { id: 'alba', path: 'languages/english_2026-04/embeddings/alba.safetensors' },
      { id: 'reference_sample', speaker: 'reference_sample.wav' },
    ],
    devices: { wasm: ['q8'], native: ['q8'] },
  });
  const italian = await detectPocket(listing(FILES, 'onnx/italian'));
  expect(italian).toMatchObject({
    name: 'pocket-tts Italian',
    languages: ['it'],
    devices: { wasm: ['q8', 'fp32'], webgpu: ['fp32'] },
  });
  const [q8, fp32] = italian && 'variants' in italian ? italian.variants : [];
  const beside = ['bundle.json', 'tokenizer.model', 'bos_before_voice.npy'].map(
    (file) => `onnx/italian/${file}`,
  );
  const graphs = (suffix: string) =>
    [
      `flow_lm_main${suffix}`,
      `flow_lm_flow${suffix}`,
      `mimi_decoder${suffix}`,
      'text_conditioner',
      'mimi_encoder',
    ].map((name) => `onnx/italian/${name}.onnx`);
  expect(q8?.paths).toEqual([...graphs('_int8'), ...beside, 'reference_sample.wav']);
  expect(fp32?.paths).toEqual([...graphs(''), ...beside, 'reference_sample.wav']);
});

test('what is missing is said, and what is something else is left to others', async () => {
  const without = (pattern: RegExp) => new Map([...makePocket()].filter(([path]) => !pattern.test(path)));
  const reason = async (files: Map<string, Uint8Array<ArrayBuffer>>, part?: string) => {
    const found = await detectPocket(listing(files, part));
    return found?.kind === 'unfit' ? found.reason : found;
  };
  expect(await reason(without(/flow_lm_flow/))).toMatch(/flow_lm_flow\.onnx is missing/);
  expect(await reason(without(/bundle/))).toMatch(/bundle\.json is missing/);
  expect(await reason(without(/tokenizer/))).toMatch(/tokenizer\.model is missing/);
  expect(await reason(without(/safetensors|wav/))).toMatch(/neither a stored voice/);
  expect(await reason(without(/mimi_encoder/))).toMatchObject({ clones: false, voices: [{ id: 'alba' }] });
  expect(await reason(FILES, 'klingon')).toMatch(
    /no 'klingon': its languages are onnx\/english_2026-04, onnx\/italian/,
  );
  expect(
    await reason(
      new Map([
        ['bundle.json', new Uint8Array()],
        ['model.onnx', new Uint8Array()],
      ]),
    ),
  ).toBeUndefined();
});

test('names of voices lead to where pocket-tts servers find them, and nowhere else', () => {
  const names = {
    own: ['alba', 'Jean'],
    files: ['Grandma.WAV', 'uncle.flac', 'uncle.wav', 'alba.wav'],
    hosts: ['huggingface.co', 'voices.example'],
  };
  const resolve = (name: string) => resolvePocketVoice(name, names);
  expect(resolve('ALBA')).toEqual({ kind: 'own', id: 'alba' });
  expect(resolve('jean')).toEqual({ kind: 'own', id: 'Jean' });
  expect(resolve('alba.wav')).toEqual({ kind: 'file', name: 'alba.wav' });
  expect(resolve('grandma')).toEqual({ kind: 'file', name: 'Grandma.WAV' });
  expect(resolve('uncle')).toEqual({ kind: 'file', name: 'uncle.wav' });
  expect(resolve('nobody')).toBeUndefined();
  expect(resolve('hf://kyutai/tts-voices/alba-mackenna/casual.wav')).toEqual({
    kind: 'address',
    url: 'https://huggingface.co/kyutai/tts-voices/resolve/main/alba-mackenna/casual.wav',
  });
  expect(resolve('hf://kyutai/tts-voices/a b.wav@0123abc')).toEqual({
    kind: 'address',
    url: 'https://huggingface.co/kyutai/tts-voices/resolve/0123abc/a%20b.wav',
  });
  expect(resolve('https://voices.example/me.wav')).toEqual({
    kind: 'address',
    url: 'https://voices.example/me.wav',
  });
  for (const name of [
    'https://evil.example/x.wav',
    'https://huggingface.co@evil.example/x.wav',
    'https://huggingface.co:8443/x.wav',
    'http://huggingface.co/x.wav',
    'file:///etc/passwd',
    '/etc/passwd',
    '../uncle.wav',
    'C:\\voices\\me.wav',
    'hf://kyutai/tts-voices/../../x',
    'hf://kyutai',
    '..',
  ]) {
    expect([name, resolve(name)?.kind]).toEqual([name, 'refused']);
  }
  for (const path of Object.values(POCKET_RECORDINGS)) {
    expect(resolve(`hf://kyutai/tts-voices/${path}`)?.kind).toBe('address');
  }
});
