import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { compareAudio } from '../../../tests/fixtures/compare.ts';
import { makeDiskFolder } from '../../../tests/fixtures/disk-file.ts';
import { runTool } from '../../../tests/fixtures/ffmpeg.ts';
import { makeSpeechLike } from '../../../tests/fixtures/signal.ts';
import { readCodecBinary } from '../../../tools/codec-binaries.ts';
import { toInt16Bytes } from '../pcm.ts';
import { openSoundFile } from './open-sound-file.ts';
import { QUIET_SECONDS, SOUND_FORMATS, type SoundFormat, type SoundState } from './sound-file.ts';

const RATE = 24000;
const EXTENSIONS = { mp3: 'mp3', m4b: 'm4b', opus: 'opus', flac: 'flac', wav: 'wav' } as const;
/** Lengths that end inside of every codec's frames. */
const PORTIONS = [1.0013, 1.3007, 0.7011].map((seconds) => makeSpeechLike(seconds));
const PAUSE = new Float32Array(Math.round(QUIET_SECONDS * RATE));
const CHAPTERS = ['First — “Ouverture”', '第二章', 'The end'];

const LAGS = 100;

const folder = makeDiskFolder();
afterAll(() => folder.remove());

test.each(SOUND_FORMATS)(
  '%s decodes to exactly the samples pushed, also when it was left in the middle',
  async (format) => {
    const { path, pcm } = await write(format, 'whole');
    const whole = decode(path, format);
    expectLength(whole, pcm.length, format);
    const heard = compareAudio(pcm, whole, LAGS);
    expect(heard.lag).toBe(0);
    expect(heard.snr).toBeGreaterThan({ mp3: 30, m4b: 25, opus: 12, flac: 70, wav: 70 }[format]);
    if (format !== 'mp3' && format !== 'opus')
      expect(Number(probe(path).format.duration)).toBeCloseTo(pcm.length / RATE, 3);

    const decoded = decode((await write(format, 'interrupted', { isInterrupted: true })).path, format);
    expect(decoded.length).toBe(whole.length);
    const same = compareAudio(whole, decoded, LAGS);
    expect(same.lag).toBe(0);
    expect(same.snr).toBeGreaterThan(format === 'opus' ? 20 : 30);
    // Where the new encoder began there is nothing to hear.
    const joint = PORTIONS[0]!.length + PAUSE.length;
    expect(Math.max(...decoded.subarray(joint - 4000, joint - 200).map(Math.abs))).toBeLessThan(0.002);
  },
);

test.each(['mp3', 'm4b', 'opus', 'flac'] as const)(
  '%s tells title, artist, chapters and cover',
  async (format) => {
    const { path, starts } = await write(format, 'tagged', { hasCover: true });
    const { format: container, chapters, streams } = probe(path);
    const tags = { ...container.tags, ...streams[0]?.tags };
    const read = Object.fromEntries(Object.entries(tags).map(([key, value]) => [key.toLowerCase(), value]));
    expect(read).toMatchObject({ title: 'Der Prozeß', artist: 'Franz Kafka', genre: 'Audiobook' });
    expect(chapters.map(({ tags }) => tags.title)).toEqual(CHAPTERS);
    chapters.forEach(({ start_time }, i) => {
      expect(Number(start_time)).toBeCloseTo(starts[i]! / RATE, 2);
    });
    const cover = streams.find(({ codec_type }) => codec_type === 'video');
    expect(cover).toMatchObject({
      codec_name: 'png',
      width: 40,
      height: 60,
      disposition: { attached_pic: 1 },
    });
  },
);

test('chapters that had no sound leave no trace', async () => {
  for (const format of ['mp3', 'opus', 'flac'] as const) {
    const { path } = await write(format, 'fewer', { spoken: CHAPTERS.slice(1) });
    expect(probe(path).chapters.map(({ tags }) => tags.title)).toEqual(CHAPTERS.slice(1));
  }
});

test('more chapters than a byte can count', async () => {
  const spoken = Array.from({ length: 300 }, (_, i) => `Chapter ${i + 1}`);
  for (const format of ['mp3', 'm4b'] as const) {
    const { path } = await write(format, 'many', { titles: spoken, spoken });
    expect(probe(path).chapters.at(-1)?.tags.title).toBe('Chapter 300');
    expect(probe(path).chapters).toHaveLength(300);
  }
});

test('FLAC tells its length and the checksum of its samples', async () => {
  const { path, pcm } = await write('flac', 'checked', { isInterrupted: true });
  const info = readFileSync(path).subarray(8);
  expect((info[13]! & 15) * 2 ** 32 + info.readUInt32BE(14)).toBe(pcm.length);
  expect(info.subarray(18, 34).toString('hex')).toBe(
    createHash('md5').update(toInt16Bytes(pcm)).digest('hex'),
  );
});

test('WAV beyond 4 GiB is read to its end', async () => {
  const name = 'large.wav';
  const file = folder.open(name);
  const side = folder.open('side');
  const tags = { title: 'Long', artist: '', genre: '', chapters: [] };
  const samples = 2 ** 31 + 480_000; // the file is sparse
  const first = await openSoundFile('wav', { sampleRate: RATE, tags, file, side, loadAsset });
  const state = { ...first.checkpoint(), samples, bytes: file.size() + samples * 2 };
  const long = await openSoundFile('wav', { sampleRate: RATE, tags, file, side, loadAsset, from: state });
  await long.push(PORTIONS[0]!);
  await long.end([]);
  const { format } = probe(folder.path(name));
  expect(Number(format.duration)).toBeCloseTo((samples + PORTIONS[0]!.length) / RATE, 3);
});

