import { joinBytes } from './bytes.ts';

/** kb/s by index, layer III: MPEG 1, then MPEG 2 and 2.5 (ISO/IEC 11172-3, 13818-3). */
const BITRATES = [
  [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
];
const HEADER_BYTES = 4;
/** Samples that LAME puts before the sound; a decoder adds 529 of its own. */
const ENCODER_DELAY = 576;
const DECODER_DELAY = 529;

const CRC_TABLE = Uint16Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xa001 : crc >>> 1;
  return crc;
});

interface Frame {
  size: number;
  samples: number;
  sampleRate: number;
  kilobits: number;
  /** Bytes of header and side information in a mono frame; the tag begins behind them. */
  sideEnd: number;
}

/** What the end of a file needs: the bytes that follow, and those that take the place of the file's first ones. */
export interface Mp3Ending {
  tail: Uint8Array<ArrayBuffer>;
  head: Uint8Array<ArrayBuffer>;
}

/** Makes a file of an MP3 stream, as it comes. */
export interface Mp3Tagger {
  /** Takes the stream's next bytes; gives what to write. The first of it is an empty frame, the tag's place. */
  push(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer>;
  /** Gives what makes the file exact. `seconds` is the length of the PCM. */
  end(seconds: number): Mp3Ending;
  /** The whole frames until now, from which another tagger can go on. */
  progress(): Mp3Progress;
}

/** How much of what `push` gave is whole: plain data. */
export interface Mp3Progress {
  /** The empty one in front is not counted. */
  frames: number;
  /** With the empty frame in front. */
  bytes: number;
  /** The first frame's header, empty before there is one. */
  header: readonly number[];
}

/**
 * Gives an MP3 stream (as the mp3 encoder writes it) an Info frame in front, from which players learn the exact
 * length: they drop the encoder's delay and padding. For files that are saved: the length is known only at the end,
 * so whoever writes must be able to go back to the start. The fields are those of LAME's tag (Gabriel Bouvigne's
 * “Mp3 info tag rev 1”). Throws a `RangeError` for bytes that aren't mono MP3 frames from end to end, and for a
 * length that isn't theirs. `from` goes on behind what another tagger has counted.
 */
export function createMp3Tagger(from?: Mp3Progress): Mp3Tagger {
  /** The start of the first frame's header, and what is known from it. */
  let first: { header: Uint8Array<ArrayBuffer>; frame: Frame } | undefined;
  if (from && from.frames > 0) {
    const header = Uint8Array.from(from.header);
    first = { header, frame: readFrame(header, 0) };
  }
  let audioBytes = first && from ? from.bytes - emptyFrame(first).length : 0;
  let frames = from?.frames ?? 0;
  /** Where the last frame begins. */
  let frameAt = 0;
  /** Where the next frame begins, from the end of what has come; its header may have come in part. */
  let ahead = 0;
  let header = new Uint8Array(0);

  return {
    push(bytes) {
      const before = first ? undefined : header;
      count(bytes);
      audioBytes += bytes.length;
      if (!before) return bytes;
      // Until the first header is whole, nobody can say how large the place must be.
      return first ? joinBytes([emptyFrame(first), before, bytes]) : new Uint8Array(0);
    },
    end(seconds) {
      if (!first || ahead !== 0 || header.length > 0) {
        throw new RangeError(`There is no whole MP3 frame at byte ${audioBytes - header.length}`);
      }
      const { samples, sampleRate } = first.frame;
      const length = Math.round(seconds * sampleRate);
      const tail: Uint8Array[] = [];
      while ((frames + tail.length) * samples - ENCODER_DELAY - length < DECODER_DELAY) {
        // The encoder leaves a few silent samples out at the end, never as much as two frames.
        if (tail.length === 2) throw new RangeError('The PCM is longer than the MP3');
        tail.push(emptyFrame(first));
      }
      const padding = (frames + tail.length) * samples - ENCODER_DELAY - length;
      if (padding > 4095) throw new RangeError(`The MP3 has ${padding} samples more than the PCM`);
      const joined = joinBytes(tail);
      const facts = { frames: frames + tail.length, padding, audioBytes: audioBytes + joined.length };
      return { tail: joined, head: infoFrame(first, facts) };
    },
    progress() {
      const isWhole = ahead === 0;
      const whole = isWhole ? frames : frames - 1;
      if (!first || whole === 0) return { frames: 0, bytes: 0, header: [] };
      const bytes = emptyFrame(first).length + (isWhole ? audioBytes - header.length : frameAt);
      return { frames: whole, bytes, header: [...first.header] };
    },
  };

  /** Goes from header to header, each of which may be cut. */
  function count(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length; ) {
      const skipped = Math.min(ahead, bytes.length - at);
      ahead -= skipped;
      at += skipped;
      const piece = bytes.subarray(at, at + HEADER_BYTES - header.length);
      header = joinBytes([header, piece]);
      at += piece.length;
      if (header.length < HEADER_BYTES) continue;
      const frame = readFrame(header, audioBytes + at - HEADER_BYTES);
      first ??= { header, frame };
      frames++;
      frameAt = audioBytes + at - HEADER_BYTES;
      ahead = frame.size - HEADER_BYTES;
      header = new Uint8Array(0);
    }
  }
}

