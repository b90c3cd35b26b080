import type { InferenceSession } from 'onnxruntime-common';
import { EngineError } from '../engine/error.ts';
import { rewrite } from '../graph/rewrite.ts';
import { undoDynamicQuantisation } from '../graph/undo-dynamic-quantisation.ts';
import { wrapPhases } from '../graph/wrap-phases.ts';
import { createKokoro, KOKORO_CONTRACT } from '../models/kokoro/model.ts';
import { mixStyles, readVoicePack, type VoicePack } from '../models/kokoro/style.ts';
import type { Model } from '../models/model.ts';
import { loadGraph, type OnnxRuntime } from '../models/onnx/runtime.ts';
import type { ModelEntry, WeightVariant } from '../models/registry/schema.ts';
import { variantFiles, voiceFile, type WeightFile } from '../models/registry/weights.ts';
import { mixParts } from '../models/voice-mix.ts';
import { storedVariant, type WeightPlace } from '../storage/model-weights.ts';
import type { WeightStore } from '../storage/weight-store.ts';
import { readFastGraph } from './fast-graph.ts';

/**
 * How a graph is rewritten before it is opened: `fast` is what `readFastGraph` gives; `wrapped` keeps phases below one
 * turn; `unquantised` undoes dynamic quantisation alone, which is what `fast` must agree with.
 */
export type Rewriting = 'fast' | 'wrapped' | 'unquantised';

export interface LoadKokoroOptions {
  place: Pick<WeightPlace, 'store'>;
  variant: WeightVariant;
  /** Where it runs: `wasm`, `webgpu`, `native`. */
  device: string;
  runtime: OnnxRuntime;
  session: InferenceSession.SessionOptions;
  rewriting?: Rewriting | undefined;
}

/** Makes Kokoro ready from the weights in the store. */
export async function loadKokoro(
  entry: ModelEntry,
  { place, variant, device, runtime, session, rewriting }: LoadKokoroOptions,
): Promise<Model> {
  const [file] = variantFiles(entry, variant);
  if (!file) throw new Error(`The variant '${variant.id}' of '${entry.id}' has no file.`);
  const bytes = await readGraphFile(file, { store: place.store, rewriting });
  const graph = await loadGraph(runtime, bytes, {
    contract: KOKORO_CONTRACT,
    // A rewritten graph gains nothing from the runtime's own rewriting, which takes 0.5 s and 170 MB.
    session: rewriting === 'fast' ? { ...session, graphOptimizationLevel: 'disabled' } : session,
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

/** All but `fast` is a matter of a moment, so it is not kept. */
async function readGraphFile(
  file: WeightFile,
  { store, rewriting }: { store: WeightStore; rewriting: Rewriting | undefined },
): Promise<Uint8Array<ArrayBuffer>> {
  if (rewriting === 'fast') return readFastGraph(file, store);
  const bytes = await store.read(file);
  if (rewriting === 'wrapped') return rewrite(bytes, wrapPhases);
  return rewriting === 'unquantised' ? rewrite(bytes, undoDynamicQuantisation) : bytes;
}

/** The variant that is here and is to be loaded. Rejects with `model_not_downloaded` when there is none. */
export async function requireVariant(entry: ModelEntry, place: WeightPlace): Promise<WeightVariant> {
  const variant = await storedVariant(entry, place);
  if (variant) return variant;
  throw new EngineError('model_not_downloaded', `The weights of '${entry.id}' are not on this device.`);
}
