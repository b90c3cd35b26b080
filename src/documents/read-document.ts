import { DocumentFailure } from './failure.ts';
import { finishDocument } from './finish-document.ts';
import type { DocumentFormat, ReadDocument } from './model.ts';
import { HEAD_SIZE, recognise } from './recognise.ts';

export interface ReadOptions {
  /** The file's name; it names a document that says no title of its own. */
  name: string;
  /** Of a protected PDF. */
  password?: string | undefined;
}

type Reader = (file: Blob, options: ReadOptions) => Promise<ReadDocument>;

/** Every parser is loaded when a file needs it. */
const READERS: Partial<Record<DocumentFormat, () => Promise<Reader>>> = {
  text: async () => (await import('./text/read-text.ts')).readText,
  markdown: async () => (await import('./markdown/read-markdown.ts')).readMarkdown,
};

/** Reads a file of any kind; its content tells the kind, not its name. Rejects with a `DocumentFailure`, and nothing else. */
export async function readDocument(file: Blob, options: ReadOptions): Promise<ReadDocument> {
  try {
    if (file.size === 0) throw new DocumentFailure('empty', 'the file has no bytes');
    const format = await formatOf(file, options.name);
    const read = await loadReader(format);
    return finishDocument(await read(file, options), options.name);
  } catch (error) {
    throw toFailure(error);
  }
}

async function formatOf(file: Blob, name: string): Promise<DocumentFormat> {
  const head = new Uint8Array(await file.slice(0, HEAD_SIZE).arrayBuffer());
  const kind = recognise(head, name);
  if (kind !== 'archive') return kind;
  throw new DocumentFailure('unsupported', 'no archive is read yet');
}

async function loadReader(format: DocumentFormat): Promise<Reader> {
  try {
    const load = READERS[format];
    if (load) return await load();
  } catch (cause) {
    throw new DocumentFailure('reader-failed', `the reader of ${format} could not be loaded`, { cause });
  }
  throw new DocumentFailure('unsupported', `${format} is not read yet`);
}

function toFailure(error: unknown): DocumentFailure {
  if (error instanceof DocumentFailure) return error;
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  // Browsers say so when the file was changed, moved or taken away since it was chosen.
  if (name === 'NotReadableError' || name === 'NotFoundError') {
    return new DocumentFailure('unreachable', message, { cause: error });
  }
  if (error instanceof RangeError && /alloc|array length|string length/i.test(message)) {
    return new DocumentFailure('too-large', message, { cause: error });
  }
  return new DocumentFailure('damaged', message, { cause: error });
}
