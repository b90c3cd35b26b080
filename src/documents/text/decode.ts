import { analyse } from 'chardet';
import { DocumentFailure } from '../failure.ts';

/** Enough to tell an encoding by, in bytes. */
const SAMPLE = 64 * 1024;

/**
 * The text of bytes in any encoding that browsers know: by its mark, as UTF-8 or UTF-16 if it is, as `declared` (by the
 * file itself), else by its letters. Line ends become `\n`. Throws `unsupported` for what is no text.
 */
export function decodeText(bytes: Uint8Array, declared?: string): string {
  const text = decoderFor(bytes, declared).decode(bytes);
  // No text has zeros in it, and every picture, archive or program soon has one.
  if (text.slice(0, 100_000).includes('\0')) throw new DocumentFailure('unsupported', 'it is no text');
  return text.replaceAll(/\r\n?/g, '\n');
}

function decoderFor(bytes: Uint8Array, declared: string | undefined): TextDecoder {
  const marked = encodingByMark(bytes) ?? (isUtf8(bytes) ? 'utf-8' : wideEncoding(bytes));
  if (marked) return new TextDecoder(marked);
  return knownDecoder(declared) ?? new TextDecoder(guess(bytes));
}

function encodingByMark([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return first === 0xef && second === 0xbb && third === 0xbf ? 'utf-8' : undefined;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return !text.slice(0, SAMPLE).includes('\0');
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

/** UTF-16 without its mark: in Western text every other byte is zero. */
function wideEncoding(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, 2000);
  let even = 0;
  let odd = 0;
  for (let at = 0; at + 1 < sample.length; at += 2) {
    if (sample[at] === 0) even += 1;
    if (sample[at + 1] === 0) odd += 1;
  }
  const most = sample.length / 2 / 3;
  if (odd > most && even < odd / 20) return 'utf-16le';
  return even > most && odd < even / 20 ? 'utf-16be' : undefined;
}

function knownDecoder(label: string | undefined): TextDecoder | undefined {
  if (!label) return undefined;
  try {
    return new TextDecoder(label);
  } catch (error) {
    // A name that no browser knows tells nothing.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function guess(bytes: Uint8Array): string {
  for (const { name } of analyse(foreignPart(bytes))) {
    // Windows-1252 holds all of Latin-1, and TextDecoder reads the one as the other.
    if (!/^(?:ascii|utf-|mozilla|iso-2022)/i.test(name) && knownDecoder(name)) return name;
  }
  return 'windows-1252';
}

/** A sample from where letters outside ASCII begin: before, there is nothing to tell by. */
function foreignPart(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte > 0x7f);
  const start = Math.max(0, first - 200);
  return bytes.subarray(start, start + SAMPLE);
}
