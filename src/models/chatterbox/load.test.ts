import * as ort from 'onnxruntime-node';
import { expect, test } from 'vitest';
import { chatterboxFiles } from '../../../tests/fixtures/chatterbox.ts';
import { chatterboxContext, type FixtureFiles } from '../../../tests/fixtures/chatterbox-context.ts';
import { loadChatterboxInNode, sentence, speakOptions } from '../../../tests/fixtures/chatterbox-node.ts';
import { makeRecording } from '../../../tools/make-chatterbox/voice.mjs';

import { readWav } from '../../audio/read-wav.ts';
import type { VoiceReference } from '../model.ts';
import { loadChatterbox } from './load.ts';

const FILES = chatterboxFiles();

function reference(id: string, options: Parameters<typeof makeRecording>[0]): VoiceReference {
  return { id, ...readWav(makeRecording(options)) };
}

const DECODER = 'onnx/conditional_decoder.onnx';
const MODEL_DATA = 'onnx/language_model.onnx_data';

test.each<[title: string, change: (files: FixtureFiles) => void, message: RegExp]>([
  ['a graph that is missing', (files) => files.delete(DECODER), /graph 'conditional_decoder' is missing/],
  [
    'weights that are missing',
    (files) => files.delete(MODEL_DATA),
    /'onnx\/language_model.onnx_data' is missing: the weights of 'onnx\/language_model.onnx' lie in it/,
  ],
  [
    'weights that are cut short',
    (files) => files.set(MODEL_DATA, new Uint8Array(1000)),
    /onnx_data' is cut short: .* needs \d+ bytes of it, and it has 1000/,
  ],
  [
    'a graph that is cut short',
    (files) => files.set(DECODER, FILES.get(DECODER)?.slice(0, 700) ?? new Uint8Array()),
    /'onnx\/conditional_decoder.onnx' can not be read: it is cut short/,
  ],
  [
    'a web page in place of a graph',
    (files) => files.set(DECODER, new TextEncoder().encode('<!doctype html><p>Not found')),
    /can not be read: it/,
  ],
  [
    'the graph of something else',
    swapGraphs,
    /graph 'conditional_decoder' is not of the expected kind: it has no input 'speech_tokens'/,
  ],
  ['a tokenizer that is missing', (files) => files.delete('tokenizer.json'), /'tokenizer.json' is missing/],
  [
    'a tokenizer that is none',
    (files) => files.set('tokenizer.json', new Uint8Array(3)),
    /tokenizer is cut short or is no JSON/,
  ],
  [
    'a recording that is cut short',
    (files) => files.set('default_voice.wav', makeRecording().slice(0, 5000)),
    /'default_voice.wav' can not be read: it is cut short/,
  ],
])('%s is named', async (_title, change, message) => {
  const files = new Map(FILES);
  change(files);
  await expect(loadChatterboxInNode({}, files)).rejects.toThrow(message);
});

function swapGraphs(files: FixtureFiles): void {
  files.set(DECODER, FILES.get('onnx/embed_tokens.onnx') ?? new Uint8Array());
}

test('a device that is too small is told of before anything is read', async () => {
  const context = chatterboxContext({}, FILES);
  const read: string[] = [];
  const files = {
    paths: context.files.paths,
    read: async (path: string) => {
      read.push(path);
      return context.files.read(path);
    },
  };
  const huge = structuredClone(context.entry);
  for (const file of huge.weights?.variants[0]?.files ?? []) file.bytes = 2 ** 50;
  const loading = loadChatterbox({
    ...context,
    files,
    entry: huge,
    device: 'wasm',
    runtime: ort,
    session: {},
  });
  await expect(loading).rejects.toMatchObject({
    code: 'unsupported',
    message: expect.stringMatching(/needs about .* GB of memory/),
  });
  expect(read).toEqual([]);
});

test("a model's own voice is encoded once, and kept; a kept voice that is broken is encoded anew", async () => {
  const first = await loadChatterboxInNode({}, FILES);
  await first.model.synthesize(sentence('Hello.'), speakOptions());
  const said = first.lastTokens();
  expect(first.watched.runs('audio_values')).toHaveLength(1);
  expect(first.watched.opened()).toBe(4);
  expect(first.watched.open()).toBe(3);
  await first.model.dispose();

  const second = await loadChatterboxInNode({}, FILES, first.kept);
  await second.model.synthesize(sentence('Hello.'), speakOptions());
  expect(second.watched.runs('audio_values')).toHaveLength(0);
  expect(second.lastTokens()).toEqual(said);
  await second.model.dispose();

  const broken = new Map([...first.kept].map(([key, bytes]) => [key, bytes.slice(0, -8)]));
  const third = await loadChatterboxInNode({}, FILES, broken);
  expect(third.watched.runs('audio_values')).toHaveLength(1);
  await third.model.dispose();
});

test('a recording speaks in place of the voice, at any rate and length, and is encoded once', async () => {
  const { model, watched, kept, lastTokens } = await loadChatterboxInNode({}, FILES);
  const speak = async (recording?: VoiceReference) => {
    const { pcm } = await model.synthesize(sentence('Hello.'), speakOptions({ reference: recording }));
    return { pcm, tokens: lastTokens().join() };
  };
  const own = await speak();
  const deep = reference('a'.repeat(64), { pitch: 80, rate: 48_000, seconds: 40 });
  const cloned = await speak(deep);
  expect(cloned.tokens).not.toBe(own.tokens);
  expect(watched.runs('audio_values').at(-1)?.fed['audio_values']?.dims).toEqual([1, 30 * 24_000]);
  expect(await speak(deep)).toEqual(cloned);
  expect(await speak()).toEqual(own);
  expect(watched.runs('audio_values')).toHaveLength(2);
  expect([...kept.keys()].filter((key) => key.includes('a'.repeat(64)))).toHaveLength(1);
  expect(watched.open()).toBe(3);
  await expect(speak(reference('short', { seconds: 4 }))).rejects.toMatchObject({
    code: 'invalid_input',
    message: 'The recording of the voice lasts 4.0 s; Chatterbox needs 5 s at least.',
  });
  await model.dispose();
});

test('a voice that the model lacks is refused', async () => {
  const { model } = await loadChatterboxInNode({}, FILES);
  const speaking = model.synthesize(sentence('Hello.'), speakOptions({ voice: 'nobody' }));
  await expect(speaking).rejects.toMatchObject({ code: 'voice_not_found' });
  await model.dispose();
});
