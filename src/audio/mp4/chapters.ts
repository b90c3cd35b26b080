import { joinBytes } from '../bytes.ts';
import type { Chapter } from '../files/sound-file.ts';
import { ascii, box, fullBox, u16, u32, u64 } from './boxes.ts';

/** Nero's list counts in a byte, and in units of 100 ns. */
const MOST_NERO = 255;
const NERO_RATE = 10_000_000;

/** Nero's list of chapters, which Android's players and VLC read; nothing where there are more than it can hold. */
export function neroChapters(chapters: readonly Chapter[], sampleRate: number): Uint8Array {
  if (chapters.length === 0 || chapters.length > MOST_NERO) return new Uint8Array(0);
  const entries = chapters.map(({ title, start }) => {
    const text = cutText(title, 255);
    return joinBytes([u64(Math.round((start / sampleRate) * NERO_RATE)), Uint8Array.of(text.length), text]);
  });
  return fullBox('chpl', { version: 1 }, u32(0), [chapters.length], ...entries);
}

/** The samples of QuickTime's chapter track, which Apple's players read: each title with its length, marked as UTF-8. */
export function chapterSamples(chapters: readonly Chapter[]): Uint8Array<ArrayBuffer>[] {
  return chapters.map(({ title }) => {
    const text = cutText(title, 65535);
    return joinBytes([u16(text.length), text, box('encd', u32(0x100))]);
  });
}

/** The sample entry of a track of plain text (QuickTime File Format, “Text sample description”). */
export const TEXT_ENTRY = box('text', new Uint8Array(6), u16(1), new Uint8Array(43));

/** The media header of a text track, with the headers that QuickTime wants in it. */
export const TEXT_MEDIA_HEADER = box(
  'gmhd',
  fullBox('gmin', {}, u16(0x40, 0x8000, 0x8000, 0x8000, 0, 0)),
  box('text', u32(0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000)),
);

/** At most `most` bytes of UTF-8, cut between characters. */
function cutText(text: string, most: number): Uint8Array {
  const bytes = new TextEncoder().encode(text);
  if (bytes.length <= most) return bytes;
  let end = most;
  while (end > 0 && (bytes[end]! & 0xc0) === 0x80) end--;
  return bytes.subarray(0, end);
}

/** What a track is: for the handler box. */
export function handler(type: string, name: string): Uint8Array<ArrayBuffer> {
  return fullBox('hdlr', {}, u32(0), ascii(type), u32(0, 0, 0), ascii(`${name}\0`));
}
