import * as jspi from 'onnxruntime-web/jspi';
import * as plain from 'onnxruntime-web/wasm';
import { expect, test } from 'vitest';
import { commands } from 'vitest/browser';
import { type ChatFixture, openChat } from '../../../tests/fixtures/chat.ts';
import { RUNTIME_FOLDERS } from '../../runtime/files.ts';
import { configureOnnxWeb, sessionOptions } from '../onnx/web.ts';

declare module 'vitest/browser' {
  interface BrowserCommands {
    readChat(fixture: ChatFixture): Promise<{ path: string; base64: string }[]>;
  }
}

// WebGPU is SwiftShader here, which has no half floats.
test.each([
  { device: 'wasm', fixture: { caches: 'float16' } },
  { device: 'webgpu', fixture: { keeps: true } },
] as const)(
  'on $device the caches stay where they are computed, and the answer is right',
  async ({ device, fixture }) => {
    const isPlain = device === 'wasm';
    const build = isPlain ? 'ort-wasm-simd-threaded' : 'ort-wasm-simd-threaded.jspi';
    const at = `${location.origin}${RUNTIME_FOLDERS.onnx}/${build}`;
    const runtime = isPlain ? plain : jspi;
    configureOnnxWeb(runtime, { wasmPaths: { mjs: `${at}.mjs`, wasm: `${at}.wasm` }, threads: 1 });
    const read = await commands.readChat(fixture);
    const files = new Map(read.map(({ path, base64 }) => [path, Uint8Array.fromBase64(base64)]));
    const { model, watched } = await openChat(files, { runtime, device, session: sessionOptions(device) });
    const content = 'The answer, 答え.';
    const request = { model: 'auto', messages: [{ role: 'user' as const, content }], temperature: 0 };
    const { chunks } = await model.chat(request, new AbortController().signal);
    let text = '';
    for await (const piece of chunks) text += piece.text;
    expect(text).toBe(content);
    const cache = watched.runs('input_ids').at(-1)?.fed['past_key_values.1.value'];
    expect(cache).toMatchObject({
      type: isPlain ? 'float16' : 'float32',
      location: isPlain ? 'cpu' : 'gpu-buffer',
    });
    expect(watched.held()).toBe(0);
  },
  120_000,
);

test('half floats on graphics that have none are told before anything is computed', async () => {
  const read = await commands.readChat({ caches: 'float16' });
  const files = new Map(read.map(({ path, base64 }) => [path, Uint8Array.fromBase64(base64)]));
  const opened = openChat(files, { runtime: jspi, device: 'webgpu', session: sessionOptions('webgpu') });
  await expect(opened).rejects.toMatchObject({ code: 'unsupported', message: expect.stringMatching(/q4/) });
}, 60_000);
