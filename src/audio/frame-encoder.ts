import { joinBytes } from './bytes.ts';
import type { CodecAsset, Encoder } from './encoder.ts';
import { clampSample } from './pcm.ts';
import { dropCodec } from './wasm.ts';

/** What a codec that works in frames must do; buffering, clamping and the order of calls are done for it. */
export interface FrameCodec {
  /** The shared binary that does the work, if there is one: it is dropped when it fails. */
  readonly asset?: CodecAsset;
  /** Samples in each frame that `encode` gets. */
  readonly frameSize: number;
  /** Bytes that stand before the first frame; they leave with the first `push`. */
  readonly header?: Uint8Array;
  /** Encodes one full frame, valid only during the call; gives what is complete, copied out. */
  encode(frame: Float32Array): Uint8Array[];
  /** Encodes the last, shorter frame (maybe empty) and whatever the codec still holds. */
  finish(rest: Float32Array): Uint8Array[];
  /** Frees the codec; called exactly once. */
  close(): void;
}

/**
 * Makes an encoder from a frame codec. The bytes do not depend on how the PCM is cut into pieces.
 * `push` and `end` throw an `Error` after `end` or `close`; they pass on what the codec throws.
 */
export function createFrameEncoder(codec: FrameCodec): Encoder {
  const frame = new Float32Array(codec.frameSize);
  let filled = 0;
  let started = false;
  let ended = false;
  let closed = false;

  return {
    push(pcm) {
      assertOpen();
      const parts = start();
      for (let at = 0; at < pcm.length; ) {
        const count = Math.min(frame.length - filled, pcm.length - at);
        for (let i = 0; i < count; i++) frame[filled + i] = clampSample(pcm[at + i]!);
        filled += count;
        at += count;
        if (filled < frame.length) break;
        parts.push(...run(() => codec.encode(frame)));
        filled = 0;
      }
      return joinBytes(parts);
    },
    end() {
      assertOpen();
      ended = true;
      return joinBytes([...start(), ...run(() => codec.finish(frame.subarray(0, filled)))]);
    },
    close() {
      if (closed) return;
      closed = true;
      codec.close();
    },
  };

  function start(): Uint8Array[] {
    const parts = started || !codec.header ? [] : [codec.header];
    started = true;
    return parts;
  }

  function run(work: () => Uint8Array[]): Uint8Array[] {
    try {
      return work();
    } catch (error) {
      if (codec.asset) dropCodec(codec.asset);
      throw error;
    }
  }

  function assertOpen(): void {
    if (ended || closed) throw new Error(`The encoder was used after it was ${closed ? 'closed' : 'ended'}`);
  }
}
