import { MessageChannel } from 'node:worker_threads';
import * as ort from 'onnxruntime-node';
import { expect, test } from 'vitest';
import { type FixtureFiles, pocketContext } from '../../../tests/fixtures/pocket-context.ts';
import { watchRuntime } from '../../../tests/fixtures/watch-runtime.ts';
import { makePocket } from '../../../tools/make-pocket.mjs';
import { joinPcm } from '../../audio/pcm.ts';
import type { Segment } from '../../text/segments/types.ts';
import { mapSource } from '../../text/spans/mapped-text.ts';
import type { SpeakOptions, SpokenPart } from '../model.ts';
import { loadPocket } from './load.ts';

const FRAME = 1920;
const TEXT = 'The quick fox, he said, jumps over one lazy dog.';
const FILES = makePocket();

async function load({ files = FILES, kept = new Map() as FixtureFiles } = {}) {
  const watched = watchRuntime(ort);
  const context = pocketContext(files);
  for (const [key, bytes] of kept) context.kept.set(key, bytes);
  const session = { intraOpNumThreads: 1 };
  const model = await loadPocket({ ...context, device: 'native', runtime: watched.runtime, session });
  return { model, watched, kept: context.kept };
}

type Loaded = Awaited<ReturnType<typeof load>>;

function sentence(text: string): Segment {
  return { ...mapSource(text), index: 0, start: 0, end: text.length, language: 'en-us' };
}

function options(values: Partial<SpeakOptions> = {}): SpeakOptions {
  return { voice: 'alba', speed: 1, signal: new AbortController().signal, ...values };
}

async function partsOf({ model }: Loaded, text = TEXT, values?: Partial<SpeakOptions>) {
  const parts: SpokenPart[] = [];
  for await (const part of model.stream?.(sentence(text), options(values)) ?? []) parts.push(part);
  return parts;
}

const pcmOf = (parts: SpokenPart[]) =>
  Buffer.from(joinPcm(parts.map(({ pcm }) => pcm)).buffer).toString('base64');

const RECORDING = {
  id: 'a'.repeat(64),
  pcm: Float32Array.from({ length: 44_100 * 2 }, (_, i) => 0.4 * Math.sin(i / 20)),
  sampleRate: 44_100,
};

test('each step reads on where the last one ended; it ends some frames after the model says so', async () => {
  const loaded = await load();
  const { watched, model } = loaded;
  const parts = await partsOf(loaded);
  const tokens = watched.runs('token_ids')[0]?.fed['token_ids']?.dims[1] ?? 0;
  const [prompt, ...frames] = watched.runs('sequence');
  // The voice is there already: its five positions are stored. Then the text, then frame by frame.
  expect(prompt?.fed['sequence']?.dims).toEqual([1, 0, 8]);
  expect(prompt?.fed['text_embeddings']?.dims).toEqual([1, tokens, 16]);
  for (const [i, { fed, gave }] of frames.entries()) {
    expect(fed['sequence']?.dims).toEqual([1, 1, 8]);
    expect(fed['text_embeddings']?.dims).toEqual([1, 0, 16]);
    for (const state of ['state_2', 'state_5']) {
      expect(fed[state]?.ints).toEqual([5 + tokens + i]);
      expect(gave[`out_${state}`]?.ints).toEqual([5 + tokens + i + 1]);
    }
    expect(fed['state_0']?.dims).toEqual([2, 1, 320, 2, 8]);
    expect(fed['state_1']?.dims).toEqual([0]);
  }
  // The small model's end comes with the first frame that outweighs the text, and 1 + 2 frames more are made.
  const made = 2 * tokens + 3;
  expect(watched.runs('x')).toHaveLength(made);
  expect(frames).toHaveLength(made);
  expect(parts.map(({ pcm }) => pcm.length).reduce((a, b) => a + b)).toBe(made * FRAME);
  // Blocks grow; the decoder goes on from its own states.
  const blocks = watched
    .runs('latent')
    .map(({ fed }) => [fed['latent']?.dims[1] ?? 0, fed['state_2']?.ints[0] ?? 0]);
  expect(blocks.map(([size]) => size).slice(0, 5)).toEqual([2, 2, 4, 8, 12]);
  let decoded = 0;
  for (const [size = 0, offset] of blocks) {
    expect(offset).toBe(16 * decoded);
    decoded += size;
  }
  expect(parts.map(({ pcm, isLast }) => [pcm.length / FRAME, isLast])).toEqual(
    blocks.map(([size], i) => [size, i === blocks.length - 1]),
  );
  await model.dispose();
  expect([watched.open(), watched.held()]).toEqual([0, 0]);
});

