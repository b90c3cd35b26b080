import * as plain from 'onnxruntime-web/wasm';
import * as asyncify from 'onnxruntime-web/webgpu';
import { expect, test } from 'vitest';
import { commands } from 'vitest/browser';
import { recordTones, type Tone, toneText } from '../../../tests/fixtures/tones.ts';
import { createFfmpegClient } from '../../ffmpeg/client.ts';
import { FFMPEG_FILES, RUNTIME_FOLDERS } from '../../runtime/files.ts';
import { startFfmpegWorker } from '../../worker/start-ffmpeg.ts';
import type { OnnxTensors } from '../onnx/runtime.ts';
import { configureOnnxWeb, type OnnxWeb, sessionOptions } from '../onnx/web.ts';
import type { OtherModelEntry } from '../registry/schema.ts';
import type { TranscribedSegment } from '../transcription.ts';
import { loadWhisper } from './load.ts';

declare module 'vitest/browser' {
  interface BrowserCommands {
    readWhisper(): Promise<Record<string, string>>;
  }
}

const { signal } = new AbortController();

test.each(['wasm', 'webgpu'] as const)('writes a FLAC file down on %s, word by word', async (device) => {
  const length = device === 'wasm' ? 40 : 5; // SwiftShader is slow
  const tones = toneText(length);
  const { language, duration, segments } = await hear(device, tones, length);
  expect({ language, duration }).toEqual({ language: 'en', duration: length });
  expect(segments.map(({ text }) => text.trim())).toEqual(tones.map(({ word }) => word));
  for (const [i, { words = [] }] of segments.entries()) {
    expect(words).toEqual([
      { word: ` ${tones[i]!.word}`, start: expect.any(Number), end: expect.any(Number) },
    ]);
    expect(Math.abs(words[0]!.start - tones[i]!.start)).toBeLessThan(0.15);
  }
});

async function hear(device: 'wasm' | 'webgpu', tones: Tone[], seconds: number) {
  const [runtime, build]: [unknown, string] =
    device === 'wasm' ? [plain, 'ort-wasm-simd-threaded'] : [asyncify, 'ort-wasm-simd-threaded.asyncify'];
  const at = `${location.origin}${RUNTIME_FOLDERS.onnx}/${build}`;
  configureOnnxWeb(runtime as OnnxWeb, { wasmPaths: { mjs: `${at}.mjs`, wasm: `${at}.wasm` }, threads: 1 });
  const files = await commands.readWhisper();
  const ffmpeg = createFfmpegClient(() => startFfmpegWorker(FFMPEG_FILES));
  const whisper = await loadWhisper({
    entry: { id: 'tones' } as OtherModelEntry,
    files: { paths: Object.keys(files), read: async (path) => Uint8Array.fromBase64(files[path] ?? '') },
    ...{ device, runtime: runtime as OnnxTensors, session: sessionOptions(device) },
    decodeAudio: ffmpeg.decodeFile,
  });
  const request = { model: 'tones', task: 'transcribe', words: true } as const;
  const { head, chunks } = await whisper.transcribe(
    { ...request, audio: await recordTones(tones, seconds) },
    signal,
  );
  const segments: TranscribedSegment[] = [];
  for await (const segment of chunks) segments.push(segment);
  ffmpeg.close();
  return { ...head, segments };
}
