import { EngineError } from '../engine/error.ts';
import { DEFAULT_HUB, type WeightFile } from '../models/registry/weights.ts';
import { fillFile } from './fill-file.ts';
import { type Report, shareDownload } from './share-download.ts';
import type { WeightStore } from './weight-store.ts';

/** How far a download is, in bytes. */
export interface DownloadState {
  storedBytes: number;
  totalBytes: number;
}

export interface DownloadOptions {
  store: WeightStore;
  /** The hub, or a mirror that has the same files under the same paths. */
  host?: string | undefined;
  fetch?: typeof fetch | undefined;
  onProgress?: ((state: DownloadState) => void) | undefined;
  /** Bytes asked for at a time. */
  rangeBytes?: number | undefined;
  /** Waits between attempts that brought nothing, in ms; when they are used up the download fails. */
  retryMs?: readonly number[] | undefined;
  /** How long a connection may be silent, in ms. */
  idleMs?: number | undefined;
  /** Aborting pauses: what has arrived is kept, and the next call goes on from there. */
  signal?: AbortSignal | undefined;
}

/** How often the progress of somebody else's download is looked up, and the most often that ours is told. */
const WATCH_MS = 400;
const REPORT_MS = 100;

/**
 * Downloads a file into the store, checks its size and hash, and publishes it. Resolves at once when it is
 * there already. It is fetched in ranges (mobile networks break long downloads), with waits and new
 * attempts when the connection breaks; what was stored before is not fetched again. Whoever asks for the
 * same file meanwhile, here or in another tab or process on the same store, waits for the same download.
 * Rejects with `EngineError` `download_failed` or `quota_exceeded`, or with the signal's reason.
 */
export async function downloadFile(file: WeightFile, options: DownloadOptions): Promise<void> {
  const tell: Report = (storedBytes) => options.onProgress?.({ storedBytes, totalBytes: file.bytes });
  await shareDownload({
    owner: options.store,
    key: file.sha256,
    start: (report, signal) => fill(file, { options, report: throttle(report, file.bytes), signal }),
    report: tell,
    signal: options.signal,
  });
}

/** Downloads files one after the other; `onProgress` hears of all their bytes together. Rejects like `downloadFile`. */
export async function downloadFiles(files: readonly WeightFile[], options: DownloadOptions): Promise<void> {
  const stats = await Promise.all(files.map((file) => options.store.stat(file)));
  const stored = stats.map((stat) => stat.storedBytes);
  const totalBytes = sum(files.map((file) => file.bytes));
  const tell = () => options.onProgress?.({ storedBytes: sum(stored), totalBytes });
  tell();
  for (const [index, file] of files.entries()) {
    if (stats[index]?.published) continue;
    const onProgress = ({ storedBytes }: DownloadState) => {
      stored[index] = storedBytes;
      tell();
    };
    await downloadFile(file, { ...options, onProgress });
  }
}

interface FillContext {
  options: DownloadOptions;
  report: Report;
  signal: AbortSignal;
}

async function fill(file: WeightFile, { options, report, signal }: FillContext): Promise<void> {
  const { store } = options;
  const before = await store.stat(file);
  report(before.storedBytes);
  if (before.published) return;
  const watcher = setInterval(() => void lookUp(), WATCH_MS);
  const lookUp = () =>
    store.stat(file).then(
      ({ storedBytes }) => report(storedBytes),
      () => clearInterval(watcher), // The download itself meets the same failure and tells it.
    );
  const task = async () => {
    clearInterval(watcher);
    if ((await store.stat(file)).published) return report(file.bytes);
    await fillFile(file, {
      store,
      host: options.host ?? DEFAULT_HUB,
      fetch: options.fetch ?? globalThis.fetch,
      rangeBytes: options.rangeBytes ?? 16 * 1024 * 1024,
      retryMs: options.retryMs ?? [500, 1000, 2000, 4000, 8000],
      idleMs: options.idleMs ?? 30_000,
      report,
      signal,
    });
  };
  try {
    await store.exclusively(file, task, signal);
  } catch (error) {
    signal.throwIfAborted();
    throw await explain(error, file, store);
  } finally {
    clearInterval(watcher);
  }
}

async function explain(error: unknown, file: WeightFile, store: WeightStore): Promise<unknown> {
  const { name, code } = error as { name?: unknown; code?: unknown };
  if (name === 'EngineError') return error;
  if (name !== 'QuotaExceededError' && code !== 'ENOSPC') {
    const reason = error instanceof Error ? error.message : String(error);
    return new EngineError('download_failed', `Can't store ${file.path}: ${reason}`, { cause: error });
  }
  const [{ storedBytes }, free] = await Promise.all([store.stat(file), store.freeBytes()]);
  const needed = file.bytes - storedBytes;
  // Some browsers tell everybody about the same large number; then it is better not to be told.
  const room = free === undefined || free > needed ? '' : `, and about ${megabytes(free)} are free`;
  return new EngineError(
    'quota_exceeded',
    `There is not enough space for ${file.path}: it needs ${megabytes(needed)} more${room}. ` +
      'Free some space, then start the download again; it goes on where it stopped.',
    { cause: error },
  );
}

function throttle(report: Report, totalBytes: number): Report {
  let last = Number.NEGATIVE_INFINITY;
  return (storedBytes) => {
    const now = Date.now();
    if (storedBytes < totalBytes && now - last < REPORT_MS) return;
    last = now;
    report(storedBytes);
  };
}

function megabytes(bytes: number): string {
  return `${(Math.max(0, bytes) / 1e6).toFixed(bytes < 1e7 ? 1 : 0)} MB`;
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
