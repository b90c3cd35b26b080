import type { DocumentImage, Section } from '../../documents/model.ts';
import { change, type LibraryTransaction } from './change.ts';
import { type LibraryConnection, QUEUE_KEY } from './database.ts';
import type { ReadingState, Removal, StoredDocument, StoredImage } from './records.ts';

/** Everything that a list of documents needs, none of their text. */
export interface LibraryIndex {
  documents: StoredDocument[];
  reading: ReadingState[];
  removals: Removal[];
  queue: string[];
}

export interface NewDocument {
  document: StoredDocument;
  reading: ReadingState;
  sections: readonly Section[];
  images: ReadonlyMap<string, DocumentImage>;
}

/** What a transaction is given before it lets the page draw a frame, in characters or bytes. */
const PORTION = 500_000;

/** Reads the index of the library, as it is at one moment. */
export async function readIndex(connection: LibraryConnection): Promise<LibraryIndex> {
  const db = await connection.open();
  const tx = db.transaction(['documents', 'reading', 'removals', 'queue']);
  const [documents, reading, removals, queue] = await Promise.all([
    tx.objectStore('documents').getAll(),
    tx.objectStore('reading').getAll(),
    tx.objectStore('removals').getAll(),
    tx.objectStore('queue').get(QUEUE_KEY),
  ]);
  return { documents, reading, removals, queue: queue ?? [] };
}

/** Adds a document with all that belongs to it, or nothing: rejects with `quota_exceeded` when there is no room. */
export function addDocument(
  connection: LibraryConnection,
  { document, reading, sections, images }: NewDocument,
): Promise<void> {
  return change(connection, ['documents', 'sections', 'images', 'reading', 'removals'], async (tx) => {
    await putContent(tx, document.id, { sections: sections.entries(), images });
    await Promise.all([
      tx.objectStore('documents').put(document),
      tx.objectStore('reading').put(reading),
      tx.objectStore('removals').delete(document.id),
    ]);
  });
}

/** Puts sections and images in place, in portions, so that no run of the page's thread is long. */
export async function putContent(
  tx: LibraryTransaction<['documents', 'sections', 'images', 'reading', 'removals']>,
  id: string,
  { sections, images }: { sections: Iterable<[number, Section]>; images: ReadonlyMap<string, DocumentImage> },
): Promise<void> {
  let weight = 0;
  for (const [index, section] of sections) {
    const put = tx.objectStore('sections').put(section, [id, index]);
    weight += section.blocks.reduce((sum, { text }) => sum + text.length, 1000);
    if (weight > PORTION) {
      await put;
      weight = 0;
    }
  }
  for (const [key, { type, bytes }] of images) {
    await tx.objectStore('images').put({ type, bytes: bufferOf(bytes) }, [id, key]);
  }
}

/** A section of a document; `undefined` where there is none. */
export async function readSection(
  connection: LibraryConnection,
  id: string,
  index: number,
): Promise<Section | undefined> {
  return (await connection.open()).get('sections', [id, index]);
}

/** An image of a document; `undefined` where there is none. */
export async function readImage(
  connection: LibraryConnection,
  id: string,
  key: string,
): Promise<StoredImage | undefined> {
  return (await connection.open()).get('images', [id, key]);
}

/** Keeps how a document is being read. One write, without a read before: it succeeds in a page's last moment. */
export async function saveReading(connection: LibraryConnection, state: ReadingState): Promise<void> {
  const db = await connection.open();
  const tx = db.transaction('reading', 'readwrite');
  const put = tx.store.put(state);
  tx.commit();
  await Promise.all([put, tx.done]);
}

/** Says that a document is to go at `until`; with `null`, that it stays. */
export function planRemoval(connection: LibraryConnection, id: string, until: number | null): Promise<void> {
  return change(connection, ['removals'], async (tx) => {
    const store = tx.objectStore('removals');
    await (until === null ? store.delete(id) : store.put({ id, until }));
  });
}

/** Removes every document whose time is over, with all that belongs to it; returns their ids. */
export function removeDue(connection: LibraryConnection, now: number): Promise<string[]> {
  const stores = ['documents', 'sections', 'images', 'reading', 'bookmarks', 'removals', 'queue'] as const;
  return change(connection, [...stores], async (tx) => {
    const due = (await tx.objectStore('removals').getAll()).filter(({ until }) => until <= now);
    const ids = due.map(({ id }) => id);
    for (const id of ids) {
      const all = IDBKeyRange.bound([id], [id, []]);
      const marks = await tx.objectStore('bookmarks').index('document').getAllKeys(id);
      await Promise.all([
        tx.objectStore('documents').delete(id),
        tx.objectStore('sections').delete(all),
        tx.objectStore('images').delete(all),
        tx.objectStore('reading').delete(id),
        tx.objectStore('removals').delete(id),
        ...marks.map((mark) => tx.objectStore('bookmarks').delete(mark)),
      ]);
    }
    const queue = (await tx.objectStore('queue').get(QUEUE_KEY)) ?? [];
    const rest = queue.filter((id) => !ids.includes(id));
    if (rest.length < queue.length) await tx.objectStore('queue').put(rest, QUEUE_KEY);
    return ids;
  });
}

/** Changes the queue as it is by then, whatever another tab has made of it; returns the new one. */
export function changeQueue(
  connection: LibraryConnection,
  task: (queue: string[]) => string[],
): Promise<string[]> {
  return change(connection, ['queue'], async (tx) => {
    const store = tx.objectStore('queue');
    const queue = task((await store.get(QUEUE_KEY)) ?? []);
    await store.put(queue, QUEUE_KEY);
    return queue;
  });
}

/** A plain buffer of exactly these bytes: a view would store all that lies around it. */
function bufferOf(bytes: Uint8Array<ArrayBuffer>): ArrayBuffer {
  return bytes.length === bytes.buffer.byteLength ? bytes.buffer : bytes.slice().buffer;
}
