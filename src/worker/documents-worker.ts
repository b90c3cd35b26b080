import { DocumentFailure } from '../documents/failure.ts';
import type { ReadAnswer, ReadRequest } from '../documents/messages.ts';
import { readDocument } from '../documents/read-document.ts';

declare const self: DedicatedWorkerGlobalScope;

/** The browser's thread for reading one file: whatever a file does to it, the page ends it and goes on. */
self.addEventListener('message', ({ data }: MessageEvent<ReadRequest>) => {
  void answer(data);
});

async function answer({ file, ...options }: ReadRequest): Promise<void> {
  try {
    const document = await readDocument(file, options);
    const pictures = [...document.images.values()].map(({ bytes }) => bytes.buffer);
    self.postMessage({ type: 'document', document } satisfies ReadAnswer, [...new Set(pictures)]);
  } catch (error) {
    if (!(error instanceof DocumentFailure)) throw error;
    const { code, message } = error;
    self.postMessage({ type: 'failure', code, message } satisfies ReadAnswer);
  }
}
