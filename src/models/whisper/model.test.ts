import * as ort from 'onnxruntime-node';
import { expect, test } from 'vitest';
import { playTones, type Tone, toneText } from '../../../tests/fixtures/tones.ts';
import { makeWhisper } from '../../../tools/make-whisper.mjs';
import type { OnnxTensors } from '../onnx/runtime.ts';
import type { OtherModelEntry } from '../registry/schema.ts';
import type { TranscribedSegment, Transcriber, TranscriptionRequest } from '../transcription.ts';
import { loadWhisper } from './load.ts';

const TONES: Tone[] = [
  { word: 'delta', start: 0.5, end: 1.2 },
  { word: 'alpha', start: 1.8, end: 2.6 },
  { word: 'golf', start: 4, end: 4.5 },
];
const { signal } = new AbortController();
const whisper = await load();
/** Samples that were decoded of the last recording. */
let taken = 0;

test('writes a word for each tone, at its time', async () => {
  const { language, segments } = await hear(playTones(TONES, 6), { words: true });
  expect(language).toBe('en');
  expect(segments.map(({ text }) => text)).toEqual([' delta', ' alpha', ' golf']);
  segments.forEach((segment, i) => {
    expect(Math.abs(segment.start - TONES[i]!.start)).toBeLessThan(0.06);
    expect(Math.abs(segment.end - TONES[i]!.end)).toBeLessThan(0.06);
    expect(segment).toMatchObject({
      id: i,
      seek: 0,
      temperature: 0,
      tokens: expect.arrayContaining([expect.any(Number)]),
    });
    expect(segment.avgLogprob).toBeGreaterThan(-0.1);
    expect(segment.noSpeechProb).toBeLessThan(0.1);
    const [word, ...more] = segment.words!;
    expect(more).toEqual([]);
    expect(word!.word).toBe(segment.text);
    expect(Math.abs(word!.start - TONES[i]!.start)).toBeLessThan(0.15);
    expect(Math.abs(word!.end - TONES[i]!.end)).toBeLessThan(0.15);
  });
});

test('a long recording is written window by window, each from where the last one ends, in words and times', async () => {
  const tones = toneText(100);
  const { head, chunks } = await whisper.transcribe(requestFor(playTones(tones, 100)), signal);
  const heard: TranscribedSegment[] = [];
  for await (const segment of chunks) {
    if (heard.length === 0) expect(taken).toBeLessThan(31 * 16_000); // no more than the first window
    heard.push(segment);
  }
  expect(heard.map(({ text }) => text.trim())).toEqual(tones.map(({ word }) => word));
  expect(head).toEqual({ language: 'en', duration: 100 });
  expect(heard.map(({ id }) => id)).toEqual(tones.map((_, i) => i));
  expect(new Set(heard.map(({ seek }) => seek)).size).toBeGreaterThan(2);
  heard.forEach(({ start, end }, i) => {
    expect(Math.abs(start - tones[i]!.start)).toBeLessThan(0.06);
    expect(Math.abs(end - tones[i]!.end)).toBeLessThan(0.06);
  });
});

test('tells the language by the sound, and translates', async () => {
  const tones = [{ word: 'hotel', start: 0.3, end: 0.9 }];
  expect((await hear(playTones(tones, 2))).language).toBe('de');
  const translated = await hear(playTones(tones, 2), { task: 'translate', language: 'fr' });
  expect(translated).toMatchObject({ language: 'fr', segments: [{ text: ' eight' }] });
});

test('silence has no words, nor has nothing at all, and half a minute of it parts no recording', async () => {
  expect((await hear(new Float32Array(16_000 * 3))).segments).toEqual([]);
  expect((await hear(new Float32Array(0))).segments).toEqual([]);
  const apart = [
    { word: 'echo', start: 0.5, end: 1 },
    { word: 'bravo', start: 70.5, end: 71 },
  ];
  const { segments } = await hear(playTones(apart, 75));
  expect(segments.map(({ text }) => text)).toEqual([' echo', ' bravo']);
});

test('what was said before is in the prompt, up to what the model can hold', async () => {
  const prompt = 'alpha bravo '.repeat(400);
  const { segments } = await hear(playTones(TONES, 6), { prompt });
  expect(segments.map(({ text }) => text)).toEqual([' delta', ' alpha', ' golf']);
});

