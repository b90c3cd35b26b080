import { joinBytes } from '../bytes.ts';

/** What boxes are made of: bytes, or numbers of one byte each. */
export type BoxPart = Uint8Array | readonly number[];

/** A box of an MP4 file (ISO/IEC 14496-12, 4.2): its length, its type of four characters, and what lies in it. */
export function box(type: string, ...parts: readonly BoxPart[]): Uint8Array<ArrayBuffer> {
  const bytes = joinBytes([new Uint8Array(4), ascii(type), ...parts.map(toBytes)]);
  new DataView(bytes.buffer).setUint32(0, bytes.length);
  return bytes;
}

/** A box with a version and flags (24 bits) before its content. */
export function fullBox(
  type: string,
  { version = 0, flags = 0 }: { version?: 0 | 1; flags?: number },
  ...parts: readonly BoxPart[]
): Uint8Array<ArrayBuffer> {
  return box(type, u32(version * 2 ** 24 + flags), ...parts);
}

/** Numbers of two bytes. */
export function u16(...numbers: readonly number[]): Uint8Array<ArrayBuffer> {
  return write(numbers, 2, (view, at, number) => view.setUint16(at, number));
}

/** Numbers of four bytes; negative ones in two's complement. */
export function u32(...numbers: readonly number[]): Uint8Array<ArrayBuffer> {
  return write(numbers, 4, (view, at, number) => view.setUint32(at, number));
}

/** Numbers of eight bytes; whole, from 0. */
export function u64(...numbers: readonly number[]): Uint8Array<ArrayBuffer> {
  return write(numbers, 8, (view, at, number) => view.setBigUint64(at, BigInt(number)));
}

/** One byte for each character. */
export function ascii(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

/** The matrix of a picture that is neither moved nor turned, which audio has too (6.2.2). */
export const UNITY_MATRIX = u32(0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000);

function toBytes(part: BoxPart): Uint8Array {
  return part instanceof Uint8Array ? part : Uint8Array.from(part);
}

function write(
  numbers: readonly number[],
  size: number,
  put: (view: DataView, at: number, number: number) => void,
): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(numbers.length * size);
  const view = new DataView(bytes.buffer);
  for (const [index, number] of numbers.entries()) put(view, index * size, number);
  return bytes;
}
