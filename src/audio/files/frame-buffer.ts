import { clampSample } from '../pcm.ts';

/** Cuts PCM of any length into frames of `size` samples, clamped; a frame is valid only during the call. */
export interface FrameBuffer {
  push(pcm: Float32Array, use: (frame: Float32Array) => void): void;
  /** What fills no frame yet. */
  rest(): Float32Array;
}

export function createFrameBuffer(size: number): FrameBuffer {
  const frame = new Float32Array(size);
  let filled = 0;
  return {
    push(pcm, use) {
      for (let at = 0; at < pcm.length; ) {
        const count = Math.min(size - filled, pcm.length - at);
        for (let i = 0; i < count; i++) frame[filled + i] = clampSample(pcm[at + i]!);
        filled += count;
        at += count;
        if (filled < size) return;
        use(frame);
        filled = 0;
      }
    },
    rest: () => frame.subarray(0, filled),
  };
}
