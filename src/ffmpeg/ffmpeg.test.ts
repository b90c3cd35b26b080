/// <reference path="./ffmpeg-core.d.ts" />
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { compareAudio } from '../../tests/fixtures/compare.ts';
import { decodeWithFfmpeg, probeWithFfprobe, runTool } from '../../tests/fixtures/ffmpeg.ts';
import { makeSpeechLike } from '../../tests/fixtures/signal.ts';
import { joinBytes } from '../audio/bytes.ts';
import { type AudioFormat, FFMPEG_FORMATS, STREAMED_FORMATS } from '../audio/encoder.ts';
import { toInt16Bytes } from '../audio/pcm.ts';
import { loadFfmpeg } from './ffmpeg.ts';

const RATE = 24000;
const speech = makeSpeechLike(3);
const ffmpeg = await loadRealFfmpeg();

test.each([
  ['m4a', 'aac', 25],
  ['ogg', 'vorbis', 12],
  ['webm', 'opus', 15],
  ['ac3', 'ac3', 15],
  ['alac', 'alac', 75],
  ['mp3', 'mp3', 30],
  ['opus', 'opus', 15],
  ['aac', 'aac', 25],
  ['flac', 'flac', 75],
  ['wav', 'pcm_s16le', 75],
] as const)(
  'writes %s, which the real ffmpeg reads as %s with %i dB of signal to error',
  async (format, codec, snr) => {
    const bytes = await transcode(format, speech);
    expect(probeWithFfprobe(bytes)).toMatchObject({ codec_name: codec, channels: '1' });
    const heard = decodeWithFfmpeg(bytes);
    expect(compareAudio(speech, heard).snr).toBeGreaterThan(snr);
    expect(heard.length).toBeGreaterThanOrEqual(speech.length - 1);
    expect(heard.length - speech.length).toBeLessThanOrEqual(0.085 * RATE);
  },
);

test.each(['m4a', 'alac', 'ogg', 'flac', 'wav'] as const)('%s has the exact length', async (format) => {
  const decoded = decodeWithFfmpeg(await transcode(format, speech.subarray(0, 70_001)));
  expect(Math.abs(decoded.length - 70_001)).toBeLessThanOrEqual(format === 'm4a' ? 1024 : 0);
});

test.each([...STREAMED_FORMATS, ...FFMPEG_FORMATS])('reads %s back', async (format) => {
  if (format === 'pcm') return; // nothing in it says what it is
  const decoded = await decode([await transcode(format, speech)]);
  expect(Math.abs(decoded.length - speech.length)).toBeLessThanOrEqual(0.085 * RATE);
  expect(compareAudio(speech, decoded).snr).toBeGreaterThan(12);
});

test.each([2, 1023, 24_001, 65_261])(
  'm4a says exactly what %i samples are, without delay',
  async (length) => {
    const { start_time, duration } = probeWithFfprobe(await transcode('m4a', speech.subarray(0, length)));
    expect(Number(start_time)).toBe(0);
    expect(Math.round(Number(duration) * RATE)).toBe(length);
    const heard = decodeWithFfmpeg(await transcode('m4a', speech.subarray(0, length)));
    expect(compareAudio(speech.subarray(0, length), heard).lag).toBe(0);
  },
);

test('m4a begins with its index, so that it can be played while it loads', async () => {
  const text = new TextDecoder('latin1').decode(await transcode('m4a', speech));
  expect(text.indexOf('moov')).toBeGreaterThan(0);
  expect(text.indexOf('moov')).toBeLessThan(text.indexOf('mdat'));
});

test('decodes to another rate, from input and to output in pieces', async () => {
  const wav = await transcode('wav', speech);
  const pieces = [wav.slice(0, 1000), wav.slice(1000, 1001), wav.slice(1001)];
  const outputs: number[] = [];
  const decoded = await decode(pieces, 16000, { onPiece: (size) => outputs.push(size) });
  expect(decoded.length).toBe((speech.length * 2) / 3);
  expect(Math.max(...outputs)).toBeLessThanOrEqual(262144);
  expect(outputs.every((size) => size % 4 === 0)).toBe(true);
});

test('stops at the limit, however long the file is', async () => {
  const decoded = await decode([await transcode('flac', speech)], 16000, { limitSeconds: 1.25 });
  expect(decoded.length).toBe(20_000);
});

test('says what is wrong with a file whose sound can not be read', async () => {
  const noise = Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919) % 251);
  const film = ['-f', 'lavfi', '-i', 'testsrc=duration=0.2', '-c:v', 'mpeg4'];
  const silentFilm = runTool('ffmpeg', [...film, '-movflags', 'frag_keyframe', '-f', 'mp4', '-']).stdout;
  const broken = (await transcode('m4a', speech)).subarray(0, 900);
  const nothing = await transcode('wav', new Float32Array(0));
  const said = async (file: Uint8Array) =>
    decode([file]).then(String, ({ code, message }) => `${code}: ${message.split(' (')[0]}`);
  const unknown = 'invalid_input: The file is in no format of sound that can be read here, or broken.';
  expect(await said(noise)).toBe(unknown);
  expect(await said(new Uint8Array(silentFilm))).toBe('invalid_input: The file has no sound in it.');
  expect(await said(broken)).toBe(unknown);
  expect(await said(nothing)).toBe('invalid_input: The file has no sound in it.');
  expect(await said(new Uint8Array(0))).toBe('invalid_input: The file is empty.');
});

test('60 jobs in a row work, and the last gives what the first gave', async () => {
  const piece = speech.subarray(0, 24000);
  const first = await transcode('webm', piece);
  for (let i = 0; i < 30; i++) {
    await transcode('opus', piece.subarray(0, 4800));
    await decode([first.slice()]);
  }
  expect(await transcode('webm', piece)).toEqual(first);
}, 60_000);

test('leaves no trace of a browser in Node', () => {
  expect('self' in globalThis).toBe(false);
});

async function loadRealFfmpeg() {
  const require = createRequire(import.meta.url);
  const { default: createCore } = await import('@ffmpeg/core');
  return loadFfmpeg({ createCore, wasm: new Uint8Array(readFileSync(require.resolve('@ffmpeg/core/wasm'))) });
}

async function transcode(format: AudioFormat, pcm: Float32Array): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = [];
  const bytes = toInt16Bytes(pcm);
  const input = [bytes.slice(0, 10_001), bytes.slice(10_001)];
  await ffmpeg.transcode({ format, sampleRate: RATE, input }, (piece) => pieces.push(piece));
  expect(input).toEqual([]);
  return joinBytes(pieces);
}

async function decode(
  input: Uint8Array[],
  sampleRate = RATE,
  { onPiece, limitSeconds }: { onPiece?: (size: number) => void; limitSeconds?: number } = {},
): Promise<Float32Array> {
  const pieces: Uint8Array[] = [];
  await ffmpeg.decode({ sampleRate, limitSeconds, input: [...input] }, (piece) => {
    onPiece?.(piece.length);
    pieces.push(piece);
  });
  return new Float32Array(joinBytes(pieces).buffer);
}
