import { expect, test, vi } from 'vitest';
import { compareAudio } from '../../tests/fixtures/compare.ts';
import { decodeWithFfmpeg, probeWithFfprobe } from '../../tests/fixtures/ffmpeg.ts';
import { cutUnevenly, makeSine, makeSpeechLike } from '../../tests/fixtures/signal.ts';
import { readCodecBinary } from '../../tools/codec-binaries.ts';
import { joinBytes } from './bytes.ts';
import { createEncoder } from './create-encoder.ts';
import { STREAMED_FORMATS, type StreamedFormat } from './encoder.ts';
import { createOpusEncoder } from './opus.ts';

const RATE = 24000;
const EXACT = ['opus', 'flac', 'wav', 'pcm'] as const;
/** Node's types have none. */
const { WebAssembly: webAssembly } = globalThis as unknown as {
  WebAssembly: { instantiate(): Promise<{ instance: { exports: Record<string, object> } }> };
};
const speech = makeSpeechLike(3.7);

test.each([
  ['mp3', 'mp3', 35],
  ['opus', 'opus', 15],
  ['aac', 'aac', 30],
  ['flac', 'flac', 75],
  ['wav', 'pcm_s16le', 75],
] as const)(
  '%s is decoded by ffmpeg as %s with at least %i dB of signal to error',
  async (format, codec, snr) => {
    const bytes = await encode(format, [speech]);
    expect(probeWithFfprobe(bytes)).toMatchObject({ codec_name: codec, channels: '1' });
    const heard = compareAudio(speech, decode(format, bytes));
    expect(heard.snr).toBeGreaterThan(snr);
    expect(heard.lag).toBe({ mp3: 1105, aac: 1024, opus: 0, flac: 0, wav: 0 }[format]);
  },
);

test.each(EXACT)('%s decodes to exactly the samples that were pushed', async (format) => {
  const rate = format === 'opus' ? 48000 : RATE; // ffmpeg decodes Opus at 48 kHz; resampling would round
  for (const length of [2, 479, 480, 481, 1151, 1152, 1153, 24001, 80_000]) {
    const decoded = decode(format, await encode(format, [speech.subarray(0, length)]), rate);
    expect(decoded.length).toBe((length * rate) / RATE);
  }
});

test.each(['wav', 'flac', 'pcm'] as const)('%s keeps every 16-bit sample', async (format) => {
  const samples = Float32Array.from({ length: 65536 }, (_, i) => (i - 32768) / 32768);
  expect(decode(format, await encode(format, [samples]))).toEqual(samples);
});

test.each(['mp3', 'aac'] as const)(
  '%s is at most 65 ms longer than PCM that ends in silence',
  async (format) => {
    for (let extra = 0; extra < 1152; extra += 97) {
      const pcm = new Float32Array(RATE + extra);
      pcm.set(makeSpeechLike(0.95));
      const excess = decode(format, await encode(format, [pcm])).length - pcm.length;
      expect(excess).toBeGreaterThanOrEqual(0);
      expect(excess).toBeLessThanOrEqual(0.065 * RATE);
    }
  },
);

test.each(['mp3', 'aac'] as const)('%s keeps a loud end whole', async (format) => {
  for (const length of [23041, 23100, 23500, 24000]) {
    const sine = makeSine(440, length);
    const decoded = decode(format, await encode(format, [sine]));
    const end = decoded
      .subarray(length - 200, length + { mp3: 1105, aac: 1024 }[format])
      .subarray(-300, -100);
    expect(Math.max(...end.map(Math.abs))).toBeGreaterThan(0.4);
  }
});

test.each(STREAMED_FORMATS)('%s has the same bytes however the PCM is cut', async (format) => {
  expect(await encode(format, cutUnevenly(speech))).toEqual(await encode(format, [speech]));
});

test.each(STREAMED_FORMATS)('%s encoders that work at once do not disturb each other', async (format) => {
  const alone = await encode(format, [speech]);
  const other = makeSine(300, speech.length);
  const [first, second] = [await open(format), await open(format)];
  const parts: Uint8Array[] = [];
  for (let at = 0; at < speech.length; at += 1000) {
    parts.push(await first.push(speech.subarray(at, at + 1000)));
    await second.push(other.subarray(at, at + 1000));
  }
  second.close();
  parts.push(await first.end());
  first.close();
  expect(joinBytes(parts)).toEqual(alone);
});

test.each(['mp3', 'opus', 'aac', 'flac', 'wav'] as const)(
  '%s of no audio is a file of its codec',
  async (format) => {
    expect(probeWithFfprobe(await encode(format, []))).toMatchObject({ channels: '1' });
  },
);

test.each(STREAMED_FORMATS)('%s of one sample is decoded', async (format) => {
  const bytes = await encode(format, [Float32Array.of(0.5)]);
  expect(decode(format, bytes, format === 'opus' ? 48000 : RATE).length).toBeGreaterThan(0);
});

test.each(STREAMED_FORMATS)('%s takes samples beyond full scale and broken ones', async (format) => {
  const wild = Float32Array.from(speech, (sample, i) => (i % 5000 === 0 ? Number.NaN : sample * 30));
  const decoded = decode(format, await encode(format, [wild]));
  expect(decoded.every(Number.isFinite)).toBe(true);
  expect(decoded.some((sample) => Math.abs(sample) > 0.9)).toBe(true);
});

