import type { InferenceSession } from 'onnxruntime-common';
import { EngineError } from '../engine/error.ts';
import { createKokoro, KOKORO_CONTRACT } from '../models/kokoro/model.ts';
import { readVoicePack, type VoicePack } from '../models/kokoro/style.ts';
import type { Model } from '../models/model.ts';
import { loadGraph, type OnnxRuntime } from '../models/onnx/runtime.ts';
import type { ModelEntry } from '../models/registry/schema.ts';
import { variantFiles, voiceFile } from '../models/registry/weights.ts';
import { storedVariant, type WeightPlace } from '../storage/model-weights.ts';

export interface LoadKokoroOptions {
  place: WeightPlace;
  runtime: OnnxRuntime;
  session: InferenceSession.SessionOptions;
}

/** Makes Kokoro ready from the weights in the store. Rejects with `model_not_downloaded` when they are not there. */
export async function loadKokoro(
  entry: ModelEntry,
  { place, runtime, session }: LoadKokoroOptions,
): Promise<Model> {
  const variant = await storedVariant(entry, place);
  const [file] = variant ? variantFiles(entry, variant) : [];
  if (!file)
    throw new EngineError('model_not_downloaded', `The weights of '${entry.id}' are not on this device.`);
  const graph = await loadGraph(runtime, await place.store.read(file), {
    contract: KOKORO_CONTRACT,
    session,
  });
  const packs = new Map<string, VoicePack>();

  return createKokoro({
    id: entry.id,
    graph,
    device: place.device,
    async loadVoice(id) {
      const voice = entry.voices.find((candidate) => candidate.id === id);
      const weights = voice && voiceFile(entry, id);
      if (!voice || !weights) throw new EngineError('voice_not_found', `'${entry.id}' has no voice '${id}'.`);
      const pack = packs.get(id) ?? readVoicePack(await place.store.read(weights));
      packs.set(id, pack);
      return pack;
    },
  });
}
