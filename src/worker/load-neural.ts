import type { Model } from '../models/model.ts';
import { configureOnnxWeb, sessionOptions, watchGpu } from '../models/onnx/web.ts';
import type { ModelEntry, WeightVariant } from '../models/registry/schema.ts';
import { variantFiles } from '../models/registry/weights.ts';
import { RUNTIME_CACHE } from '../runtime/files.ts';
import { FAST_VERSION, isFastRefused, noteFastFailure } from '../speech/fast-graph.ts';
import { loadKokoro, type Rewriting, requireVariant } from '../speech/load-kokoro.ts';
import { loadTrusted } from '../speech/load-trusted.ts';
import type { SpeakElsewhere } from '../speech/self-test/self-test.ts';
import { type Bench, identify } from '../speech/self-test/verdicts.ts';
import { StepFailure, type Steps } from '../speech/steps.ts';
import type { WeightPlace } from '../storage/model-weights.ts';
import type { VerdictStore } from '../storage/verdict-store.ts';
import { importRuntime, runtimeFiles } from './onnx-build.ts';
import { speakOnProcessor } from './processor.ts';

export interface LoadNeuralOptions {
  place: WeightPlace;
  bench: Bench;
  verdicts: VerdictStore;
  steps: Steps;
  threads: number;
  /** Whether there is memory for a rewritten graph; see `hasRoomForRewritten`. */
  hasRoom: boolean;
  /** Told when the GPU has gone, whether anybody speaks or not. */
  onGpuLost: (error: Error) => void;
}

/** Loads a model onto onnxruntime-web, after it has proved itself. */
export async function loadNeural(entry: ModelEntry, options: LoadNeuralOptions): Promise<Model> {
  if (options.bench.device === 'webgpu') return loadOnGpu(entry, options);
  const variant = await requireVariant(entry, options.place);
  return (await canBeFast(entry, variant, options))
    ? loadFast(entry, variant, options)
    : loadPlain(entry, options);
}

/** A GPU has multiplications enough, and wants small arguments of sines. */
function loadOnGpu(entry: ModelEntry, options: LoadNeuralOptions): Promise<Model> {
  const rewriting = options.hasRoom ? 'wrapped' : undefined;
  return loadTrusted(entry, {
    ...options,
    async load(variant) {
      const { model, runtime } = await load(entry, { ...options, variant, device: 'webgpu', rewriting });
      await watchGpu(runtime, options.onGpuLost);
      return model;
    },
    speakElsewhere: (variant) => onProcessor(entry, variant, options),
  });
}

function loadPlain(entry: ModelEntry, options: LoadNeuralOptions): Promise<Model> {
  return loadTrusted(entry, {
    ...options,
    load: async (variant) => (await load(entry, { ...options, variant, device: 'wasm' })).model,
  });
}

/**
 * The graph as it was rewritten for WASM, once it has said what the downloaded one says. A failure is noted, so that the
 * thread which tries again takes the graph as it was downloaded.
 */
async function loadFast(
  entry: ModelEntry,
  variant: WeightVariant,
  options: LoadNeuralOptions,
): Promise<Model> {
  const { place, verdicts } = options;
  const bench = fastBench(options.bench);
  try {
    return await loadTrusted(entry, {
      ...options,
      bench,
      load: async () => (await load(entry, { ...options, variant, device: 'wasm', rewriting: 'fast' })).model,
      speakElsewhere: () => onProcessor(entry, variant, { ...options, rewriting: 'unquantised' }),
    });
  } catch (error) {
    if (error instanceof StepFailure) {
      const { key } = identify(entry, variant, bench);
      const { attempts = 0 } = (await verdicts.get(key)) ?? {};
      const forGood = attempts > 1; // the page has gone down with it before
      for (const file of variantFiles(entry, variant))
        await noteFastFailure(file, { store: place.store, forGood });
    }
    throw error;
  }
}

/** What verdicts of rewritten graphs hang on. */
export function fastBench(wasm: Bench): Bench {
  return { ...wasm, runtime: `${wasm.runtime} ${FAST_VERSION}` };
}

async function canBeFast(
  entry: ModelEntry,
  variant: WeightVariant,
  { place, steps, hasRoom }: LoadNeuralOptions,
): Promise<boolean> {
  // A run that fails is tried again by the same graph: what was heard goes on with the very same sound.
  const hasFailed = ['load', 'test'].some((step) => steps.hasFailed(`wasm:${entry.id}:${step}`));
  if (!hasRoom || hasFailed) return false;
  const refused = await Promise.all(
    variantFiles(entry, variant).map((file) => isFastRefused(file, place.store)),
  );
  return !refused.includes(true);
}

function onProcessor(
  entry: ModelEntry,
  variant: WeightVariant,
  { threads, rewriting }: { threads: number; rewriting?: 'unquantised' },
): SpeakElsewhere {
  return (segment, { voice, speed }) =>
    speakOnProcessor({ voice, speed, model: entry.id, variant: variant.id, segment, threads, rewriting });
}

async function load(
  entry: ModelEntry,
  {
    place,
    variant,
    device,
    threads,
    rewriting,
  }: {
    place: WeightPlace;
    variant: WeightVariant;
    device: 'wasm' | 'webgpu';
    threads: number;
    rewriting?: Rewriting | undefined;
  },
) {
  const runtime = await importRuntime(device);
  configureOnnxWeb(runtime, { wasmPaths: runtimeFiles(device), threads });
  const session = sessionOptions(device);
  return { runtime, model: await loadKokoro(entry, { place, variant, device, runtime, session, rewriting }) };
}

/** Keeps the runtime's own files on this device, so that a model that has been downloaded needs no network. */
export async function keepRuntime({ device }: WeightPlace): Promise<void> {
  const cache = await caches.open(RUNTIME_CACHE);
  const wanted = Object.values(runtimeFiles(device === 'webgpu' ? 'webgpu' : 'wasm'));
  for (const url of wanted) if (!(await cache.match(url))) await cache.add(url);
}
