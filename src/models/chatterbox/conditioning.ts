import { SPEECH_TOKENS } from './tokens.ts';

/** Numbers and the sizes of their dimensions. */
export interface Floats {
  data: Float32Array<ArrayBuffer>;
  dims: number[];
}

/** A voice as Chatterbox hears it: what `speech_encoder` gives for a recording. */
export interface Conditioning {
  /** What the language model reads before a text, `[1, positions, width]`. */
  features: Floats;
  /** The recording's own speech tokens, which the decoder goes on from. */
  tokens: number[];
  /** `[1, 192]`. */
  speaker: Floats;
  /** Mel frames, `[1, frames, 80]`. */
  frames: Floats;
}

/** Changes with the way in which a voice is written down. */
const FORMAT = 'chatterbox-voice-1';

/** A voice as bytes, to be kept: a line of JSON, then the numbers (little-endian, as every machine here is). */
export function writeConditioning({
  features,
  tokens,
  speaker,
  frames,
}: Conditioning): Uint8Array<ArrayBuffer> {
  const head = {
    format: FORMAT,
    features: features.dims,
    tokens,
    speaker: speaker.dims,
    frames: frames.dims,
  };
  const line = new TextEncoder().encode(`${JSON.stringify(head)}\n`);
  const parts = [features, speaker, frames].map(
    ({ data }) => new Uint8Array(data.buffer, data.byteOffset, data.byteLength),
  );
  const bytes = new Uint8Array(line.length + parts.reduce((sum, part) => sum + part.length, 0));
  bytes.set(line);
  let at = line.length;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** The voice that bytes hold; `undefined` for bytes of another format, or cut short, which are made anew. */
export function readConditioning(bytes: Uint8Array<ArrayBuffer>): Conditioning | undefined {
  const end = bytes.indexOf(10);
  const head = end < 0 ? undefined : readHead(bytes.subarray(0, end));
  if (!head) return undefined;
  // A copy that begins where its memory does; a Buffer's `slice` is none.
  const numbers = new Uint8Array(bytes.subarray(end + 1));
  const lengths = [head.features, head.speaker, head.frames].map((dims) => dims.reduce((a, b) => a * b, 1));
  if (numbers.length !== 4 * lengths.reduce((sum, length) => sum + length, 0)) return undefined;
  const all = new Float32Array(numbers.buffer);
  const [a = 0, b = 0] = lengths;
  return {
    features: { data: all.slice(0, a), dims: head.features },
    tokens: head.tokens,
    speaker: { data: all.slice(a, a + b), dims: head.speaker },
    frames: { data: all.slice(a + b), dims: head.frames },
  };
}

interface Head {
  features: number[];
  tokens: number[];
  speaker: number[];
  frames: number[];
}

function readHead(line: Uint8Array): Head | undefined {
  try {
    const head: unknown = JSON.parse(new TextDecoder().decode(line));
    if (typeof head !== 'object' || head === null || !('format' in head) || head.format !== FORMAT)
      return undefined;
    const { features, tokens, speaker, frames } = head as Partial<Record<keyof Head, unknown>>;
    if (!areSizes(features) || !areSizes(speaker) || !areSizes(frames)) return undefined;
    return areSizes(tokens) && tokens.every((token) => token < SPEECH_TOKENS)
      ? { features, tokens, speaker, frames }
      : undefined;
  } catch {
    return undefined; // what can't be read is made anew
  }
}

function areSizes(value: unknown): value is number[] {
  return Array.isArray(value) && value.every((size) => Number.isInteger(size) && size >= 0);
}
