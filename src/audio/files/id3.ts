import { joinBytes } from '../bytes.ts';
import type { Chapter, SoundTags } from './sound-file.ts';

const HEADER_BYTES = 10;
/** Of a frame's text: UTF-8. */
const UTF8 = 3;
const FRONT_COVER = 3;
/** A table of contents counts its entries in one byte. */
const MOST_ENTRIES = 255;
/** Says that the bytes of a file's position are not told. */
const NO_BYTES = 0xffffffff;

export interface Id3Options {
  tags: SoundTags;
  chapters: readonly Chapter[];
  sampleRate: number;
  /** In samples. */
  length: number;
}

/**
 * An ID3v2.4 tag with title, artist, cover, length, and chapters (its Chapter Frame Addendum 1.0). Filled up with zeros to
 * `bytes`; its length does not depend on any time.
 */
export function id3Tag(
  { tags, chapters, sampleRate, length }: Id3Options,
  bytes = 0,
): Uint8Array<ArrayBuffer> {
  const toMs = (samples: number) => Math.round((samples / sampleRate) * 1000);
  const frames = [
    textFrame('TIT2', tags.title),
    textFrame('TPE1', tags.artist),
    textFrame('TALB', tags.title),
    textFrame('TCON', tags.genre),
    textFrame('TLEN', String(toMs(length)).padStart(10, '0')),
    ...tables(chapters.map((_, index) => `chp${index}`)),
    ...chapters.map(({ title, start }, index) => {
      const end = chapters[index + 1]?.start ?? length;
      const times = numbers(toMs(start), toMs(end), NO_BYTES, NO_BYTES);
      return frame('CHAP', zeroEnded(`chp${index}`), times, textFrame('TIT2', title));
    }),
    ...(tags.cover ? [picture(tags.cover)] : []),
  ];
  const content = joinBytes(frames);
  const size = Math.max(content.length, bytes - HEADER_BYTES);
  const head = new Uint8Array([...new TextEncoder().encode('ID3'), 4, 0, 0, ...syncSafe(size)]);
  return joinBytes([head, content, new Uint8Array(size - content.length)]);
}

/** One table of all chapters; where they are too many, one of tables. */
function tables(ids: readonly string[]): Uint8Array[] {
  if (ids.length === 0) return [];
  if (ids.length <= MOST_ENTRIES) return [table('toc', ids, true)];
  const parts = Array.from({ length: Math.ceil(ids.length / MOST_ENTRIES) }, (_, part) =>
    ids.slice(part * MOST_ENTRIES, (part + 1) * MOST_ENTRIES),
  );
  const names = parts.map((_, part) => `toc${part}`);
  return [table('toc', names, true), ...parts.map((part, index) => table(names[index] ?? '', part, false))];
}

function table(name: string, ids: readonly string[], isTop: boolean): Uint8Array {
  const ordered = 1;
  return frame('CTOC', zeroEnded(name), [(isTop ? 2 : 0) | ordered, ids.length], ...ids.map(zeroEnded));
}

function picture({ type, bytes }: { type: string; bytes: Uint8Array }): Uint8Array {
  return frame('APIC', [UTF8], zeroEnded(type), [FRONT_COVER, 0], bytes);
}

function textFrame(name: string, text: string): Uint8Array {
  return text === '' ? new Uint8Array(0) : frame(name, [UTF8], zeroEnded(text));
}

function frame(name: string, ...parts: (Uint8Array | number[])[]): Uint8Array {
  const content = joinBytes(parts.map((part) => Uint8Array.from(part)));
  return joinBytes([
    new TextEncoder().encode(name),
    Uint8Array.from([...syncSafe(content.length), 0, 0]),
    content,
  ]);
}

/** A size in bytes of seven bits. */
function syncSafe(size: number): number[] {
  return [21, 14, 7, 0].map((shift) => (size >> shift) & 127);
}

function numbers(...values: number[]): Uint8Array {
  const bytes = new Uint8Array(values.length * 4);
  const view = new DataView(bytes.buffer);
  for (const [i, value] of values.entries()) view.setUint32(i * 4, value);
  return bytes;
}

function zeroEnded(text: string): Uint8Array {
  return new TextEncoder().encode(`${text}\0`);
}
