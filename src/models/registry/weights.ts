import type {
  Device,
  LexiconEntry,
  ModelEntry,
  OtherModelEntry,
  VoiceEntry,
  WeightVariant,
} from './schema.ts';

/** Where weights come from, unless a mirror is set. */
export const DEFAULT_HUB = 'https://huggingface.co';

/** One file of weights, pinned: its bytes never change. The size is in bytes, the hash in lower-case hex. */
export interface WeightFile {
  repo: string;
  commit: string;
  path: string;
  bytes: number;
  sha256: string;
  /** Where it lies when it is not on the hub. A mirror of the hub has it among its own files. */
  url?: string;
}

/** Where the lexicons are kept. */
const GITHUB_FILES = 'https://raw.githubusercontent.com';

/** Whatever has weights: models that speak, write down or answer. */
export type AnyModelEntry = ModelEntry | OtherModelEntry;

/**
 * Where a model runs on a device: what has nothing for the GPU runs in WASM beside it, and what names nothing for native
 * code takes what WASM takes, which is the same graph.
 */
export function runsOn({ weights }: AnyModelEntry, device: Device): Device {
  return weights?.devices[device] || device === 'native' ? device : 'wasm';
}

/** The variants that run on a device, the preferred one first; empty when the model can't run there. */
export function variantsFor(model: AnyModelEntry, device: Device): WeightVariant[] {
  const { weights } = model;
  const ids = weights?.devices[device] ?? weights?.devices.wasm ?? [];
  return ids.flatMap((id) => weights?.variants.find((variant) => variant.id === id) ?? []);
}

/**
 * The files that must be stored before a model can speak with one voice: a variant's graphs, then the
 * voice's own file. The variant is the device's preferred one and the voice is the model's default when
 * left out. Empty for a model without weights. Throws an Error when the model can't run on the device.
 */
export function weightFiles(
  model: AnyModelEntry,
  options: { device: Device; variant?: string | undefined; voice?: string | undefined },
): WeightFile[] {
  if (!model.weights) return [];
  const variants = variantsFor(model, options.device);
  const variant = options.variant ? variants.find(({ id }) => id === options.variant) : variants[0];
  if (!variant)
    throw new Error(`Model "${model.id}" has no ${options.variant ?? 'weights'} for ${options.device}.`);
  const voice = 'voices' in model && voiceFile(model, options.voice ?? model.defaultVoice);
  return voice ? [...variantFiles(model, variant), voice] : variantFiles(model, variant);
}

/**
 * What “get this model” downloads: what `weightFiles` asks for, then the voices behind OpenAI's names, so
 * that every well-known name speaks offline. Further voices are fetched when first asked for.
 */
export function starterFiles(
  model: AnyModelEntry,
  options: { device: Device; variant?: string | undefined },
): WeightFile[] {
  const files = weightFiles(model, options);
  if (!('voices' in model)) return files;
  const voices = Object.values(model.voiceNames).filter((voice) => voice !== model.defaultVoice);
  return [...files, ...voices.flatMap((voice) => voiceFile(model, voice) ?? [])];
}

/** All files of a model: every variant, every voice. What removing the model removes. */
export function allFiles(model: AnyModelEntry): WeightFile[] {
  const graphs = model.weights?.variants.flatMap((variant) => variantFiles(model, variant)) ?? [];
  return [...graphs, ...voiceFiles(model)];
}

/** The files that single voices have for themselves. */
export function voiceFiles(model: AnyModelEntry): WeightFile[] {
  return 'voices' in model ? model.voices.flatMap(({ id }) => voiceFile(model, id) ?? []) : [];
}

/** The files of a variant; the first one is the graph. */
export function variantFiles(model: AnyModelEntry, variant: WeightVariant): WeightFile[] {
  return variant.files.map((file) => pin(model, file));
}

/** A voice's own file, `undefined` when it has none. Throws an Error for a voice that the model lacks. */
export function voiceFile(model: ModelEntry, voice: string): WeightFile | undefined {
  const entry = model.voices.find(({ id }) => id === voice);
  if (!entry) throw new Error(`Model "${model.id}" has no voice "${voice}".`);
  return entry.file && pin(model, entry.file);
}

/** A lexicon's files: gold, then silver. */
export function lexiconFiles({ repo, commit, gold, silver }: LexiconEntry): [WeightFile, WeightFile] {
  const pinned = (file: LexiconEntry['gold']): WeightFile => {
    return { repo, commit, ...file, url: `${GITHUB_FILES}/${repo}/${commit}/${file.path}` };
  };
  return [pinned(gold), pinned(silver)];
}

/** A file's address at its own place or on the hub, or on a mirror that keeps the same paths. `host` may have a path. */
export function hubUrl(
  file: Pick<WeightFile, 'repo' | 'commit' | 'path' | 'url'>,
  host: string = DEFAULT_HUB,
): string {
  if (file.url && host === DEFAULT_HUB) return file.url;
  return `${host.replace(/\/+$/, '')}/${file.repo}/resolve/${file.commit}/${file.path}`;
}

function pin(model: AnyModelEntry, file: NonNullable<VoiceEntry['file']>): WeightFile {
  if (!model.weights) throw new Error(`Model "${model.id}" has files but no repository.`);
  const { repo, commit } = model.weights;
  return { repo, commit, ...file };
}
