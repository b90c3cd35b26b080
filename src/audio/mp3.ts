import type { Encoder, LoadCodecAsset } from './encoder.ts';
import { createFrameEncoder } from './frame-encoder.ts';
import { isSilent } from './pcm.ts';
import { shareCodec, type WasmMemory } from './wasm.ts';

/** What `wasm-media-encoders` 0.7 exports from its LAME binary; pointers and sizes are bytes. */
interface Lame {
  memory: WasmMemory;
  _initialize(): void;
  malloc(size: number): number;
  free(pointer: number): void;
  enc_init(parameters: number): number;
  enc_get_pcm(encoder: number, samples: number): number;
  enc_encode(encoder: number, samples: number): number;
  enc_flush(encoder: number): number;
  enc_get_out_buf(encoder: number): number;
  enc_free(encoder: number): void;
}

/** Rates of MPEG 1, 2 and 2.5 audio; LAME would resample any other. */
const RATES = [8000, 11025, 12000, 16000, 22050, 24000, 32000, 44100, 48000];
const BITS_PER_SECOND_K = 128;
/** Samples that LAME puts before the sound. */
const ENCODER_DELAY = 576;
/**
 * Samples that LAME is given at once. It encodes a frame as soon as it has looked far enough beyond it, which is
 * shortly before a multiple of this, at every rate; larger steps would hold back a frame that is ready. So less than
 * 60 ms at 24 kHz have not come out as whole frames.
 */
const STEP = 288;
/** The most that a file may be longer than its PCM, in seconds, where that costs nothing audible. */
const LONGEST_EXCESS = 0.065;

/**
 * Encodes MP3 with LAME at a constant 128 kb/s, without Xing or ID3 header, so that bodies can be
 * concatenated. The file is 40 to 72 ms longer than the PCM, and at most 65 ms if the PCM ends in
 * silence. Rejects when `lame.wasm` can't be loaded, and with a `RangeError` for a rate that MP3 doesn't
 * have.
 */
export async function createMp3Encoder(sampleRate: number, loadAsset: LoadCodecAsset): Promise<Encoder> {
  if (!RATES.includes(sampleRate)) throw new RangeError(`MP3 can't encode ${sampleRate} Hz`);
  const lame = await loadLame(loadAsset);
  const encoder = openEncoder(lame, sampleRate);
  const samplesPerMp3Frame = sampleRate < 32000 ? 576 : 1152;
  let total = 0;

  return createFrameEncoder({
    asset: 'lame.wasm',
    frameSize: STEP,
    encode(frame) {
      total += frame.length;
      return [encode(frame)];
    },
    finish(rest) {
      // LAME needs a whole frame to say nothing: an empty file would not be one.
      const last = total + rest.length === 0 ? new Float32Array(1) : withoutSilentTail(rest);
      return [encode(last), take(lame.enc_flush(encoder))];
    },
    close: () => lame.enc_free(encoder),
  });

  function encode(frame: Float32Array): Uint8Array {
    if (frame.length === 0) return new Uint8Array(0);
    const channels = lame.enc_get_pcm(encoder, frame.length);
    if (channels === 0) throw new Error('LAME has no memory left');
    const left = new Uint32Array(lame.memory.buffer, channels, 1)[0]!;
    new Float32Array(lame.memory.buffer, left, frame.length).set(frame);
    return take(lame.enc_encode(encoder, frame.length));
  }

  function take(size: number): Uint8Array {
    if (size < 0) throw new Error(`LAME failed with code ${size}`);
    const at = lame.enc_get_out_buf(encoder);
    return new Uint8Array(lame.memory.buffer, at, size).slice();
  }

  /** A few samples can cost a frame of their own, at the end of the file: silent ones are not worth it. */
  function withoutSilentTail(rest: Float32Array): Float32Array {
    const tail = (total + rest.length) % samplesPerMp3Frame;
    const excess = ENCODER_DELAY + 2 * samplesPerMp3Frame - tail;
    const isUnread = tail > 0 && tail <= rest.length && tail < total + rest.length;
    const silent = isUnread && isSilent(rest.subarray(rest.length - tail));
    return silent && excess > LONGEST_EXCESS * sampleRate ? rest.subarray(0, rest.length - tail) : rest;
  }
}

function openEncoder(lame: Lame, sampleRate: number): number {
  const size = 20;
  const parameters = lame.malloc(size);
  if (parameters === 0) throw new Error('LAME has no memory left');
  const view = new DataView(lame.memory.buffer, parameters, size);
  view.setUint32(0, 1, true); // channels
  view.setUint32(4, sampleRate, true);
  view.setInt32(8, BITS_PER_SECOND_K, true);
  view.setFloat32(12, -1, true); // quality of variable bitrate: off
  view.setInt32(16, sampleRate, true); // or LAME would choose a rate by itself
  const encoder = lame.enc_init(parameters);
  lame.free(parameters);
  if (encoder === 0) throw new Error('LAME could not be started');
  return encoder;
}

function loadLame(loadAsset: LoadCodecAsset): Promise<Lame> {
  return shareCodec<Lame>({
    name: 'lame.wasm',
    loadAsset,
    imports: () => ({
      wasi_snapshot_preview1: {
        proc_exit(code: number) {
          throw new Error(`LAME ended itself with code ${code}`);
        },
      },
      env: { emscripten_notify_memory_growth: () => undefined },
    }),
    start: (lame) => lame._initialize(),
  });
}
