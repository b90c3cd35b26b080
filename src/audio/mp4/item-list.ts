import type { SoundTags } from '../files/sound-file.ts';
import { ascii, box, fullBox, u32 } from './boxes.ts';

/** Kinds of values (QuickTime File Format, “Well-known types”). */
const UTF8 = 1;
const JPEG = 13;
const PNG = 14;
const INTEGER = 21;
/** Of `stik`: the file is an audiobook. */
const AUDIOBOOK = 2;

export interface ItemListOptions {
  tags: SoundTags;
  /** Samples before the sound, of the sound, and behind it. */
  priming: number;
  samples: number;
  padding: number;
}

/** Title, artist and cover as iTunes keeps them, and the exact length as it keeps that. */
export function itemList({ tags, ...gap }: ItemListOptions): Uint8Array<ArrayBuffer> {
  const { title, artist, genre, cover } = tags;
  const items = [
    ...textItem('©nam', title),
    ...textItem('©ART', artist),
    ...textItem('aART', artist),
    ...textItem('©alb', title),
    ...textItem('©gen', genre),
    ...textItem('©too', 'Lector'),
    box('stik', value(INTEGER, Uint8Array.of(AUDIOBOOK))),
    ...(cover ? [box('covr', value(cover.type === 'image/png' ? PNG : JPEG, cover.bytes))] : []),
    box(
      '----',
      fullBox('mean', {}, ascii('com.apple.iTunes')),
      fullBox('name', {}, ascii('iTunSMPB')),
      value(UTF8, ascii(gapText(gap))),
    ),
  ];
  const metaHandler = fullBox('hdlr', {}, u32(0), ascii('mdirappl'), u32(0, 0), new Uint8Array(1));
  return fullBox('meta', {}, metaHandler, box('ilst', ...items));
}

function gapText({
  priming,
  samples,
  padding,
}: {
  priming: number;
  samples: number;
  padding: number;
}): string {
  const hex = (number: number, digits: number) => number.toString(16).toUpperCase().padStart(digits, '0');
  const zeros = Array<string>(8).fill(hex(0, 8)).join(' ');
  return ` ${hex(0, 8)} ${hex(priming, 8)} ${hex(padding, 8)} ${hex(samples, 16)} ${zeros}`;
}

function textItem(type: string, text: string): Uint8Array[] {
  return text === '' ? [] : [box(type, value(UTF8, new TextEncoder().encode(text)))];
}

function value(kind: number, bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return box('data', u32(kind, 0), bytes);
}
