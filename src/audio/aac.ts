import { adtsFrame } from './adts.ts';
import { emscriptenImports } from './emscripten.ts';
import type { Encoder, LoadCodecAsset } from './encoder.ts';
import { createFrameEncoder } from './frame-encoder.ts';
import { isSilent } from './pcm.ts';
import { shareCodec, type WasmMemory } from './wasm.ts';

/** FFmpeg's AAC encoder as `@mediabunny/aac-encoder` 1.59 exports it; the letters are its build's. */
interface Aac {
  r: WasmMemory;
  /** Initialises the binary. */
  s(): void;
  /** Opens an encoder: channels, Hz, bit/s. */
  t(channels: number, sampleRate: number, bitrate: number): number;
  /** Samples in a frame. */
  v(encoder: number): number;
  /** Where `size` bytes of float32 input go. */
  y(encoder: number, size: number): number;
  /** Encodes the frame that lies there; negative is an error. */
  A(encoder: number, time: bigint): number;
  /** Bytes of the next packet; 0 when there is none. */
  B(encoder: number): number;
  /** Says that no frame will follow. */
  C(encoder: number): void;
  /** Where the packet lies. */
  E(encoder: number): number;
  /** Closes the encoder. */
  H(encoder: number): void;
}

const BITS_PER_SECOND = 96000;
/** Samples that the encoder puts before the sound; ADTS has no field to say so. */
const PRIMING = 1024;
/** The most that a file may be longer than its PCM, in seconds, where that costs nothing audible. */
const LONGEST_EXCESS = 0.065;

/**
 * Encodes AAC-LC at 96 kb/s in ADTS frames. The file is 43 to 85 ms longer than the PCM, and at most
 * 65 ms if the PCM ends in silence. Rejects when `aac.wasm` can't be loaded, and with a `RangeError` for
 * a rate that AAC doesn't have.
 */
export async function createAacEncoder(sampleRate: number, loadAsset: LoadCodecAsset): Promise<Encoder> {
  const aac = await loadAac(loadAsset);
  const encoder = aac.t(1, sampleRate, BITS_PER_SECOND);
  if (encoder === 0) throw new RangeError(`AAC can't encode ${sampleRate} Hz`);
  const frameSize = aac.v(encoder);
  let total = 0;

  return createFrameEncoder({
    asset: 'aac.wasm',
    frameSize,
    encode,
    finish(rest) {
      const last = isWorthAFrame(rest) ? encode(padded(rest)) : [];
      aac.C(encoder);
      return [...last, ...takePackets()];
    },
    close: () => aac.H(encoder),
  });

  function encode(frame: Float32Array): Uint8Array[] {
    const at = aac.y(encoder, frame.length * 4);
    if (at === 0) throw new Error('AAC has no memory left');
    new Float32Array(aac.r.buffer, at, frame.length).set(frame);
    const code = aac.A(encoder, BigInt(total));
    if (code < 0) throw new Error(`AAC failed with code ${code}`);
    total += frame.length;
    return takePackets();
  }

  function takePackets(): Uint8Array[] {
    const packets: Uint8Array[] = [];
    for (let size = 0; (size = aac.B(encoder)) !== 0; ) {
      if (size < 0) throw new Error(`AAC failed with code ${size}`);
      packets.push(adtsFrame(new Uint8Array(aac.r.buffer, aac.E(encoder), size), sampleRate));
    }
    return packets;
  }

  /** A few samples can cost a frame of their own, at the end of the file: silent ones are not worth it. */
  function isWorthAFrame(rest: Float32Array): boolean {
    if (rest.length === 0) return total === 0;
    const excess = PRIMING + frameSize - rest.length;
    return total === 0 || excess <= LONGEST_EXCESS * sampleRate || !isSilent(rest);
  }

  function padded(rest: Float32Array): Float32Array {
    const frame = new Float32Array(frameSize);
    frame.set(rest);
    return frame;
  }
}

function loadAac(loadAsset: LoadCodecAsset): Promise<Aac> {
  return shareCodec<Aac>({
    name: 'aac.wasm',
    loadAsset,
    imports(memory) {
      const ours = emscriptenImports('AAC', memory);
      return {
        a: {
          a: ours.done, // fcntl
          b: ours.done, // environ_get
          c: ours.environmentSizes,
          d: ours.now,
          e: ours.clock,
          f: ours.abort,
          g: ours.write,
          h: ours.refuse, // fd_read
          i: ours.refuse, // fd_close
          j: ours.exit,
          k: ours.done, // keepalive
          l: ours.done, // timers
          m: ours.resizeHeap,
          n: ours.refuse, // openat
          o: ours.refuse, // fd_seek
          p: ours.refuse, // fd_fdstat_get
          q: ours.done, // ioctl
        },
      };
    },
    start: (aac) => aac.s(),
  });
}
