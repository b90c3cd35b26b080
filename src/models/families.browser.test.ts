import * as jspi from 'onnxruntime-web/jspi';
import * as plain from 'onnxruntime-web/wasm';
import { beforeAll, expect, test } from 'vitest';
import { commands } from 'vitest/browser';
import type { FamilyName } from '../../tests/fixtures/families.ts';
import { RUNTIME_FOLDERS } from '../runtime/files.ts';
import type { Segment } from '../text/segments/types.ts';
import { FAMILY_LOADERS } from './families.ts';
import type { SpokenSegment } from './model.ts';
import type { OnnxTensors } from './onnx/runtime.ts';
import { configureOnnxWeb, type OnnxWeb, sessionOptions } from './onnx/web.ts';
import type { ModelEntry } from './registry/schema.ts';

declare module 'vitest/browser' {
  interface BrowserCommands {
    speakFamilyInNode(
      name: FamilyName,
      text: string,
    ): Promise<{
      entry: ModelEntry;
      /** In base64, as all that is long. */
      files: Record<string, string>;
      segment: Omit<Segment, 'starts' | 'ends'> & { starts: number[]; ends: number[] };
      spoken: { pcm: string; words: SpokenSegment['words'] };
    }>;
  }
}

beforeAll(() => {
  configureOnnxWeb(plain, { wasmPaths: build('ort-wasm-simd-threaded'), threads: 1 });
  configureOnnxWeb(jspi, { wasmPaths: build('ort-wasm-simd-threaded.jspi'), threads: 1 });
});

function build(name: string) {
  const at = `${location.origin}${RUNTIME_FOLDERS.onnx}/${name}`;
  return { mjs: `${at}.mjs`, wasm: `${at}.wasm` };
}

test.each([
  { family: 'piper', device: 'wasm', ort: plain },
  { family: 'piper', device: 'webgpu', ort: jspi },
  { family: 'kitten', device: 'wasm', ort: plain },
  { family: 'supertonic', device: 'wasm', ort: plain },
] as const)('$family on $device says what it says in Node', async ({ family, device, ort }) => {
  const { entry, files, segment, spoken } = await commands.speakFamilyInNode(
    family,
    'Hello, brave new world.',
  );
  const load = await FAMILY_LOADERS[family]?.();
  const model = await load?.({
    entry,
    files: { paths: Object.keys(files), read: async (path) => Uint8Array.fromBase64(files[path] ?? '') },
    keepsakes: { get: async () => undefined, put: async () => undefined },
    device,
    runtime: ort as OnnxWeb & OnnxTensors,
    session: sessionOptions(device),
    decodeAudio: () => {
      throw new Error('This is not part of these tests.');
    },
  });
  const options = { voice: entry.defaultVoice, speed: 1, signal: new AbortController().signal };
  const { starts, ends, ...said } = segment;
  const mapped = { ...said, starts: Uint32Array.from(starts), ends: Uint32Array.from(ends) };
  const heard = await model?.synthesize(mapped, options);
  await model?.dispose();
  const expected = new Float32Array(Uint8Array.fromBase64(spoken.pcm).buffer);
  expect(heard?.words).toEqual(spoken.words);
  expect(heard?.pcm).toHaveLength(expected.length);
  const apart = expected.map((sample, i) => Math.abs(sample - (heard?.pcm[i] ?? 0)));
  expect(Math.max(...apart)).toBeLessThan(0.001);
});
