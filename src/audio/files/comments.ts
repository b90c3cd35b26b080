import { joinBytes } from '../bytes.ts';
import { commentList } from '../comment-list.ts';
import type { Chapter, Picture, SoundTags } from './sound-file.ts';

export interface CommentOptions {
  tags: SoundTags;
  chapters: readonly Chapter[];
  sampleRate: number;
}

/**
 * What FLAC and Ogg Opus tell of themselves, as a comment list. Chapters as
 * Vorbis' wiki has them (`CHAPTER001`, `CHAPTER001NAME`), which ffmpeg, mpv, foobar2000 and VLC read. Where it is
 * written never depends on when a chapter starts, below a hundred hours.
 */
export function vorbisComments(
  { tags, chapters, sampleRate }: CommentOptions,
  more: readonly string[] = [],
): Uint8Array<ArrayBuffer> {
  const { title, artist, genre } = tags;
  const facts = Object.entries({ TITLE: title, ARTIST: artist, ALBUM: title, GENRE: genre });
  const list = [
    ...facts.filter(([, value]) => value !== '').map(([name, value]) => `${name}=${value}`),
    ...chapters.flatMap((chapter, index) => {
      const name = `CHAPTER${String(index + 1).padStart(3, '0')}`;
      return [`${name}=${clock(chapter.start / sampleRate)}`, `${name}NAME=${chapter.title}`];
    }),
    ...more,
  ];
  return commentList(list);
}

/** A picture as FLAC keeps it (RFC 9639, 8.8): the front cover. */
export function pictureBlock({ type, bytes, width, height }: Picture): Uint8Array<ArrayBuffer> {
  const mime = new TextEncoder().encode(type);
  return joinBytes([
    bigEndian(3, mime.length),
    mime,
    bigEndian(0, width, height, 24, 0, bytes.length),
    bytes,
  ]);
}

/** All chapters that may come, at no time yet: what a head must have room for. */
export function possibleChapters({ chapters }: SoundTags): Chapter[] {
  return chapters.map((title) => ({ title, start: 0 }));
}

/** `HH:MM:SS.mmm`. */
function clock(seconds: number): string {
  const ms = Math.round(seconds * 1000);
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  const time = [ms / 3_600_000, (ms / 60_000) % 60, (ms / 1000) % 60].map(two).join(':');
  return `${time}.${String(ms % 1000).padStart(3, '0')}`;
}

function bigEndian(...numbers: number[]): Uint8Array {
  const bytes = new Uint8Array(numbers.length * 4);
  const view = new DataView(bytes.buffer);
  for (const [i, number] of numbers.entries()) view.setUint32(i * 4, number);
  return bytes;
}
