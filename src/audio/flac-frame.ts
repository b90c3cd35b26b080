import { type BitWriter, createBitWriter } from './bit-writer.ts';
import {
  bestFixedPredictor,
  findLinearPredictor,
  type Predictor,
  residualOf,
  WEIGHT_BITS,
} from './flac-predict.ts';
import { planResidual, type RicePlan, writeResidual } from './flac-residual.ts';
import { toInt16 } from './pcm.ts';

/** Samples in a full frame. */
export const BLOCK_SIZE = 1152;

const SAMPLE_BITS = 16;
/** Rates that a frame header can name; others are read from the stream's header (RFC 9639, 9.1.2). */
const RATE_CODES = new Map([
  [8000, 4],
  [16000, 5],
  [22050, 6],
  [24000, 7],
  [32000, 8],
  [44100, 9],
  [48000, 10],
  [96000, 11],
]);
const CRC8_TABLE = crcTable(8, 0x07);
const CRC16_TABLE = crcTable(16, 0x8005);

/** How a frame says where it stands in its stream. */
export interface FramePlace {
  sampleRate: number;
  /** The frame's number where all frames but the last are of one size, else the number of its first sample. */
  number: number;
  /** Whether frames differ in size. A stream has only one kind (RFC 9639, 9.1.1). */
  isVariable: boolean;
}

/** What is known of a stream only at its end. */
export interface StreamFacts {
  /** Bytes of the smallest and the largest frame. */
  frameBytes: { smallest: number; largest: number };
  samples: number;
  /** Of the samples as little-endian 16 bit; 16 bytes. */
  md5: Uint8Array;
}

/**
 * The 34 bytes of STREAMINFO for mono 16-bit sound, of unknown length where `facts` are left out (RFC 9639, 8.2); no frame
 * is larger than a block.
 */
export function streamInfo(
  sampleRate: number,
  smallest: number,
  facts?: StreamFacts,
): Uint8Array<ArrayBuffer> {
  const writer = createBitWriter();
  writer.write(smallest, 16);
  writer.write(BLOCK_SIZE, 16);
  writer.write(facts?.frameBytes.smallest ?? 0, 24);
  writer.write(facts?.frameBytes.largest ?? 0, 24);
  writer.write(sampleRate, 20);
  writer.write(0, 3); // one channel
  writer.write(SAMPLE_BITS - 1, 5);
  const samples = facts?.samples ?? 0;
  writer.write(Math.floor(samples / 2 ** 32), 4);
  writer.write(samples % 2 ** 32, 32);
  for (const byte of facts?.md5 ?? new Uint8Array(16)) writer.write(byte, 8);
  return writer.bytes();
}

/** Encodes up to 1152 samples in [-1, 1] as one mono 16-bit frame. */
export function encodeFrame(
  frame: Float32Array,
  { sampleRate, number, isVariable }: FramePlace,
): Uint8Array<ArrayBuffer> {
  const writer = createBitWriter();
  const length = frame.length;
  const sizeCode = length === BLOCK_SIZE ? 3 : length <= 256 ? 6 : 7;
  writer.write(isVariable ? 0xfff9 : 0xfff8, 16); // sync code, and whether blocks differ in size
  writer.write(sizeCode, 4);
  writer.write(RATE_CODES.get(sampleRate) ?? 0, 4);
  writer.write(0, 4); // mono
  writer.write(4, 3); // 16 bits
  writer.write(0, 1);
  writeNumber(writer, number);
  if (sizeCode !== 3) writer.write(length - 1, sizeCode === 6 ? 8 : 16);
  writer.write(crc8(writer.bytes()), 8);
  writeSubframe(writer, Int32Array.from(frame, toInt16));
  writer.align();
  writer.write(crc16(writer.bytes()), 16);
  return writer.bytes();
}

/** Numbers are written as UTF-8 writes characters, up to 36 bits. */
function writeNumber(writer: BitWriter, number: number): void {
  if (number < 0x80) {
    writer.write(number, 8);
    return;
  }
  let followers = 1;
  while (number >= 2 ** (5 * followers + 6)) followers++;
  // Above 31 bits, so by division: shifts know 32.
  const bitsAt = (place: number) => Math.floor(number / 2 ** (6 * place));
  writer.write(((0xff80 >> followers) & 0xff) | bitsAt(followers), 8);
  for (let i = followers - 1; i >= 0; i--) writer.write(0x80 | (bitsAt(i) & 0x3f), 8);
}

function writeSubframe(writer: BitWriter, samples: Int32Array): void {
  if (samples.every((sample) => sample === samples[0])) {
    writer.write(0, 8); // constant
    writer.write(samples[0]!, SAMPLE_BITS);
    return;
  }
  const best = choosePredictor(samples);
  if (best.bits >= samples.length * SAMPLE_BITS) {
    writer.write(1 << 1, 8); // verbatim
    for (const sample of samples) writer.write(sample, SAMPLE_BITS);
    return;
  }
  const { predictor, residual, plan, linear } = best;
  const order = predictor.weights.length;
  writer.write((linear ? 32 + order - 1 : 8 + order) << 1, 8);
  for (let i = 0; i < order; i++) writer.write(samples[i]!, SAMPLE_BITS);
  if (linear) {
    writer.write(WEIGHT_BITS - 1, 4);
    writer.write(predictor.shift, 5);
    for (const weight of predictor.weights) writer.write(weight, WEIGHT_BITS);
  }
  writeResidual(writer, residual, order, plan);
}

interface Choice {
  predictor: Predictor;
  linear: boolean;
  residual: Int32Array;
  plan: RicePlan;
  bits: number;
}

function choosePredictor(samples: Int32Array): Choice {
  const fixed = tryPredictor(samples, bestFixedPredictor(samples), false);
  const found = findLinearPredictor(samples);
  const linear = found && tryPredictor(samples, found, true);
  return linear && linear.bits < fixed.bits ? linear : fixed;
}

function tryPredictor(samples: Int32Array, predictor: Predictor, linear: boolean): Choice {
  const order = predictor.weights.length;
  const residual = residualOf(samples, predictor);
  const plan = planResidual(residual, order);
  const bits = plan.bits + order * (SAMPLE_BITS + (linear ? WEIGHT_BITS : 0)) + (linear ? 9 : 0);
  return { predictor, linear, residual, plan, bits };
}

/** Gives the table of a checksum of `bits` bits: what each value of its highest byte leaves. */
function crcTable(bits: 8 | 16, polynomial: number): Uint16Array {
  return Uint16Array.from({ length: 256 }, (_, byte) => {
    let crc = byte << (bits - 8);
    for (let i = 0; i < 8; i++) crc = crc & (1 << (bits - 1)) ? (crc << 1) ^ polynomial : crc << 1;
    return crc & (2 ** bits - 1);
  });
}

function crc8(bytes: Uint8Array): number {
  return bytes.reduce((crc, byte) => CRC8_TABLE[crc ^ byte]!, 0);
}

function crc16(bytes: Uint8Array): number {
  let crc = 0;
  for (const byte of bytes) crc = ((crc << 8) & 0xffff) ^ CRC16_TABLE[(crc >> 8) ^ byte]!;
  return crc;
}
