import { EngineError } from '../engine/error.ts';
import type { WeightFile } from '../models/registry/weights.ts';
import { fetchRange } from './fetch-range.ts';
import { PartWriter } from './part-writer.ts';
import { RequestFailure } from './request-failure.ts';
import type { WeightStore } from './weight-store.ts';

export interface FillOptions {
  store: WeightStore;
  host: string;
  fetch: typeof fetch;
  rangeBytes: number;
  retryMs: readonly number[];
  idleMs: number;
  report: (storedBytes: number) => void;
  signal: AbortSignal;
}

/**
 * Fetches the bytes of a file that are not stored yet, verifies all of them, and publishes the file. The
 * caller sees to it that nobody else does so. Rejects with `EngineError` `download_failed`, with the
 * store's error, or with the signal's reason.
 */
export async function fillFile(file: WeightFile, options: FillOptions): Promise<void> {
  const { store, signal, report } = options;
  const writer = await PartWriter.open(store, file, signal);
  report(writer.position);
  for (let failures = 0; writer.position < file.bytes; ) {
    const start = writer.position;
    const failure = await fetchNext(file, { ...options, writer });
    if (writer.position > file.bytes)
      throw await discard(file, store, 'it is longer there than it should be');
    if (writer.position > start) failures = 0;
    if (!failure) continue;
    const wait = options.retryMs[failures++];
    if (failure.kind === 'other-file' && writer.position > start)
      throw await discard(file, store, failure.message);
    if (failure.kind === 'other-file' || failure.kind === 'refused')
      throw unavailable(file, options.host, failure);
    if (wait === undefined) throw gaveUp(file, options.host, failure);
    await sleep(Math.max(wait, failure.retryAfterMs), signal);
  }
  if (writer.position !== file.bytes)
    throw await discard(file, store, 'more of it is stored than it is long');
  if (writer.digest() !== file.sha256)
    throw await discard(file, store, 'its hash is not the one in models.json');
  await store.publish(file);
  report(file.bytes);
}

/** Makes one request, stores what it brings, and gives the failure that ended it, if one did. */
async function fetchNext(
  file: WeightFile,
  { writer, ...options }: FillOptions & { writer: PartWriter },
): Promise<RequestFailure | undefined> {
  const start = writer.position;
  const end = Math.min(start + options.rangeBytes, file.bytes);
  try {
    for await (const bytes of fetchRange(file, { ...options, start, end })) {
      if (writer.position + bytes.length > file.bytes) {
        return new RequestFailure('other-file', 'it is longer there than it should be');
      }
      await writer.write(bytes);
      options.report(writer.position);
    }
  } catch (error) {
    if (error instanceof RequestFailure) return error;
    throw error;
  } finally {
    // Whatever ended the request, the bytes that came are kept: they are never fetched again.
    await writer.flush();
  }
  return writer.position < end ? new RequestFailure('lost', 'The answer ended early.') : undefined;
}

/** Removes what can't be trusted, and gives the error that says so. */
async function discard(file: WeightFile, store: WeightStore, reason: string): Promise<EngineError> {
  await store.remove(file);
  return new EngineError(
    'download_failed',
    `The downloaded ${file.path} is not the right file (${reason}), so it was removed. ` +
      'Start the download again; if that gives the same, choose another download host.',
  );
}

function unavailable(file: WeightFile, host: string, failure: RequestFailure): EngineError {
  return new EngineError(
    'download_failed',
    `Can't get ${file.path} of ${file.repo} from ${host}: ${failure.message}. ` +
      'Choose another download host, or update Lector.',
    { cause: failure },
  );
}

function gaveUp(file: WeightFile, host: string, failure: RequestFailure): EngineError {
  return new EngineError(
    'download_failed',
    `The connection to ${host} was lost while downloading ${file.path} (${failure.message}) ` +
      'What has arrived is kept: when you are online again, start the download again and it goes on from there.',
    { cause: failure },
  );
}

function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, ms);
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    signal.addEventListener('abort', stop, { once: true });
  });
}
