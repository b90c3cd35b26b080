import { joinBytes } from '../bytes.ts';
import { ascii, box, fullBox, UNITY_MATRIX, u16, u32, u64 } from './boxes.ts';

/** One coded frame, and how many samples of sound it holds. */
export interface CodedFrame {
  bytes: Uint8Array;
  samples: number;
}

const TRACK = 1;

/** A sample that can be decoded without another one (ISO/IEC 14496-12, 8.8.3.1). */
const SYNC_SAMPLE = 0x02000000;

/** `tfhd`: offsets count from the start of the fragment. */
const BASE_IS_MOOF = 0x020000;
/** `trun`: where the data starts, and of each sample its duration and its size. */
const OFFSET_DURATION_SIZE = 0x000301;

/**
 * The beginning of a fragmented MP4 of one audio track (ISO/IEC 14496-12, as the ISO BMFF byte stream format of Media
 * Source Extensions wants it). Times count in samples.
 */
export function initSegment(sampleRate: number, sampleEntry: Uint8Array): Uint8Array<ArrayBuffer> {
  const stbl = box(
    'stbl',
    fullBox('stsd', {}, u32(1), sampleEntry),
    fullBox('stts', {}, u32(0)),
    fullBox('stsc', {}, u32(0)),
    fullBox('stsz', {}, u32(0, 0)),
    fullBox('stco', {}, u32(0)),
  );
  const dinf = box('dinf', fullBox('dref', {}, u32(1), fullBox('url ', { flags: 1 })));
  const minf = box('minf', fullBox('smhd', {}, u32(0)), dinf, stbl);
  const mdia = box(
    'mdia',
    fullBox('mdhd', {}, u32(0, 0, sampleRate, 0), u16(0x55c4, 0)), // the language “und”
    fullBox('hdlr', {}, u32(0), ascii('soun'), u32(0, 0, 0), ascii('sound\0')),
    minf,
  );
  // Enabled and in the movie; full volume.
  const tkhd = fullBox(
    'tkhd',
    { flags: 3 },
    u32(0, 0, TRACK, 0, 0, 0, 0),
    u16(0, 0, 0x100, 0),
    UNITY_MATRIX,
    u32(0, 0),
  );
  const mvhd = fullBox(
    'mvhd',
    {},
    u32(0, 0, sampleRate, 0, 0x10000),
    u16(0x100, 0),
    u32(0, 0),
    UNITY_MATRIX,
    u32(0, 0, 0, 0, 0, 0, TRACK + 1),
  );
  const mvex = box('mvex', fullBox('trex', {}, u32(TRACK, 1, 0, 0, SYNC_SAMPLE)));
  return joinBytes([
    box('ftyp', ascii('iso5'), u32(0), ascii('iso5iso6mp41')),
    box('moov', mvhd, box('trak', tkhd, mdia), mvex),
  ]);
}

/** A run of frames that is heard from the sample `at` on. */
export function mediaSegment(at: number, frames: readonly CodedFrame[]): Uint8Array<ArrayBuffer> {
  const data = box('mdat', ...frames.map(({ bytes }) => bytes));
  const head = (dataAt: number) =>
    box(
      'moof',
      fullBox('mfhd', {}, u32(1)),
      box(
        'traf',
        fullBox('tfhd', { flags: BASE_IS_MOOF }, u32(TRACK)),
        fullBox('tfdt', { version: 1 }, u64(at)),
        fullBox(
          'trun',
          { flags: OFFSET_DURATION_SIZE },
          u32(frames.length, dataAt),
          ...frames.map(({ samples, bytes }) => u32(samples, bytes.length)),
        ),
      ),
    );
  const boxHead = 8;
  return joinBytes([head(head(0).length + boxHead), data]);
}