/** Reads a frame's header, which lies at byte `at` of the stream. */
function readFrame(header: Uint8Array, at: number): Frame {
  const [sync, version, rates, mode] = header as unknown as number[];
  const rateIndex = (rates! >> 2) & 3;
  const bits = version! >> 3;
  if (
    sync !== 0xff ||
    (version! & 0xe6) !== 0xe2 ||
    (bits & 3) === 1 ||
    rateIndex === 3 ||
    mode! >> 6 !== 3
  ) {
    throw new RangeError(`There is no mono MP3 frame at byte ${at}`);
  }
  const isMpeg1 = (bits & 3) === 3;
  const sampleRate = [44100, 48000, 32000][rateIndex]! / (isMpeg1 ? 1 : (bits & 3) === 2 ? 2 : 4);
  const kilobits = BITRATES[isMpeg1 ? 0 : 1]![rates! >> 4];
  if (!kilobits) throw new RangeError(`The MP3 frame at byte ${at} has no bit rate`);
  const samples = isMpeg1 ? 1152 : 576;
  const size = Math.floor(((samples / 8) * kilobits * 1000) / sampleRate) + ((rates! >> 1) & 1);
  return { size, samples, sampleRate, kilobits, sideEnd: isMpeg1 ? 21 : 13 };
}

/** A frame like the first one with nothing in it, which decodes to silence and drains the decoder. */
function emptyFrame({ header, frame }: { header: Uint8Array; frame: Frame }): Uint8Array<ArrayBuffer> {
  const padding = (header[2]! >> 1) & 1;
  const empty = new Uint8Array(frame.size - padding);
  empty.set([0xff, header[1]! | 1, header[2]! & 0xfd, header[3]!]);
  return empty;
}

function infoFrame(
  first: { header: Uint8Array; frame: Frame },
  { frames, padding, audioBytes }: { frames: number; padding: number; audioBytes: number },
): Uint8Array<ArrayBuffer> {
  const { sideEnd, kilobits } = first.frame;
  const frame = emptyFrame(first);
  if (frame.length < sideEnd + 152) throw new RangeError('The MP3 frames are too small for a tag');
  const view = new DataView(frame.buffer, sideEnd);
  const tag = frame.subarray(sideEnd);
  const total = audioBytes + frame.length;
  tag.set(new TextEncoder().encode('Info'));
  view.setUint32(4, 0b0111); // frames, bytes and table of contents follow
  view.setUint32(8, frames);
  view.setUint32(12, total);
  for (let i = 0; i < 100; i++) tag[16 + i] = Math.floor((i * 256) / 100);
  tag.set(new TextEncoder().encode('LAME3.100'), 116);
  tag[125] = 1; // constant bit rate
  tag[136] = kilobits;
  tag[137] = ENCODER_DELAY >> 4;
  tag[138] = ((ENCODER_DELAY & 15) << 4) | (padding >> 8);
  tag[139] = padding & 255;
  view.setUint32(144, total);
  view.setUint16(150, checksum(frame.subarray(0, sideEnd + 150)));
  return frame;
}

function checksum(bytes: Uint8Array): number {
  return bytes.reduce((crc, byte) => (crc >>> 8) ^ CRC_TABLE[(crc ^ byte) & 255]!, 0);
}
