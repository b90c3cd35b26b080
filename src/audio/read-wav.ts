/** Mono sound: PCM in [-1, 1], and its rate in Hz. */
export interface MonoSound {
  pcm: Float32Array<ArrayBuffer>;
  sampleRate: number;
}

const PCM = 1;
const FLOAT = 3;
const EXTENSIBLE = 0xfffe;

/** Reads a WAV file of 16, 24 or 32 bits or of floats; channels are mixed to one. Throws an Error that says what is wrong with it. */
export function readWav(bytes: Uint8Array<ArrayBuffer>): MonoSound {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (textAt(bytes, 0) !== 'RIFF' || textAt(bytes, 8) !== 'WAVE') throw new Error('it is no WAV file');
  let format: { kind: number; channels: number; sampleRate: number; bits: number } | undefined;
  for (let at = 12; at + 8 <= bytes.length; ) {
    const size = view.getUint32(at + 4, true);
    const body = at + 8;
    if (textAt(bytes, at) === 'fmt ' && body + 16 <= bytes.length) {
      const kind = view.getUint16(body, true);
      format = {
        kind: kind === EXTENSIBLE && body + 26 <= bytes.length ? view.getUint16(body + 24, true) : kind,
        channels: view.getUint16(body + 2, true),
        sampleRate: view.getUint32(body + 4, true),
        bits: view.getUint16(body + 14, true),
      };
    } else if (textAt(bytes, at) === 'data') {
      if (!format) break;
      // A stream's length is not known when its header is written.
      const end = size === 0xffffffff ? bytes.length : body + size;
      if (end > bytes.length) throw new Error('it is cut short');
      return { pcm: mix(view, { ...format, from: body, to: end }), sampleRate: format.sampleRate };
    }
    at = body + size + (size % 2);
  }
  throw new Error('it holds no sound');
}

interface Samples {
  kind: number;
  channels: number;
  bits: number;
  from: number;
  to: number;
}

function mix(view: DataView, { kind, channels, bits, from, to }: Samples): Float32Array<ArrayBuffer> {
  const read = reader(view, kind, bits);
  if (!read || channels < 1) throw new Error(`its samples are of an unknown kind (${kind}, ${bits} bits)`);
  const width = bits / 8;
  const pcm = new Float32Array(Math.floor((to - from) / width / channels));
  for (let i = 0; i < pcm.length; i++) {
    let sum = 0;
    for (let channel = 0; channel < channels; channel++) sum += read(from + (i * channels + channel) * width);
    pcm[i] = sum / channels;
  }
  return pcm;
}

function reader(view: DataView, kind: number, bits: number): ((at: number) => number) | undefined {
  if (kind === FLOAT && bits === 32) return (at) => view.getFloat32(at, true);
  if (kind !== PCM) return undefined;
  if (bits === 16) return (at) => view.getInt16(at, true) / 2 ** 15;
  if (bits === 24) return (at) => (view.getInt16(at + 1, true) * 256 + view.getUint8(at)) / 2 ** 23;
  if (bits === 32) return (at) => view.getInt32(at, true) / 2 ** 31;
  return undefined;
}

function textAt(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 4));
}
