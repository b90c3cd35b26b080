import type { DownloadProgress, ModelStatus } from '../engine/engine.ts';
import type { Device, LexiconEntry, WeightVariant } from '../models/registry/schema.ts';
import {
  type AnyModelEntry,
  allFiles,
  lexiconFiles,
  starterFiles,
  variantsFor,
  type WeightFile,
  weightFiles,
} from '../models/registry/weights.ts';
import { downloadFiles } from './download.ts';
import type { WeightStore } from './weight-store.ts';

/** Where one device keeps its models, and what it runs them on. */
export interface WeightPlace {
  store: WeightStore;
  device: Device;
  /** The hub, or a mirror. */
  host?: string | undefined;
  /** The pronunciations that come along with models that speak their languages. */
  lexicons?: readonly LexiconEntry[] | undefined;
}

/** How many ask for a model's download in this thread, by its id. */
const downloading = new Map<string, number>();

/** Says whether a model can speak here: it can when it needs no weights, or has one variant and a voice. */
export async function modelStatus(entry: AnyModelEntry, place: WeightPlace): Promise<ModelStatus> {
  const { store, device } = place;
  if (!entry.weights) return { id: entry.id, state: 'ready', storedBytes: 0, totalBytes: 0 };
  const variant = await storedVariant(entry, { store, device });
  const files = [...starterFiles(entry, { device, variant: variant?.id }), ...lexiconsOf(entry, place)];
  const stats = await Promise.all(files.map((file) => store.stat(file)));
  const storedBytes = stats.reduce((sum, stat) => sum + stat.storedBytes, 0);
  const totalBytes = files.reduce((sum, file) => sum + file.bytes, 0);
  const absent = downloading.get(entry.id) ? 'downloading' : storedBytes > 0 ? 'partial' : 'absent';
  return { id: entry.id, state: variant ? 'ready' : absent, storedBytes, totalBytes };
}

/** The variant to load: the first one for this device that is stored whole with the default voice. */
export async function storedVariant(
  entry: AnyModelEntry,
  { store, device }: WeightPlace,
): Promise<WeightVariant | undefined> {
  for (const variant of variantsFor(entry, device)) {
    const files = weightFiles(entry, { device, variant: variant.id });
    const stats = await Promise.all(files.map((file) => store.stat(file)));
    if (stats.every((stat) => stat.published)) return variant;
  }
  return undefined;
}

/**
 * Downloads a model's weights; gives its progress when it has changed, and `done` at the end. Leaving the
 * loop or aborting pauses. Rejects with an `EngineError`.
 */
export async function* downloadModel(
  entry: AnyModelEntry,
  place: WeightPlace,
  signal: AbortSignal,
): AsyncGenerator<DownloadProgress> {
  const { store, device, host } = place;
  const files: WeightFile[] = [...starterFiles(entry, { device }), ...lexiconsOf(entry, place)];
  const pause = new AbortController();
  const stop = () => pause.abort(signal.reason);
  signal.addEventListener('abort', stop, { once: true });
  if (signal.aborted) stop();
  let latest: DownloadProgress | undefined;
  let wake: () => void = () => undefined;
  let finished = false;
  downloading.set(entry.id, (downloading.get(entry.id) ?? 0) + 1);
  const download = downloadFiles(files, {
    store,
    host,
    onProgress: (state) => {
      latest = { model: entry.id, ...state, done: false };
      wake();
    },
    signal: pause.signal,
  }).finally(() => {
    finished = true;
    downloading.set(entry.id, (downloading.get(entry.id) ?? 1) - 1);
    wake();
  });
  // A failure is told by the `await` below; until then it must not count as unheard.
  download.catch(() => undefined);
  try {
    while (!finished) {
      if (!latest) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      const progress = latest;
      latest = undefined;
      if (progress) yield progress;
    }
    await download;
    const totalBytes = files.reduce((sum, file) => sum + file.bytes, 0);
    yield { model: entry.id, storedBytes: totalBytes, totalBytes, done: true };
  } finally {
    signal.removeEventListener('abort', stop);
    pause.abort(new DOMException('Nobody waits for this download any more.', 'AbortError'));
  }
}

/**
 * Removes every file of a model, whole or in part, of every variant and voice, and the lexicons that came along; but not
 * what one of `others` speaks with: two exports of one model have the same voices.
 */
export async function removeModel(
  entry: AnyModelEntry,
  place: WeightPlace,
  others: readonly AnyModelEntry[] = [],
): Promise<void> {
  const needed = new Set<string>();
  for (const other of others) {
    if (other.id === entry.id || !other.weights || !(await storedVariant(other, place))) continue;
    for (const { sha256 } of [...allFiles(other), ...lexiconsOf(other, place)]) needed.add(sha256);
  }
  const files = entry.weights ? [...allFiles(entry), ...lexiconsOf(entry, place)] : [];
  for (const file of files) if (!needed.has(file.sha256)) await place.store.remove(file);
}

/** The lexicons of the languages that a downloaded model's voices speak: misaki's, which Kokoro reads. */
function lexiconsOf(entry: AnyModelEntry, { lexicons = [] }: WeightPlace): WeightFile[] {
  const voices = entry.weights && 'voices' in entry && entry.family === 'kokoro' ? entry.voices : [];
  const languages = new Set(voices.map(({ language }) => language));
  return lexicons.filter(({ language }) => languages.has(language)).flatMap(lexiconFiles);
}