test('the first part is there before the third frame is computed', async () => {
  const { model, watched } = await load();
  for await (const { pcm } of model.stream?.(sentence(TEXT), options()) ?? []) {
    expect(pcm).toHaveLength(2 * FRAME);
    break;
  }
  expect(watched.runs('x')).toHaveLength(2);
  await model.dispose();
  expect(watched.held()).toBe(0);
});

test('each word is told once, with the part in which it begins, and the last one ends with the sound', async () => {
  const loaded = await load();
  for (const speed of [1, 1.7]) {
    const parts = await partsOf(loaded, TEXT, { speed });
    let from = 0;
    const words = parts.flatMap(({ pcm, words }) => {
      for (const { startTime, endTime } of words) {
        expect(startTime).toBeGreaterThanOrEqual(0);
        expect(startTime).toBeLessThan(pcm.length / 24_000);
        expect(endTime).toBeGreaterThan(startTime);
      }
      const moved = words.map((word) => ({ ...word, at: from + word.startTime, to: from + word.endTime }));
      from += pcm.length / 24_000;
      return moved;
    });
    expect(words.map(({ start, end }) => TEXT.slice(start, end))).toEqual(TEXT.match(/\w+/g));
    expect(words.map(({ at }) => at)).toEqual(words.map(({ at }) => at).toSorted((a, b) => a - b));
    expect(words.at(-1)?.to).toBeLessThanOrEqual(from + 1e-6);
  }
  await loaded.model.dispose();
});

test('the same call gives the same parts; another seed, voice or temperature another sound', async () => {
  const [one, two] = [await load(), await load()];
  const first = await partsOf(one);
  expect(await partsOf(two)).toEqual(first);
  const { pcm, words } = await one.model.synthesize(sentence(TEXT), options());
  expect(Buffer.from(pcm.buffer).toString('base64')).toBe(pcmOf(first));
  expect(words).toHaveLength(first.flatMap(({ words }) => words).length);
  const others = [
    { style: { seed: 7 } },
    { style: { temperature: 0 } },
    { style: { steps: 3 } },
    { voice: 'sample' },
    { reference: RECORDING },
    { speed: 0.8 },
  ];
  const sounds = [pcmOf(first)];
  for (const other of others) sounds.push(pcmOf(await partsOf(one, TEXT, other)));
  expect(new Set(sounds).size).toBe(sounds.length);
  const before = one.watched.runs('x').length;
  await partsOf(one, 'Fox.', { style: { steps: 3 } });
  const flows = one.watched.runs('x').slice(before);
  expect(flows.length % 3).toBe(0);
  await one.model.dispose();
  await two.model.dispose();
});

test('a recording is encoded once and kept: another thread only reads what was kept', async () => {
  const loaded = await load();
  const sound = pcmOf(await partsOf(loaded, 'Fox.', { reference: RECORDING }));
  // 2 s at 24 kHz are 25 frames; the voice's start comes before them.
  expect(loaded.watched.runs('audio')[0]?.fed['audio']?.dims).toEqual([1, 1, 48_000]);
  expect(loaded.watched.runs('sequence')[0]?.fed['text_embeddings']?.dims).toEqual([1, 26, 16]);
  await partsOf(loaded, 'Fox.', { reference: RECORDING });
  expect(loaded.watched.runs('audio')).toHaveLength(1);
  const next = await load({ kept: loaded.kept });
  expect(pcmOf(await partsOf(next, 'Fox.', { reference: RECORDING }))).toBe(sound);
  expect(next.watched.runs('audio')).toHaveLength(0);
  const short = { ...RECORDING, id: 'b'.repeat(64), pcm: RECORDING.pcm.slice(0, 20_000) };
  await expect(partsOf(next, 'Fox.', { reference: short })).rejects.toMatchObject({
    code: 'invalid_input',
    message: expect.stringContaining('lasts 0.5 s'),
  });
  await loaded.model.dispose();
  await next.model.dispose();
  expect([loaded.watched.held(), next.watched.held(), next.watched.open()]).toEqual([0, 0, 0]);
});

