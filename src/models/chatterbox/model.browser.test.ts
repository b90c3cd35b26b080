import * as jspi from 'onnxruntime-web/jspi';
import * as plain from 'onnxruntime-web/wasm';
import { expect, test } from 'vitest';
import { commands } from 'vitest/browser';
import { type ChatterboxFixture, chatterboxContext } from '../../../tests/fixtures/chatterbox-context.ts';
import { watchRuntime } from '../../../tests/fixtures/watch-runtime.ts';
import { RUNTIME_FOLDERS } from '../../runtime/files.ts';
import { mapSource } from '../../text/spans/mapped-text.ts';
import type { OnnxTensors } from '../onnx/runtime.ts';
import { configureOnnxWeb, type OnnxWeb, sessionOptions } from '../onnx/web.ts';
import { loadChatterbox } from './load.ts';

declare module 'vitest/browser' {
  interface BrowserCommands {
    readChatterbox(fixture: ChatterboxFixture): Promise<{ path: string; base64: string }[]>;
    chatterboxInNode(
      fixture: ChatterboxFixture,
      text: string,
    ): Promise<{ tokens: number[]; samples: number }>;
  }
}

const TEXT = 'A.';

function setUp(ort: OnnxWeb & OnnxTensors, build: string): OnnxTensors {
  const at = `${location.origin}${RUNTIME_FOLDERS.onnx}/${build}`;
  configureOnnxWeb(ort, { wasmPaths: { mjs: `${at}.mjs`, wasm: `${at}.wasm` }, threads: 1 });
  return ort;
}

// WebGPU is SwiftShader here. Half floats in the caches are its own case: the export of half the size has them.
test.each([
  { title: 'WASM, guided', device: 'wasm', fixture: { kind: 'original' } },
  { title: 'WASM, with halves', device: 'wasm', fixture: { kind: 'turbo', caches: 'float16' } },
  { title: 'WebGPU, guided', device: 'webgpu', fixture: { kind: 'original' } },
] as const)(
  '$title: a whole model says the tokens that Node says, and leaves nothing behind',
  async ({ device, fixture }) => {
    const expected = await commands.chatterboxInNode(fixture, TEXT);
    const files = await commands.readChatterbox(fixture);
    const watched = watchRuntime(
      device === 'wasm' ? setUp(plain, 'ort-wasm-simd-threaded') : setUp(jspi, 'ort-wasm-simd-threaded.jspi'),
    );
    const context = chatterboxContext(
      fixture,
      new Map(files.map(({ path, base64 }) => [path, Uint8Array.fromBase64(base64)])),
    );
    const model = await loadChatterbox({
      ...context,
      device,
      runtime: watched.runtime,
      session: sessionOptions(device),
    });
    const segment = { ...mapSource(TEXT), index: 0, start: 0, end: TEXT.length, language: 'en-us' };
    const options = { voice: 'default', speed: 1, signal: new AbortController().signal };
    const { pcm, words } = await model.synthesize(segment, options);
    const said = watched.runs('speech_tokens').at(-1)?.fed['speech_tokens']?.ints ?? [];
    expect(said.slice(-expected.tokens.length)).toEqual(expected.tokens);
    expect(pcm).toHaveLength(expected.samples);
    expect(words).toHaveLength(1);
    const cache = watched.runs('inputs_embeds').at(-1)?.fed['past_key_values.0.key'];
    expect(cache?.location).toBe(device === 'wasm' ? 'cpu' : 'gpu-buffer');
    expect(watched.held()).toBe(0);
    await model.dispose();
    expect(watched.open()).toBe(0);
  },
  180_000,
);
