import { joinBytes } from '../bytes.ts';
import { toInt16Bytes } from '../pcm.ts';
import { wavHeader } from '../wav.ts';
import type { Chapter, SoundFile, SoundFileOptions, SoundTags } from './sound-file.ts';

/** `RIFF`, size, `WAVE`, then a place for the sizes of a large file (EBU Tech 3306), then `fmt ` and `data`. */
const DS64_AT = 12;
const DS64_BYTES = 36;
const FORMAT_AT = DS64_AT + DS64_BYTES;
const HEAD_BYTES = FORMAT_AT + 32;
const LIMIT = 2 ** 32 - 1;

/** Writes mono 16-bit WAV with its sizes; beyond 4 GiB it becomes RF64. Chapters are cues with labels. */
export async function openWavFile({ sampleRate, tags, file, from }: SoundFileOptions): Promise<SoundFile> {
  let samples = from?.samples ?? 0;
  const end = () => HEAD_BYTES + samples * 2;
  file.truncate(from ? end() : 0);
  if (!from) file.write(wavHead(sampleRate, { dataBytes: 0, tailBytes: 0 }), 0);

  return {
    samples: () => samples,
    async push(pcm) {
      file.write(toInt16Bytes(pcm), end());
      samples += pcm.length;
    },
    checkpoint: () => ({ samples, frames: samples, bytes: end(), more: [] }),
    async end(chapters) {
      const tail = joinBytes([infoList(tags), ...cues(chapters)]);
      file.write(tail, end());
      file.write(wavHead(sampleRate, { dataBytes: samples * 2, tailBytes: tail.length }), 0);
    },
    close: () => undefined,
  };
}

function wavHead(
  sampleRate: number,
  { dataBytes, tailBytes }: { dataBytes: number; tailBytes: number },
): Uint8Array<ArrayBuffer> {
  const riffBytes = HEAD_BYTES - 8 + dataBytes + tailBytes;
  const isLarge = riffBytes > LIMIT;
  const head = new Uint8Array(HEAD_BYTES);
  const view = new DataView(head.buffer);
  head.set(wavHeader(sampleRate, 0).subarray(12), FORMAT_AT);
  writeText(head, 0, isLarge ? 'RF64' : 'RIFF');
  view.setUint32(4, isLarge ? LIMIT : riffBytes, true);
  writeText(head, 8, 'WAVE');
  writeText(head, DS64_AT, isLarge ? 'ds64' : 'JUNK');
  view.setUint32(DS64_AT + 4, DS64_BYTES - 8, true);
  if (isLarge) {
    view.setBigUint64(DS64_AT + 8, BigInt(riffBytes), true);
    view.setBigUint64(DS64_AT + 16, BigInt(dataBytes), true);
    view.setBigUint64(DS64_AT + 24, BigInt(dataBytes / 2), true);
  }
  view.setUint32(HEAD_BYTES - 4, isLarge ? LIMIT : dataBytes, true);
  return head;
}

function infoList({ title, artist, genre }: SoundTags): Uint8Array<ArrayBuffer> {
  const entries = Object.entries({ INAM: title, IART: artist, IGNR: genre }).filter(
    ([, text]) => text !== '',
  );
  return chunk(
    'LIST',
    joinBytes([bytesOf('INFO'), ...entries.map(([type, text]) => chunk(type, zeroEnded(text)))]),
  );
}

/** A cue at each chapter, and its title as a label. */
function cues(chapters: readonly Chapter[]): Uint8Array[] {
  if (chapters.length === 0) return [];
  const points = new Uint8Array(4 + chapters.length * 24);
  const view = new DataView(points.buffer);
  view.setUint32(0, chapters.length, true);
  for (const [index, { start }] of chapters.entries()) {
    const at = 4 + index * 24;
    const sample = Math.min(start, LIMIT);
    view.setUint32(at, index + 1, true);
    view.setUint32(at + 4, sample, true);
    writeText(points, at + 8, 'data');
    view.setUint32(at + 20, sample, true);
  }
  const labels = chapters.map(({ title }, index) =>
    chunk('labl', joinBytes([littleEndian(index + 1), zeroEnded(title)])),
  );
  return [chunk('cue ', points), chunk('LIST', joinBytes([bytesOf('adtl'), ...labels]))];
}

/** A chunk with its length, filled up to whole words. */
function chunk(type: string, content: Uint8Array): Uint8Array<ArrayBuffer> {
  return joinBytes([
    bytesOf(type),
    littleEndian(content.length),
    content,
    new Uint8Array(content.length % 2),
  ]);
}

function littleEndian(number: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, number, true);
  return bytes;
}

function zeroEnded(text: string): Uint8Array {
  return bytesOf(`${text}\0`);
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function writeText(bytes: Uint8Array, at: number, text: string): void {
  bytes.set(bytesOf(text), at);
}
