import type { PhonemeSegment } from '../text/segments/types.ts';

/** One segment to be spoken in WASM, by names of the registry. */
export interface ProcessorJob {
  model: string;
  variant: string;
  voice: string;
  speed: number;
  threads: number;
  /** By the graph as it is, or with its quantisation undone. */
  rewriting?: 'unquantised' | undefined;
  segment: PhonemeSegment;
}

export type ProcessorResult = { pcm: Float32Array<ArrayBuffer> } | { problem: string };

/**
 * Speaks a segment in WASM, in a worker that ends with it: WASM's memory never shrinks, and the GPU's own takes
 * what there is. Rejects with an Error that says what was in the way.
 */
export function speakOnProcessor(job: ProcessorJob): Promise<Float32Array<ArrayBuffer>> {
  const worker = new Worker(new URL('./processor-worker.ts', import.meta.url), { type: 'module' });
  return new Promise<Float32Array<ArrayBuffer>>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<ProcessorResult>) => {
      if ('pcm' in data) resolve(data.pcm);
      else reject(new Error(data.problem));
    });
    worker.addEventListener('error', ({ message }) =>
      reject(new Error(message || 'Its worker did not start.')),
    );
    worker.postMessage(job);
  }).finally(() => worker.terminate());
}