test('a warm transcript is the same each time', async () => {
  const warm = async () => (await hear(playTones(TONES, 6), { temperature: 1 })).segments;
  expect(await warm()).toEqual(await warm());
});

test('stops within one step when it is aborted, and goes on with the next recording', async () => {
  const abort = new AbortController();
  const pcm = playTones(toneText(60), 60);
  const hearing = whisper.transcribe(requestFor(pcm), abort.signal);
  setTimeout(() => abort.abort(new Error('enough')));
  await expect(hearing).rejects.toThrow('enough');
  expect((await hear(playTones(TONES, 6))).segments).toHaveLength(3);
});

test('requests at the same time take turns by windows, and each gets its own', async () => {
  const order: string[] = [];
  const listen = async (name: string, tones: Tone[], seconds: number) => {
    const { chunks } = await whisper.transcribe(requestFor(playTones(tones, seconds)), signal);
    const words: string[] = [];
    for await (const { text } of chunks) words.push(text.trim());
    order.push(name);
    expect(words).toEqual(tones.map(({ word }) => word));
  };
  await Promise.all([listen('long', toneText(80), 80), listen('short', TONES, 6)]);
  expect(order).toEqual(['short', 'long']);
});

test('refuses what it can not do, by name', async () => {
  await expect(hear(playTones(TONES, 6), { language: 'xx' })).rejects.toThrow(
    /does not know the language 'xx'/,
  );
  const plain = await load({ timestamped: false, onlyEnglish: true, melBands: 128 });
  expect((await hear(playTones(TONES, 6), {}, plain)).segments).toHaveLength(3);
  await expect(hear(playTones(TONES, 6), { words: true }, plain)).rejects.toThrow(/_timestamped/);
  await expect(hear(playTones(TONES, 6), { task: 'translate' }, plain)).rejects.toThrow(/can not translate/);
});

test('a file that does not fit is named', async () => {
  const files = makeWhisper();
  const broken = (path: string, bytes: Uint8Array) => loadFiles({ ...files, [path]: bytes as never });
  const text = (words: string) => new TextEncoder().encode(words);
  await expect(broken('config.json', text('{"model_type":"bert"}'))).rejects.toThrow(
    /'config.json' .* model_type/,
  );
  await expect(broken('tokenizer.json', text('{'))).rejects.toThrow("'tokenizer.json' is no JSON");
  const encoder = files['onnx/encoder_model.onnx']!;
  await expect(broken('onnx/decoder_model_merged.onnx', encoder)).rejects.toThrow(
    /'decoder' .* no input 'input_ids'/,
  );
  await expect(broken('onnx/encoder_model.onnx', encoder.subarray(0, 100))).rejects.toThrow();
});

async function load(options?: Parameters<typeof makeWhisper>[0]): Promise<Transcriber> {
  return loadFiles(makeWhisper(options));
}

async function loadFiles(all: Record<string, Uint8Array<ArrayBuffer>>): Promise<Transcriber> {
  const files = new Map(Object.entries(all));
  return loadWhisper({
    entry: { id: 'tones' } as OtherModelEntry,
    files: {
      paths: [...files.keys()],
      read: async (path) => files.get(path) ?? Promise.reject(new Error(`'${path}' is not stored.`)),
    },
    device: 'native',
    runtime: ort as unknown as OnnxTensors,
    session: {},
    decodeAudio: inPieces,
  });
}

function requestFor(
  pcm: Float32Array<ArrayBuffer>,
  options: Partial<TranscriptionRequest> = {},
): TranscriptionRequest {
  return { model: 'tones', task: 'transcribe', words: false, audio: new Uint8Array(pcm.buffer), ...options };
}

async function hear(
  pcm: Float32Array<ArrayBuffer>,
  options: Partial<TranscriptionRequest> = {},
  model = whisper,
) {
  const { head, chunks } = await model.transcribe(requestFor(pcm, options), signal);
  const segments: TranscribedSegment[] = [];
  for await (const segment of chunks) segments.push(segment);
  return { ...head, segments };
}

/** Here a file is its PCM alone: decoding has tests of its own. */
async function* inPieces(file: Uint8Array<ArrayBuffer>) {
  const pcm = new Float32Array(file.buffer);
  for (let at = 0; at < pcm.length; at += 9000) {
    taken = Math.min(at + 9000, pcm.length);
    yield pcm.slice(at, at + 9000);
  }
}
