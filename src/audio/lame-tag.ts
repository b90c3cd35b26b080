import { joinBytes } from './bytes.ts';

/** kb/s by index, layer III: MPEG 1, then MPEG 2 and 2.5 (ISO/IEC 11172-3, 13818-3). */
const BITRATES = [
  [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
];
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

/**
 * Gives a whole MP3 (as the mp3 encoder wrote it) with an Info frame in front, from which players learn
 * the exact length: they drop the encoder's delay and padding. `samples` is the length of the PCM. For
 * files that are saved; a stream can't have it, since its length is not known when it begins. The fields
 * are those of LAME's tag (Gabriel Bouvigne's “Mp3 info tag rev 1”). Throws a `RangeError` for bytes
 * that aren't mono MP3 frames from end to end.
 */
export function tagMp3(
  bytes: Uint8Array,
  options: { samples: number; sampleRate: number },
): Uint8Array<ArrayBuffer> {
  const { samples, sampleRate } = options;
  const first = readFrame(bytes, 0);
  if (first.sampleRate !== sampleRate) throw new RangeError(`The MP3 is ${first.sampleRate} Hz`);
  let frames = 0;
  for (let at = 0; at < bytes.length; frames++) at += readFrame(bytes, at).size;
  const parts = [bytes];
  while (frames * first.samples - ENCODER_DELAY - samples < DECODER_DELAY) {
    parts.push(silentFrame(bytes, first));
    frames++;
  }
  const audioBytes = parts.reduce((sum, part) => sum + part.length, 0);
  const padding = frames * first.samples - ENCODER_DELAY - samples;
  if (padding > 4095) throw new RangeError(`The MP3 has ${padding} samples more than the PCM`);
  return joinBytes([infoFrame(bytes, first, { frames, padding, audioBytes }), ...parts]);
}

function readFrame(bytes: Uint8Array, at: number): Frame {
  const [sync, version, rates, mode] = bytes.subarray(at, at + 4) as unknown as number[];
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
function silentFrame(bytes: Uint8Array, first: Frame): Uint8Array<ArrayBuffer> {
  const unpadded = bytes[2]! & 0xfd;
  const frame = new Uint8Array(first.size - ((bytes[2]! >> 1) & 1));
  frame.set([0xff, bytes[1]! | 1, unpadded, bytes[3]!]);
  return frame;
}

function infoFrame(
  bytes: Uint8Array,
  first: Frame,
  { frames, padding, audioBytes }: { frames: number; padding: number; audioBytes: number },
): Uint8Array<ArrayBuffer> {
  const frame = silentFrame(bytes, first);
  if (frame.length < first.sideEnd + 152) throw new RangeError('The MP3 frames are too small for a tag');
  const view = new DataView(frame.buffer, first.sideEnd);
  const tag = frame.subarray(first.sideEnd);
  const total = audioBytes + frame.length;
  tag.set(new TextEncoder().encode('Info'));
  view.setUint32(4, 0b0111); // frames, bytes and table of contents follow
  view.setUint32(8, frames);
  view.setUint32(12, total);
  for (let i = 0; i < 100; i++) tag[16 + i] = Math.floor((i * 256) / 100);
  tag.set(new TextEncoder().encode('LAME3.100'), 116);
  tag[125] = 1; // constant bit rate
  tag[136] = first.kilobits;
  tag[137] = ENCODER_DELAY >> 4;
  tag[138] = ((ENCODER_DELAY & 15) << 4) | (padding >> 8);
  tag[139] = padding & 255;
  view.setUint32(144, total);
  view.setUint16(150, checksum(frame.subarray(0, first.sideEnd + 150)));
  return frame;
}

function checksum(bytes: Uint8Array): number {
  return bytes.reduce((crc, byte) => (crc >>> 8) ^ CRC_TABLE[(crc ^ byte) & 255]!, 0);
}