test('a cancelled request ends within one step, and leaves nothing behind', async () => {
  const { model, watched } = await load();
  const stop = new AbortController();
  // It comes as a message, as from whoever asked for the speech.
  const { port1, port2 } = new MessageChannel();
  port1.once('message', () => {
    stop.abort(new Error('enough'));
    port1.close();
  });
  let steps = 0;
  watched.onRun = (input) => {
    if (input === 'sequence' && ++steps === 6) port2.postMessage(null);
  };
  const reading = model.synthesize(sentence(TEXT), options({ signal: stop.signal }));
  await expect(reading).rejects.toThrow('enough');
  expect(steps).toBeLessThanOrEqual(7);
  await model.dispose();
  expect(watched.held()).toBe(0);
});

test('memory stays flat over 200 requests', async () => {
  const loaded = await load();
  await partsOf(loaded, 'Fox.');
  const held = loaded.watched.held();
  for (let i = 0; i < 200; i++) {
    const { model } = loaded;
    if (i % 2 === 0)
      await model.synthesize(sentence('A.'), options({ voice: i % 4 === 0 ? 'alba' : 'sample' }));
    else for await (const _ of model.stream?.(sentence('A fox.'), options()) ?? []) break;
  }
  // One voice more than before is in memory.
  expect(loaded.watched.held()).toBe(2 * held);
  expect(loaded.watched.open()).toBe(4);
  await loaded.model.dispose();
});

test('a text with too many tokens is spoken piece by piece, one without words is a silence', async () => {
  const loaded = await load({ files: makePocket({ rules: { max_token_per_chunk: 12 } }) });
  const parts = await partsOf(loaded, TEXT);
  const prompts = loaded.watched.runs('token_ids').map(({ fed }) => fed['token_ids']?.dims[1] ?? 0);
  expect(prompts.length).toBeGreaterThan(2);
  for (const tokens of prompts) expect(tokens).toBeLessThanOrEqual(12);
  expect(parts.filter(({ isLast }) => isLast)).toHaveLength(1);
  expect(parts.flatMap(({ words }) => words).map(({ start, end }) => TEXT.slice(start, end))).toEqual(
    TEXT.match(/\w+/g),
  );
  expect(await partsOf(loaded, '…')).toEqual([{ pcm: new Float32Array(7200), words: [], isLast: true }]);
  await expect(partsOf(loaded, '9'.repeat(170))).rejects.toMatchObject({ code: 'invalid_input' });
  await loaded.model.dispose();
});

const encoder = new TextEncoder();
const without = (end: string) => new Map([...FILES].filter(([path]) => !path.endsWith(end)));
const changed = (end: string, bytes: Uint8Array<ArrayBuffer>) =>
  new Map([...FILES].map(([path, old]) => [path, path.endsWith(end) ? bytes : old] as const));

test.each([
  ['no bundle', without('bundle.json'), "The file 'bundle.json' is missing."],
  ['no graph', without('mimi_decoder_int8.onnx'), "mimi_decoder.onnx' is missing"],
  ['no tokenizer', without('tokenizer.model'), "tokenizer.model' is missing"],
  [
    'a broken bundle',
    changed('bundle.json', encoder.encode('{"sample_rate":0}')),
    'bundle.json does not fit: sample_rate',
  ],
  ['a broken tokenizer', changed('tokenizer.model', encoder.encode('{}')), 'no SentencePiece model'],
  [
    'a broken start',
    changed('.npy', encoder.encode('nothing')),
    "bos_before_voice.npy' can not be read: it is no .npy file",
  ],
  [
    'another graph',
    changed(
      'flow_lm_main_int8.onnx',
      FILES.get('onnx/english_2026-04/flow_lm_flow_int8.onnx') ?? new Uint8Array(),
    ),
    "The graph 'flow_lm_main' is not of the expected kind: it has no input 'sequence'",
  ],
])('%s is told by its name', async (_title, files, message) => {
  await expect(load({ files })).rejects.toThrow(message);
});

test('a voice that is not there, or is broken, fails its request alone', async () => {
  const loaded = await load({ files: changed('alba.safetensors', encoder.encode('nothing of it')) });
  await expect(partsOf(loaded, 'Fox.')).rejects.toThrow(
    "alba.safetensors' can not be read: it is no .safetensors file",
  );
  await expect(partsOf(loaded, 'Fox.', { voice: 'who' })).rejects.toMatchObject({ code: 'voice_not_found' });
  expect(await partsOf(loaded, 'Fox.', { voice: 'sample' })).not.toHaveLength(0);
  await loaded.model.dispose();
});