test('a movie box tells places beyond 4 GiB', async () => {
  const file = folder.open('large.m4b');
  const side = folder.open('large-sizes');
  const shifted = { ...file, write: (bytes: Uint8Array<ArrayBuffer>, at: number) => file.write(bytes, at) };
  const tags = { title: 'Long', artist: '', genre: '', chapters: [] };
  const options = { sampleRate: RATE, tags, file: shifted, side, loadAsset };
  // 90,000 frames of the largest size there is, as if they had been written.
  const frames = 90_000;
  const first = await openSoundFile('m4b', options);
  const head = file.size();
  const sizes = new Uint8Array(frames * 2).fill(0xff);
  const from = { samples: frames * 1024, frames, bytes: head + frames * 65535, more: [] };
  first.close();
  side.write(sizes, 0);
  const book = await openSoundFile('m4b', { ...options, from });
  await book.push(PORTIONS[0]!);
  await book.end([]);
  const last = runTool('ffmpeg', [
    '-v',
    'error',
    '-ss',
    String(from.samples / RATE - 0.1),
    '-i',
    folder.path('large.m4b'),
    '-f',
    's16le',
    '-',
  ]);
  expect(last.stdout.length / 2).toBeGreaterThan(PORTIONS[0]!.length);
});

/** ffmpeg 5 gives the last AAC frame whole, although the edit list ends in it. */
function expectLength(decoded: Float32Array, samples: number, format: SoundFormat): void {
  if (format !== 'm4b') expect(decoded.length).toBe(samples);
  else expect(decoded.length).toBe(Math.ceil((samples + 1024) / 1024) * 1024 - 1024);
}

interface Probe {
  format: { duration: string; tags: Record<string, string> };
  chapters: { start_time: string; tags: { title: string } }[];
  streams: { codec_type: string; codec_name: string; tags?: Record<string, string> }[];
}

function probe(path: string): Probe {
  const { stdout } = runTool('ffprobe', [
    '-v',
    'error',
    '-of',
    'json',
    '-show_chapters',
    '-show_format',
    '-show_streams',
    path,
  ]);
  return JSON.parse(stdout.toString());
}

function decode(path: string, format: SoundFormat): Float32Array {
  // Opus is decoded at 48 kHz; every second sample is compared.
  const rate = format === 'opus' ? 48000 : RATE;
  const { stdout, stderr } = runTool('ffmpeg', [
    '-nostdin',
    '-v',
    'warning',
    '-i',
    path,
    '-map',
    '0:a',
    '-f',
    'f32le',
    '-ar',
    String(rate),
    '-',
  ]);
  expect(stderr.replace(/^Guessed Channel Layout.*$/m, '').trim()).toBe('');
  const samples = new Float32Array(new Uint8Array(stdout).buffer);
  return format === 'opus' ? samples.filter((_, i) => i % 2 === 0) : samples;
}

async function write(
  format: SoundFormat,
  name: string,
  { isInterrupted = false, hasCover = false, titles = CHAPTERS, spoken = CHAPTERS } = {},
) {
  const path = `${name}.${EXTENSIONS[format]}`;
  const file = folder.open(path);
  const side = folder.open(`${path}-side`);
  const cover = hasCover ? { cover: makeCover() } : {};
  const tags = { title: 'Der Prozeß', artist: 'Franz Kafka', genre: 'Audiobook', chapters: titles, ...cover };
  const open = (from?: SoundState) =>
    openSoundFile(format, { sampleRate: RATE, tags, file, side, loadAsset, ...(from && { from }) });
  let sound = await open();
  const parts: Float32Array[] = [];
  const starts: number[] = [];
  const push = async (pcm: Float32Array) => {
    parts.push(pcm);
    await sound.push(pcm);
  };
  for (const i of spoken.keys()) {
    starts.push(sound.samples());
    await push(PORTIONS[i] ?? PORTIONS[0]!.subarray(0, 100));
    if (i === spoken.length - 1) break;
    if (spoken.length > 9) continue;
    await push(PAUSE);
    const state = structuredClone(sound.checkpoint());
    if (!isInterrupted) continue;
    await sound.push(makeSpeechLike(0.7)); // what the crash takes
    sound.close();
    sound = await open(state);
  }
  await sound.end(spoken.map((title, i) => ({ title, start: starts[i]! })));
  sound.close();
  const pcm = new Float32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    pcm.set(part, at);
    at += part.length;
  }
  return { path: folder.path(path), pcm, starts };
}

function makeCover() {
  const args = [
    '-v',
    'error',
    '-f',
    'lavfi',
    '-i',
    'testsrc=size=40x60',
    '-frames:v',
    '1',
    '-f',
    'image2pipe',
    '-c:v',
    'png',
    '-',
  ];
  const bytes = new Uint8Array(runTool('ffmpeg', args).stdout);
  return { type: 'image/png' as const, bytes, width: 40, height: 60 };
}

async function loadAsset(name: Parameters<typeof readCodecBinary>[0]) {
  return readCodecBinary(name);
}
