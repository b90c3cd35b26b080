import { DocumentFailure, type FailureCode } from '../../documents/failure.ts';
import type { ReadAnswer, ReadRequest } from '../../documents/messages.ts';
import type { ReadDocument, Section } from '../../documents/model.ts';

/** A book of thousands of pages takes less; what takes longer would never end. */
const TIME_LIMIT_MS = 120_000;

export interface OpenOptions {
  /** The file's name; it names a document that says no title of its own. */
  name: string;
  /** Of a protected PDF, once one was asked for (`password-needed`). */
  password?: string;
  timeLimitMs?: number;
  signal?: AbortSignal;
}

/**
 * Reads a file of any kind in a thread of its own, which is ended afterwards. Rejects with a `DocumentFailure`
 * (`t.documents.failures` has a sentence for every code), or with the signal's reason.
 */
export async function openDocument(
  file: Blob,
  { name, password, timeLimitMs = TIME_LIMIT_MS, signal }: OpenOptions,
): Promise<ReadDocument> {
  signal?.throwIfAborted();
  const worker = new Worker(new URL('../../worker/documents-worker.ts', import.meta.url), { type: 'module' });
  try {
    return await askWorker(worker, { file, name, password }, { timeLimitMs, signal });
  } finally {
    worker.terminate();
  }
}

function askWorker(
  worker: Worker,
  request: ReadRequest,
  { timeLimitMs, signal }: { timeLimitMs: number; signal: AbortSignal | undefined },
): Promise<ReadDocument> {
  return new Promise((resolve, reject) => {
    const sections: Section[] = [];
    const listening = new AbortController();
    const { port1: port, port2 } = new MessageChannel();
    const fail = (code: FailureCode, message: string) =>
      settle(() => reject(new DocumentFailure(code, message)));
    const limit = setTimeout(() => fail('too-slow', `not read within ${timeLimitMs} ms`), timeLimitMs);
    const listen = { signal: listening.signal };
    signal?.addEventListener('abort', () => settle(() => reject(signal.reason)), listen);
    port.addEventListener(
      'message',
      ({ data }: MessageEvent<ReadAnswer>) => {
        if (data.type === 'section') sections.push(data.section);
        else if (data.type === 'document') settle(() => resolve({ ...data.document, sections }));
        else fail(data.code, data.message);
      },
      listen,
    );
    port.addEventListener(
      'messageerror',
      () => fail('reader-failed', 'the answer could not be read'),
      listen,
    );
    worker.addEventListener(
      'error',
      (event) => fail('reader-failed', event.message || 'the reading thread could not start'),
      listen,
    );
    port.start();
    worker.postMessage(request, [port2]);

    function settle(how: () => void): void {
      clearTimeout(limit);
      listening.abort();
      port.close();
      how();
    }
  });
}
