import * as jspi from 'onnxruntime-web/jspi';
import * as plain from 'onnxruntime-web/wasm';
import * as asyncify from 'onnxruntime-web/webgpu';
import { beforeAll, expect, test } from 'vitest';
import { commands } from 'vitest/browser';
import type { KokoroFixture } from '../../../tests/fixtures/models.ts';
import { segmentsFor } from '../../../tests/fixtures/segments.ts';
import { ESPEAK_FILES, RUNTIME_FOLDERS } from '../../runtime/files.ts';
import { type Espeak, loadEspeak } from '../builtin/espeak.ts';
import type { EspeakFactory } from '../builtin/espeak-module.ts';
import { createBuiltinModel } from '../builtin/model.ts';
import type { Model, WordTime } from '../model.ts';
import { loadGraph } from '../onnx/runtime.ts';
import { configureOnnxWeb, type OnnxWeb, sessionOptions } from '../onnx/web.ts';
import { createKokoro, KOKORO_CONTRACT } from './model.ts';
import { readVoicePack } from './style.ts';

declare module 'vitest/browser' {
  interface BrowserCommands {
    readModel(fixture: KokoroFixture): Promise<{ model: string; voice: string }>;
    speakInNode(fixture: KokoroFixture, text: string): Promise<{ pcm: string; words: WordTime[] }[]>;
  }
}

const TEXT = 'The quick brown fox jumps over the lazy dog. Twenty-one more, please!';
const OPTIONS = { voice: 'one', speed: 1, signal: new AbortController().signal };

let espeak: Espeak;

beforeAll(async () => {
  const { default: factory } = (await import(/* @vite-ignore */ ESPEAK_FILES.module)) as {
    default: EspeakFactory;
  };
  const pack = new Uint8Array(await (await fetch(ESPEAK_FILES.pack)).arrayBuffer());
  espeak = await loadEspeak({ factory, pack });
  configureOnnxWeb(plain, { wasmPaths: build('ort-wasm-simd-threaded'), threads: 1 });
  configureOnnxWeb(jspi, { wasmPaths: build('ort-wasm-simd-threaded.jspi'), threads: 1 });
  configureOnnxWeb(asyncify, { wasmPaths: build('ort-wasm-simd-threaded.asyncify'), threads: 1 });
});

function build(name: string) {
  const at = `${location.origin}${RUNTIME_FOLDERS.onnx}/${name}`;
  return { mjs: `${at}.mjs`, wasm: `${at}.wasm` };
}

async function loadKokoro(ort: OnnxWeb, device: 'wasm' | 'webgpu', fixture: KokoroFixture): Promise<Model> {
  const { model, voice } = await commands.readModel(fixture);
  const graph = await loadGraph(ort, Uint8Array.fromBase64(model), {
    contract: KOKORO_CONTRACT,
    session: sessionOptions(device),
  });
  const pack = readVoicePack(Uint8Array.fromBase64(voice));
  return createKokoro({
    id: 'kokoro',
    graph,
    device,
    loadVoice: async () => pack,
  });
}

/** Signal to noise ratio in dB of `pcm` against what it should be. */
function quality(pcm: Float32Array, expected: Float32Array): number {
  let signal = 0;
  let noise = 0;
  for (const [i, value] of expected.entries()) {
    signal += value * value;
    noise += (value - (pcm[i] ?? 0)) ** 2;
  }
  return 10 * Math.log10(signal / noise);
}

// WebGPU is SwiftShader here, which takes its time for each layer and each frame, so it gets the shallowest model and one word.
// Backends sum in different orders; the measured ratios are 48 dB, 38 dB and 36 dB.
test.each([
  { title: 'WASM', ort: plain, device: 'wasm', size: 'tiny', dtype: 'fp32', text: TEXT, decibels: 40 },
  {
    title: 'WASM, quantised',
    ort: plain,
    device: 'wasm',
    size: 'tiny',
    dtype: 'q8',
    text: TEXT,
    decibels: 25,
  },
  {
    title: 'WebGPU by JSPI',
    ort: jspi,
    device: 'webgpu',
    size: 'shallow',
    dtype: 'fp32',
    text: 'Yes.',
    decibels: 30,
  },
  {
    title: 'WebGPU by Asyncify',
    ort: asyncify,
    device: 'webgpu',
    size: 'shallow',
    dtype: 'fp32',
    text: 'Yes.',
    decibels: 30,
  },
] as const)(
  '$title says what Node says',
  async ({ ort, device, size, dtype, text, decibels }) => {
    const expected = await commands.speakInNode({ size, dtype }, text);
    const model = await loadKokoro(ort, device, { size, dtype });
    let i = 0;
    for await (const segment of segmentsFor(model, text, { espeak })) {
      const { pcm, words } = await model.synthesize(segment, OPTIONS);
      const { pcm: base64, words: expectedWords } = expected[i++] ?? { pcm: '', words: [] };
      const reference = new Float32Array(Uint8Array.fromBase64(base64).buffer);
      expect(pcm).toHaveLength(reference.length);
      expect(words).toEqual(expectedWords);
      expect(quality(pcm, reference)).toBeGreaterThan(decibels);
    }
    expect(i).toBe(expected.length);
    await model.dispose();
  },
  180_000,
);

test('the built-in voice speaks in a browser, soon after a cold start', async () => {
  const model = createBuiltinModel({ espeak, voices: { sam: { espeak: 'en-us', language: 'en-us' } } });
  const began = performance.now();
  for await (const segment of segmentsFor(model, TEXT, { espeak })) {
    const { pcm, words } = await model.synthesize(segment, { ...OPTIONS, voice: 'sam' });
    expect(pcm.length).toBeGreaterThan(24000);
    expect(words.length).toBeGreaterThan(1);
  }
  expect(performance.now() - began).toBeLessThan(2000);
});
