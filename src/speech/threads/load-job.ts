import type { InferenceSession } from 'onnxruntime-common';
import { CHAT_LOADER, FAMILY_LOADERS, TRANSCRIBER_LOADER } from '../../models/families.ts';
import type { DecodeAudio, FamilyContext, ModelFiles } from '../../models/family.ts';
import type { OnnxTensors } from '../../models/onnx/runtime.ts';
import type { Device, ModelEntry, OtherModelEntry } from '../../models/registry/schema.ts';
import { variantFiles, voiceFiles } from '../../models/registry/weights.ts';
import type { KeepsakePlace } from '../../storage/keepsakes.ts';
import type { WeightStore } from '../../storage/weight-store.ts';
import type { ThreadJob } from './operations.ts';
import type { Loaded } from './serve-thread.ts';

/** What the thread of a model is given by its environment. */
export interface ThreadPlace {
  store: WeightStore;
  keepsakes: KeepsakePlace;
  /** The runtime of a device, set up. */
  importRuntime(device: Device): Promise<OnnxTensors>;
  session(device: Device): InferenceSession.SessionOptions;
  decodeAudio: DecodeAudio;
}

/** Loads the one model of a thread. Rejects with an Error that says what does not fit. */
export async function loadJob(job: ThreadJob, place: ThreadPlace): Promise<Loaded> {
  switch (job.kind) {
    case 'speech': {
      const load = FAMILY_LOADERS[job.entry.family];
      if (!load) throw new Error(`There is no loader for the family '${job.entry.family}'.`);
      return { kind: 'speech', model: await (await load())(await contextOf(job.entry, job, place)) };
    }
    case 'transcription': {
      const load = await TRANSCRIBER_LOADER();
      return { kind: 'transcription', model: await load(await contextOf(job.entry, job, place)) };
    }
    case 'chat': {
      const load = await CHAT_LOADER();
      return { kind: 'chat', model: await load(await contextOf(job.entry, job, place)) };
    }
  }
}

async function contextOf<Entry extends ModelEntry | OtherModelEntry>(
  entry: Entry,
  { variant, device }: ThreadJob,
  { store, keepsakes, importRuntime, session, decodeAudio }: ThreadPlace,
): Promise<FamilyContext<Entry>> {
  const files = filesOf(entry, variant, store);
  const { weights } = entry;
  if (!weights) throw new Error(`'${entry.id}' has no weights.`);
  return {
    entry,
    files,
    keepsakes: keepsakes.of(weights),
    device,
    runtime: await importRuntime(device),
    session: session(device),
    decodeAudio,
  };
}

function filesOf(entry: ModelEntry | OtherModelEntry, variantId: string, store: WeightStore): ModelFiles {
  const variant = entry.weights?.variants.find(({ id }) => id === variantId);
  if (!variant) throw new Error(`'${entry.id}' has no variant '${variantId}'.`);
  const files = [...variantFiles(entry, variant), ...voiceFiles(entry)];
  return {
    paths: files.map(({ path }) => path),
    async read(path) {
      const file = files.find((candidate) => candidate.path === path);
      if (!file) throw new Error(`'${entry.id}' has no file '${path}'.`);
      return store.read(file);
    },
  };
}
