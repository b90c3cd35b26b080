import { commentList, commentsOf } from './comment-list.ts';
import { emscriptenImports } from './emscripten.ts';
import type { Encoder, LoadCodecAsset } from './encoder.ts';
import { createFrameEncoder } from './frame-encoder.ts';
import { createOggOpusWriter } from './ogg-opus.ts';
import { shareCodec, type WasmMemory } from './wasm.ts';

/** libopus as `libopus-wasm` 0.2 exports it; the letters are its build's. */
interface Opus {
  g: WasmMemory;
  /** Initialises the binary. */
  h(): void;
  /** Opens an encoder: Hz, channels, application, where the error goes. */
  i(sampleRate: number, channels: number, application: number, error: number): number;
  /** Closes the encoder. */
  j(encoder: number): void;
  /** Encodes float32 samples; gives the packet's bytes, negative is an error. */
  l(encoder: number, pcm: number, samples: number, packet: number, packetSize: number): number;
  /** Sets an option. */
  m(encoder: number, option: number, value: number): number;
  /** Gives the look-ahead in samples. */
  o(encoder: number): number;
  /** malloc and free. */
  E(size: number): number;
  F(pointer: number): void;
}

/** Rates that Opus takes without resampling (RFC 6716). */
const RATES = [8000, 12000, 16000, 24000, 48000];
const BITS_PER_SECOND = 48000;
/** Numbers of `opus_defines.h`. */
const APPLICATION_AUDIO = 2049;
const SET_BITRATE = 4002;
const SET_COMPLEXITY = 4010;
const SET_SIGNAL = 4024;
const SIGNAL_VOICE = 3001;
/** The largest packet of one frame (RFC 6716, section 3.4). */
const PACKET_BYTES = 1275;
const FRAMES_PER_SECOND = 50;
/**
 * 40 ms, so that with the look-ahead less than 50 ms are held back. Pages of 200 ms make a file 8 % smaller, and
 * hold four times as much back.
 */
const FRAMES_PER_PAGE = 2;

/**
 * Encodes Opus at 48 kb/s (variable) in Ogg, with the PCM's exact length. Pages last 40 ms, the first
 * one 20. `serial` tells streams apart that are put behind each other; a random one when left out:
 * clients join pieces to one file, in which each stream has a number of its own (RFC 3533, section 6), and one from the text
 * would not be, for a sentence that comes twice. It is all in which two encodings of the same sound differ.
 * Rejects when `opus.wasm` can't be loaded, and with a `RangeError` for a rate that Opus doesn't have.
 */
export async function createOpusEncoder(
  sampleRate: number,
  loadAsset: LoadCodecAsset,
  {
    serial = Math.floor(Math.random() * 2 ** 32),
    comment,
  }: { serial?: number; comment?: string | undefined } = {},
): Promise<Encoder> {
  const opus = await openOpusPackets(sampleRate, loadAsset);
  const { lookahead, frameSize } = opus;
  const writer = createOggOpusWriter({
    sampleRate,
    lookahead,
    serial,
    comments: commentList(commentsOf(comment)),
  });
  let packets: Uint8Array[] = [];
  let framesOfPage = 1;
  let encoded = 0;

  return createFrameEncoder({
    asset: 'opus.wasm',
    frameSize,
    header: writer.header,
    encode(frame) {
      addPacket(frame);
      if (packets.length < framesOfPage) return [];
      framesOfPage = FRAMES_PER_PAGE;
      return [writer.page(takePackets(), encoded)];
    },
    finish(rest) {
      const length = encoded + rest.length;
      const tail = new Float32Array(Math.ceil((rest.length + lookahead) / frameSize) * frameSize);
      tail.set(rest);
      for (let at = 0; at < tail.length; at += frameSize) addPacket(tail.subarray(at, at + frameSize));
      return [writer.lastPage(takePackets(), length)];
    },
    close: opus.close,
  });

  function addPacket(frame: Float32Array): void {
    packets.push(opus.encode(frame));
    encoded += frame.length;
  }

  function takePackets(): Uint8Array[] {
    const taken = packets;
    packets = [];
    return taken;
  }
}

/** An encoder of bare packets, one for each frame of 20 ms. */
export interface OpusPackets {
  /** In samples: what a decoder drops from the start. */
  readonly lookahead: number;
  readonly frameSize: number;
  /** Takes exactly one frame, clamped to [-1, 1]. */
  encode(frame: Float32Array): Uint8Array;
  close(): void;
}

/** Opens an encoder of 48 kb/s (variable). Rejects as `createOpusEncoder` does. */
export async function openOpusPackets(sampleRate: number, loadAsset: LoadCodecAsset): Promise<OpusPackets> {
  if (!RATES.includes(sampleRate)) throw new RangeError(`Opus can't encode ${sampleRate} Hz`);
  const opus = await loadOpus(loadAsset);
  const { encoder, pcm, packet, close } = openEncoder(opus, sampleRate);
  return {
    lookahead: opus.o(encoder),
    frameSize: sampleRate / FRAMES_PER_SECOND,
    encode(frame) {
      new Float32Array(opus.g.buffer, pcm, frame.length).set(frame);
      const size = opus.l(encoder, pcm, frame.length, packet, PACKET_BYTES);
      if (size < 0) throw new Error(`Opus failed with code ${size}`);
      return new Uint8Array(opus.g.buffer, packet, size).slice();
    },
    close,
  };
}

function openEncoder(opus: Opus, sampleRate: number) {
  const pcmBytes = (sampleRate / FRAMES_PER_SECOND) * 4;
  const pcm = opus.E(pcmBytes + PACKET_BYTES + 4);
  const packet = pcm + pcmBytes;
  const encoder = pcm === 0 ? 0 : opus.i(sampleRate, 1, APPLICATION_AUDIO, pcm);
  if (encoder === 0) {
    opus.F(pcm);
    throw new Error('Opus has no memory left');
  }
  opus.m(encoder, SET_BITRATE, BITS_PER_SECOND);
  opus.m(encoder, SET_COMPLEXITY, 10);
  opus.m(encoder, SET_SIGNAL, SIGNAL_VOICE);
  return {
    encoder,
    pcm,
    packet,
    close() {
      opus.j(encoder);
      opus.F(pcm);
    },
  };
}

function loadOpus(loadAsset: LoadCodecAsset): Promise<Opus> {
  return shareCodec<Opus>({
    name: 'opus.wasm',
    loadAsset,
    imports(memory) {
      const ours = emscriptenImports('Opus', memory);
      return {
        a: {
          a: ours.done, // timers
          b: ours.resizeHeap,
          c: ours.exit,
          d: ours.done, // keepalive
          e: ours.write,
          f: ours.abort,
        },
      };
    },
    start: (opus) => opus.h(),
  });
}
