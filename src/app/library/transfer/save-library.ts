import type { Section } from '../../../documents/model.ts';
import { listAllBookmarks } from '../../../storage/library/bookmarks.ts';
import type { LibraryConnection } from '../../../storage/library/database.ts';
import { readImage, readIndex, readSection } from '../../../storage/library/library-store.ts';
import type { ReadingState, StoredDocument } from '../../../storage/library/records.ts';
import type { FileSink } from '../../state/file-sink.ts';
import { allStored } from '../../state/stored.ts';
import { type ArchiveWriter, writeArchive } from './archive-writer.ts';
import {
  BOOKMARKS,
  FORMAT,
  INDEX,
  imagePath,
  type LibraryFileIndex,
  SETTINGS,
  textPath,
  VERSION,
} from './library-file.ts';

/** Characters of text in one file of the archive. */
const PART = 500_000;

export interface TransferProgress {
  onProgress: (done: number, all: number) => void;
  signal: AbortSignal;
}

/** Writes the whole library into one file, document by document; what is deleted meanwhile is left out. */
export async function saveLibrary(
  connection: LibraryConnection,
  sink: FileSink,
  { onProgress, signal }: TransferProgress,
): Promise<void> {
  const { documents, reading, removals, queue } = await readIndex(connection);
  const leaving = new Set(removals.map(({ id }) => id));
  const states = new Map(reading.map((state) => [state.id, state]));
  const kept = documents.filter(({ id }) => !leaving.has(id));
  const archive = writeArchive(sink);
  const saved: LibraryFileIndex['documents'] = [];
  for (const [index, document] of kept.entries()) {
    onProgress(index, kept.length);
    const entry = await saveDocument(connection, archive, {
      document,
      state: states.get(document.id),
      signal,
    });
    if (entry) saved.push(entry);
  }
  const ids = new Set(saved.map(({ document }) => document.id));
  const bookmarks = (await listAllBookmarks(connection)).filter((bookmark) => ids.has(bookmark.document));
  await archive.add(BOOKMARKS, encode(bookmarks));
  await archive.add(SETTINGS, encode(allStored()));
  const library: LibraryFileIndex = {
    format: FORMAT,
    version: VERSION,
    savedAt: Date.now(),
    documents: saved,
    queue: queue.filter((id) => ids.has(id)),
  };
  await archive.add(INDEX, encode(library));
  signal.throwIfAborted();
  await archive.end();
}

async function saveDocument(
  connection: LibraryConnection,
  archive: ArchiveWriter,
  {
    document,
    state,
    signal,
  }: { document: StoredDocument; state: ReadingState | undefined; signal: AbortSignal },
): Promise<LibraryFileIndex['documents'][number] | null> {
  const { id } = document;
  let texts = 0;
  let part: Section[] = [];
  let first = 0;
  let weight = 0;
  for (let index = 0; index < document.sections.length; index++) {
    signal.throwIfAborted();
    const section = await readSection(connection, id, index);
    if (!section) return null;
    part.push(section);
    weight += document.sections[index]?.characters ?? 0;
    if (weight < PART && index + 1 < document.sections.length) continue;
    await archive.add(textPath(id, texts), encode({ first, sections: part }));
    texts += 1;
    first = index + 1;
    part = [];
    weight = 0;
  }
  const imageTypes: string[] = [];
  for (const [index, key] of document.images.entries()) {
    signal.throwIfAborted();
    const image = await readImage(connection, id, key);
    if (!image) return null;
    imageTypes.push(image.type);
    // Pictures are packed already.
    await archive.add(imagePath(id, index), new Uint8Array(image.bytes), { isPacked: true });
  }
  const reading = state ?? {
    id,
    position: { section: 0, offset: 0 },
    progress: 0,
    openedAt: document.addedAt,
    skipped: [],
    changedAt: document.addedAt,
  };
  return { document, reading: { ...reading, skipped: [...reading.skipped] }, texts, imageTypes };
}

function encode(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}
