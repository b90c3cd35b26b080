import { joinBytes } from '../bytes.ts';
import type { Chapter, SoundTags } from '../files/sound-file.ts';
import { aacEntry } from './aac-entry.ts';
import { box, fullBox, UNITY_MATRIX, u16, u32, u64 } from './boxes.ts';
import { handler, neroChapters, TEXT_ENTRY, TEXT_MEDIA_HEADER } from './chapters.ts';
import { itemList } from './item-list.ts';
import { chunkOffsets, chunkRuns, type SampleTable } from './sample-table.ts';

export interface MovieOptions {
  tags: SoundTags;
  chapters: readonly Chapter[];
  sampleRate: number;
  /** Of the sound, without what the encoder puts before and behind it. */
  samples: number;
  /** Samples that the encoder puts before the sound. */
  priming: number;
  frameSize: number;
  audio: SampleTable;
  titles: SampleTable;
}

const AUDIO = 1;
const TITLES = 2;
const ENABLED_IN_MOVIE = 3;
/** `und`: no language is told. */
const UNDETERMINED = 0x55c4;
const LIMIT = 2 ** 32 - 1;

/** The movie box of an audiobook: a track of AAC, a track of chapter titles, and what the file tells of itself. */
export function movieBox(options: MovieOptions): Uint8Array<ArrayBuffer> {
  const { tags, chapters, sampleRate, samples, priming, frameSize, audio } = options;
  const frames = audio.sizes.length;
  // The last frame is told to be as short as it sounds: some players cut by that, some by the edit list.
  const lastFrame = Math.min(frameSize, Math.max(1, priming + samples - (frames - 1) * frameSize));
  const mediaLength = frames === 0 ? 0 : (frames - 1) * frameSize + lastFrame;
  const hasChapters = chapters.length > 0;
  const header = fullBox(
    'mvhd',
    { version: 1 },
    u64(0, 0),
    u32(sampleRate),
    u64(samples),
    u32(0x10000),
    u16(0x100, 0),
    u32(0, 0),
    UNITY_MATRIX,
    u32(0, 0, 0, 0, 0, 0, hasChapters ? TITLES + 1 : AUDIO + 1),
  );
  return box(
    'moov',
    header,
    audioTrack({ ...options, mediaLength }),
    ...(hasChapters ? [titleTrack(options)] : []),
    box(
      'udta',
      neroChapters(chapters, sampleRate),
      itemList({ tags, priming, samples, padding: Math.max(0, mediaLength - priming - samples) }),
    ),
  );
}

function audioTrack(options: MovieOptions & { mediaLength: number }): Uint8Array<ArrayBuffer> {
  const { chapters, sampleRate, samples, priming, frameSize, audio, mediaLength } = options;
  const bytes = audio.sizes.reduce((sum, size) => sum + size, 0);
  const average = mediaLength === 0 ? 0 : Math.round((bytes * 8 * sampleRate) / mediaLength);
  const most = Math.round(
    (audio.sizes.reduce((most, size) => Math.max(most, size), 0) * 8 * sampleRate) / frameSize,
  );
  const table = box(
    'stbl',
    fullBox('stsd', {}, u32(1), aacEntry(sampleRate, { most, average })),
    fullBox(
      'stts',
      {},
      u32(2, audio.sizes.length - 1, frameSize, 1, mediaLength - (audio.sizes.length - 1) * frameSize),
    ),
    ...tables(audio),
  );
  return box(
    'trak',
    trackHeader({ id: AUDIO, flags: ENABLED_IN_MOVIE, length: samples, volume: 0x100 }),
    box('edts', fullBox('elst', { version: 1 }, u32(1), u64(samples, priming), u16(1, 0))),
    ...(chapters.length > 0 ? [box('tref', box('chap', u32(TITLES)))] : []),
    media(
      { sampleRate, length: mediaLength },
      handler('soun', 'Sound'),
      box('minf', fullBox('smhd', {}, u32(0)), dataInfo(), table),
    ),
  );
}

function titleTrack({ chapters, sampleRate, samples, titles }: MovieOptions): Uint8Array<ArrayBuffer> {
  const durations = chapters.map(({ start }, i) => (chapters[i + 1]?.start ?? samples) - start);
  const table = box(
    'stbl',
    fullBox('stsd', {}, u32(1), TEXT_ENTRY),
    fullBox('stts', {}, u32(durations.length, ...durations.flatMap((duration) => [1, duration]))),
    ...tables(titles),
  );
  return box(
    'trak',
    trackHeader({ id: TITLES, flags: 0, length: samples, volume: 0 }),
    media(
      { sampleRate, length: samples },
      handler('text', 'Chapters'),
      box('minf', TEXT_MEDIA_HEADER, dataInfo(), table),
    ),
  );
}

function tables(samples: SampleTable): Uint8Array[] {
  const sizes = new Uint8Array(samples.sizes.length * 4);
  const view = new DataView(sizes.buffer);
  for (const [i, size] of samples.sizes.entries()) view.setUint32(i * 4, size);
  const offsets = chunkOffsets(samples);
  const isLarge = (offsets.at(-1) ?? 0) > LIMIT;
  const places = new Uint8Array(offsets.length * (isLarge ? 8 : 4));
  const placeView = new DataView(places.buffer);
  for (const [i, offset] of offsets.entries()) {
    if (isLarge) placeView.setBigUint64(i * 8, BigInt(offset));
    else placeView.setUint32(i * 4, offset);
  }
  const runs = chunkRuns(samples);
  return [
    fullBox('stsc', {}, u32(runs.length, ...runs.flatMap(({ chunk, samples }) => [chunk, samples, 1]))),
    fullBox('stsz', {}, u32(0, samples.sizes.length), sizes),
    fullBox(isLarge ? 'co64' : 'stco', {}, u32(offsets.length), places),
  ];
}

function trackHeader({
  id,
  flags,
  length,
  volume,
}: {
  id: number;
  flags: number;
  length: number;
  volume: number;
}) {
  const content = [
    u64(0, 0),
    u32(id, 0),
    u64(length),
    u32(0, 0),
    u16(0, 0, volume, 0),
    UNITY_MATRIX,
    u32(0, 0),
  ];
  return fullBox('tkhd', { version: 1, flags }, ...content);
}

function media(
  { sampleRate, length }: { sampleRate: number; length: number },
  ...parts: Uint8Array[]
): Uint8Array<ArrayBuffer> {
  return box(
    'mdia',
    fullBox('mdhd', { version: 1 }, u64(0, 0), u32(sampleRate), u64(length), u16(UNDETERMINED, 0)),
    joinBytes(parts),
  );
}

/** The samples lie in this very file. */
function dataInfo(): Uint8Array<ArrayBuffer> {
  return box('dinf', fullBox('dref', {}, u32(1), fullBox('url ', { flags: 1 })));
}
