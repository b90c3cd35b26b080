import { configureOnnxWeb, sessionOptions } from '../models/onnx/web.ts';
import { findModel } from '../models/registry.ts';
import { loadKokoro } from '../speech/load-kokoro.ts';
import { openRegistry } from '../storage/browser-registry.ts';
import { Database } from '../storage/db.ts';
import { IdbWeightStore } from '../storage/idb-weight-store.ts';
import { importRuntime, runtimeFiles } from './onnx-build.ts';
import type { ProcessorJob, ProcessorResult } from './processor.ts';

declare const self: DedicatedWorkerGlobalScope;

/** Speaks one segment in WASM, and is ended by whoever asked. */
self.addEventListener('message', ({ data }: MessageEvent<ProcessorJob>) => {
  speak(data).then(
    (pcm) => self.postMessage({ pcm } satisfies ProcessorResult, [pcm.buffer]),
    (error: unknown) => {
      const problem = error instanceof Error ? error.message : String(error);
      self.postMessage({ problem } satisfies ProcessorResult);
    },
  );
});

async function speak(job: ProcessorJob): Promise<Float32Array<ArrayBuffer>> {
  const entry = findModel((await openRegistry()).registry, job.model);
  const variant = entry?.weights?.variants.find(({ id }) => id === job.variant);
  if (!entry || !variant) throw new Error(`There is no '${job.variant}' of '${job.model}'.`);
  const runtime = await importRuntime('wasm');
  configureOnnxWeb(runtime, { wasmPaths: runtimeFiles('wasm'), threads: job.threads });
  const model = await loadKokoro(entry, {
    place: { store: new IdbWeightStore(new Database()) },
    variant,
    device: 'wasm',
    runtime,
    session: sessionOptions('wasm'),
    rewriting: job.rewriting,
  });
  const { voice, speed } = job;
  const { pcm } = await model.synthesize(job.segment, { voice, speed, signal: new AbortController().signal });
  return pcm;
}
