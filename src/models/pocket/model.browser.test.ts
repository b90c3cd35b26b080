import * as jspi from 'onnxruntime-web/jspi';
import * as plain from 'onnxruntime-web/wasm';
import { expect, test } from 'vitest';
import { commands } from 'vitest/browser';
import { pocketContext } from '../../../tests/fixtures/pocket-context.ts';
import { watchRuntime } from '../../../tests/fixtures/watch-runtime.ts';
import { RUNTIME_FOLDERS } from '../../runtime/files.ts';
import { mapSource } from '../../text/spans/mapped-text.ts';
import type { OnnxTensors } from '../onnx/runtime.ts';
import { configureOnnxWeb, type OnnxWeb, sessionOptions } from '../onnx/web.ts';
import { loadPocket } from './load.ts';

declare module 'vitest/browser' {
  interface BrowserCommands {
    readPocket(): Promise<{ path: string; base64: string }[]>;
    pocketInNode(text: string): Promise<string[]>;
  }
}

const TEXT = 'Fox.';

function setUp(ort: OnnxWeb & OnnxTensors, build: string): OnnxTensors {
  const at = `${location.origin}${RUNTIME_FOLDERS.onnx}/${build}`;
  configureOnnxWeb(ort, { wasmPaths: { mjs: `${at}.mjs`, wasm: `${at}.wasm` }, threads: 1 });
  return ort;
}

// WebGPU is SwiftShader here; the caches stay on it from one step to the next.
test.each(['wasm', 'webgpu'] as const)(
  '%s: the parts are those that Node gives, and nothing is left behind',
  async (device) => {
    const expected = await commands.pocketInNode(TEXT);
    const files = await commands.readPocket();
    const watched = watchRuntime(
      device === 'wasm' ? setUp(plain, 'ort-wasm-simd-threaded') : setUp(jspi, 'ort-wasm-simd-threaded.jspi'),
    );
    const context = pocketContext(
      new Map(files.map(({ path, base64 }) => [path, Uint8Array.fromBase64(base64)])),
    );
    const model = await loadPocket({
      ...context,
      device,
      runtime: watched.runtime,
      session: sessionOptions(device),
    });
    const segment = { ...mapSource(TEXT), index: 0, start: 0, end: TEXT.length, language: 'en-us' };
    for (const voice of ['alba', 'sample']) {
      const options = { voice, speed: 1, signal: new AbortController().signal };
      let i = 0;
      for await (const { pcm } of model.stream?.(segment, options) ?? []) {
        const reference = new Float32Array(Uint8Array.fromBase64(expected[i++] ?? '').buffer);
        expect(pcm).toHaveLength(reference.length);
        // Backends sum in different orders, and each step builds on the last.
        if (voice === 'alba') expect(decibels(pcm, reference)).toBeGreaterThan(40);
      }
      expect(i).toBe(expected.length);
    }
    await model.dispose();
    expect([watched.open(), watched.held()]).toEqual([0, 0]);
  },
  180_000,
);

/** Signal to noise ratio of `pcm` against what it should be. */
function decibels(pcm: Float32Array, expected: Float32Array): number {
  let [signal, noise] = [0, 0];
  for (const [i, value] of expected.entries()) {
    signal += value * value;
    noise += (value - (pcm[i] ?? 0)) ** 2;
  }
  return 10 * Math.log10(signal / noise);
}