test.each(STREAMED_FORMATS)('%s gives its first bytes within 0.2 s of audio', async (format) => {
  const encoder = await open(format);
  let bytes = 0;
  for (let at = 0; at < 4800 && bytes < 300; at += 480) {
    bytes += (await encoder.push(speech.subarray(4800 + at, 4800 + at + 480))).length;
  }
  encoder.close();
  expect(bytes).toBeGreaterThan(200);
});

test.each(['mp3', 'opus', 'aac'] as const)(
  '%s needs no more memory for 200 encoders than for 20',
  async (format) => {
    const started = vi.spyOn(webAssembly, 'instantiate');
    const { createEncoder: createFresh } = await freshModule();
    const piece = speech.subarray(0, 12000);
    const sizes: number[] = [];
    for (let i = 1; i <= 200; i++) {
      const encoder = await createFresh(format, { sampleRate: RATE, loadAsset: load });
      await encoder.push(piece);
      if (i % 2 === 0) await encoder.end();
      encoder.close();
      encoder.close();
      sizes.push(memorySize((await started.mock.results[0]!.value).instance.exports));
    }
    expect(started).toHaveBeenCalledTimes(1);
    expect(sizes[199]).toBe(sizes[19]);
    started.mockRestore();
  },
);

test.each(['mp3', 'opus', 'aac', 'flac'] as const)('%s refuses to be used after its end', async (format) => {
  const encoder = await open(format);
  await encoder.end();
  expect(() => encoder.push(speech)).toThrow('after it was ended');
  encoder.close();
  expect(() => encoder.end()).toThrow('after it was closed');
});

test('MP3 bodies that are put behind each other play as one', async () => {
  const body = await encode('mp3', [speech]);
  expect(body[0]).toBe(0xff);
  const once = decode('mp3', body).length;
  expect(decode('mp3', joinBytes([body, body])).length).toBe(once * 2);
});

test('no Ogg page lasts longer than 40 ms', async () => {
  const encoder = await createOpusEncoder(RATE, load, { serial: 1 });
  const pages = splitPages(joinBytes([await encoder.push(speech), await encoder.end()]));
  encoder.close();
  const times = pages.map((page) => Number(new DataView(page.buffer, page.byteOffset).getBigUint64(6, true)));
  const durations = times.slice(1).map((time, i) => time - times[i]!);
  expect(Math.max(...durations)).toBeLessThanOrEqual(1920);
  expect(durations[1]).toBe(960);
});

test('a rate that a format does not have is refused', async () => {
  for (const format of ['mp3', 'opus', 'aac'] as const) {
    await expect(createEncoder(format, { sampleRate: 12345, loadAsset: load })).rejects.toThrow(RangeError);
  }
});

test.each([
  ['mp3', 48000],
  ['opus', 16000],
  ['aac', 22050],
  ['flac', 22050],
  ['flac', 37800],
] as const)('%s also takes %i Hz', async (format, sampleRate) => {
  const pcm = makeSpeechLike(2, sampleRate);
  const encoder = await createEncoder(format, { sampleRate, loadAsset: load });
  const bytes = joinBytes([await encoder.push(pcm), await encoder.end()]);
  encoder.close();
  expect(compareAudio(pcm, decodeWithFfmpeg(bytes, sampleRate)).snr).toBeGreaterThan(15);
});

test('a binary that could not be loaded is asked for again', async () => {
  const { createEncoder: createFresh } = await freshModule();
  const fail = () => Promise.reject(new Error('offline'));
  await expect(createFresh('mp3', { sampleRate: RATE, loadAsset: fail })).rejects.toThrow('offline');
  (await createFresh('mp3', { sampleRate: RATE, loadAsset: load })).close();
});

function memorySize(exports: Record<string, object>): number {
  const memory = Object.values(exports).find((value): value is { buffer: ArrayBuffer } => 'buffer' in value);
  return memory!.buffer.byteLength;
}

async function freshModule(): Promise<typeof import('./create-encoder.ts')> {
  vi.resetModules();
  return import('./create-encoder.ts');
}

async function load(name: Parameters<typeof readCodecBinary>[0]) {
  return readCodecBinary(name);
}

function open(format: StreamedFormat) {
  if (format === 'opus') return createOpusEncoder(RATE, load, { serial: 1 });
  return createEncoder(format, { sampleRate: RATE, loadAsset: load });
}

async function encode(
  format: StreamedFormat,
  pieces: Iterable<Float32Array>,
): Promise<Uint8Array<ArrayBuffer>> {
  const encoder = await open(format);
  const parts: Uint8Array[] = [];
  for (const piece of pieces) parts.push(await encoder.push(piece));
  parts.push(await encoder.end());
  encoder.close();
  return joinBytes(parts);
}

function decode(format: StreamedFormat, bytes: Uint8Array<ArrayBuffer>, sampleRate = RATE): Float32Array {
  if (format !== 'pcm') return decodeWithFfmpeg(bytes, sampleRate);
  return Float32Array.from(new Int16Array(bytes.buffer), (sample) => sample / 32768);
}

function splitPages(bytes: Uint8Array): Uint8Array[] {
  const pages: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; ) {
    const segments = bytes.subarray(at + 27, at + 27 + bytes[at + 26]!);
    const size = 27 + segments.length + segments.reduce((sum, length) => sum + length, 0);
    pages.push(bytes.subarray(at, at + size));
    at += size;
  }
  return pages;
}
