import { DocumentFailure } from '../documents/failure.ts';
import type { ReadAnswer, ReadRequest } from '../documents/messages.ts';
import { readDocument } from '../documents/read-document.ts';
import { RUNTIME_FOLDERS } from '../runtime/files.ts';

declare const self: DedicatedWorkerGlobalScope;

/** The browser's thread for reading one file: whatever a file does to it, the page ends it and goes on. */
self.addEventListener('message', ({ data, ports: [port] }: MessageEvent<ReadRequest>) => {
  // pdf.js takes every thread for its own, and posts on it; what has no port is from there.
  if (port) void answer(data, port);
});

async function answer({ file, ...options }: ReadRequest, port: MessagePort): Promise<void> {
  try {
    const pdfFiles = `${self.location.origin}${RUNTIME_FOLDERS.pdf}/`;
    const { sections, ...rest } = await readDocument(file, { ...options, pdfFiles });
    for (const section of sections) port.postMessage({ type: 'section', section } satisfies ReadAnswer);
    const document = { ...rest, sections: [] };
    const pictures = [...document.images.values()].map(({ bytes }) => bytes.buffer);
    port.postMessage({ type: 'document', document } satisfies ReadAnswer, [...new Set(pictures)]);
  } catch (error) {
    // Nothing else would tell the page that no answer comes.
    const { code, message } =
      error instanceof DocumentFailure ? error : new DocumentFailure('reader-failed', String(error));
    port.postMessage({ type: 'failure', code, message } satisfies ReadAnswer);
  }
}
