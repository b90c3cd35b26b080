import type { InferenceSession } from 'onnxruntime-common';
import { EngineError } from '../engine/error.ts';
import { wrapPhases } from '../graph/wrap-phases.ts';
import { createKokoro, KOKORO_CONTRACT } from '../models/kokoro/model.ts';
import { mixStyles, readVoicePack, type VoicePack } from '../models/kokoro/style.ts';
import type { Model } from '../models/model.ts';
import { loadGraph, type OnnxGraph, type OnnxRuntime } from '../models/onnx/runtime.ts';
import type { ModelEntry, WeightVariant } from '../models/registry/schema.ts';
import { variantFiles, voiceFile, type WeightFile } from '../models/registry/weights.ts';
import { mixParts } from '../models/voice-mix.ts';
import { storedVariant, type WeightPlace } from '../storage/model-weights.ts';
import type { WeightStore } from '../storage/weight-store.ts';
import { type FastGraph, readFastGraph, refuseFastGraph, rewrite } from './fast-graph.ts';

export interface LoadKokoroOptions {
  place: Pick<WeightPlace, 'store'>;
  variant: WeightVariant;
  /** Where it runs: `wasm`, `webgpu`, `native`. */
  device: string;
  runtime: OnnxRuntime;
  session: InferenceSession.SessionOptions;
  /** How the graph is rewritten for this device, where that works; as it is when left out. */
  rewriting?: 'fast' | 'wrapped' | undefined;
}

/** Makes Kokoro ready from the weights in the store. */
export async function loadKokoro(
  entry: ModelEntry,
  { place, variant, device, runtime, session, rewriting }: LoadKokoroOptions,
): Promise<Model> {
  const [file] = variantFiles(entry, variant);
  if (!file) throw new Error(`The variant '${variant.id}' of '${entry.id}' has no file.`);
  const open: OpenGraph = ({ bytes, isRewritten }) =>
    // A rewritten graph gains nothing from the runtime's own rewriting, which takes 0.5 s and 170 MB.
    loadGraph(runtime, bytes, {
      contract: KOKORO_CONTRACT,
      session: isRewritten ? { ...session, graphOptimizationLevel: 'disabled' } : session,
    });
  const graph =
    rewriting === 'fast'
      ? await openRewritten(file, place.store, open)
      : await open({
          bytes: await readGraphFile(file, { store: place.store, rewriting }),
          isRewritten: false,
        });
  const packs = new Map<string, VoicePack>();
  /** The last one only: clients can ask for any number of mixes. */
  let mixed: { id: string; pack: VoicePack } | undefined;

  return createKokoro({
    id: entry.id,
    graph,
    device,
    loadVoice,
  });

  async function loadVoice(id: string): Promise<VoicePack> {
    const known = packs.get(id);
    if (known) return known;
    const parts = mixParts(entry, id);
    const [only] = parts;
    if (!only) throw new EngineError('voice_not_found', `'${entry.id}' has no voice '${id}'.`);
    if (parts.length === 1) {
      const weights = voiceFile(entry, only.voice.id);
      if (!weights) throw new EngineError('voice_not_found', `'${entry.id}' has no file of '${id}'.`);
      const pack = readVoicePack(await place.store.read(weights));
      packs.set(id, pack);
      return pack;
    }
    if (mixed?.id === id) return mixed.pack;
    const styles: Parameters<typeof mixStyles>[0] = [];
    for (const { voice, weight } of parts) styles.push({ pack: await loadVoice(voice.id), weight });
    mixed = { id, pack: mixStyles(styles) };
    return mixed.pack;
  }
}

/** The graph's bytes, with its phases wrapped where that is wanted: a matter of milliseconds, so it is not kept. */
async function readGraphFile(
  file: WeightFile,
  { store, rewriting }: { store: WeightStore; rewriting: LoadKokoroOptions['rewriting'] },
): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await store.read(file);
  return rewriting === 'wrapped' ? rewrite(bytes, wrapPhases) : bytes;
}

type OpenGraph = (graph: FastGraph) => Promise<OnnxGraph>;

/**
 * Opens the rewritten graph. Where it can't be made, the original is opened; where it can't be opened, the runtime may be
 * out of memory or worse, so the failure is passed on, and whoever tries again gets the original.
 */
async function openRewritten(file: WeightFile, store: WeightStore, open: OpenGraph): Promise<OnnxGraph> {
  const graph = await readFastGraph(file, store);
  try {
    return await open(graph);
  } catch (error) {
    if (graph.isRewritten) await refuseFastGraph(file, store);
    throw error;
  }
}

/** The variant that is here and is to be loaded. Rejects with `model_not_downloaded` when there is none. */
export async function requireVariant(entry: ModelEntry, place: WeightPlace): Promise<WeightVariant> {
  const variant = await storedVariant(entry, place);
  if (variant) return variant;
  throw new EngineError('model_not_downloaded', `The weights of '${entry.id}' are not on this device.`);
}
