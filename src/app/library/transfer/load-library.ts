import type { DocumentImage } from '../../../documents/model.ts';
import type { LibraryConnection } from '../../../storage/library/database.ts';
import { readIndex } from '../../../storage/library/library-store.ts';
import { beginStaging, discardStaged, publish, stage } from '../../../storage/library/staging.ts';
import { readStored, writeStored } from '../../state/stored.ts';
import { type Archive, DamagedArchive, openArchive } from './archive.ts';
import {
  BOOKMARKS,
  bookmarkList,
  FORMAT,
  INDEX,
  imagePath,
  type LibraryFileIndex,
  libraryIndex,
  SETTINGS,
  settingsMap,
  textPart,
  textPath,
  VERSION,
} from './library-file.ts';
import type { TransferProgress } from './save-library.ts';

/** How many documents came, of how many the place was moved on, and how many were here as they are. */
export interface LoadResult {
  added: number;
  updated: number;
  known: number;
}

/** The file is a library of a later Lector. */
export class NewerLibrary extends Error {
  override readonly name = 'NewerLibrary';
}

type Entry = LibraryFileIndex['documents'][number];

/**
 * Brings a library file into the library: what is not here is added, of what is here the later place and notes win.
 * Rejects with `DamagedArchive`, `NewerLibrary` or `quota_exceeded`; the library is then as it was.
 */
export async function loadLibrary(
  connection: LibraryConnection,
  file: Blob,
  { onProgress, signal }: TransferProgress,
): Promise<LoadResult> {
  const archive = await openArchive(file);
  const index = await readLibraryIndex(archive);
  const bookmarks = parse(bookmarkList, await readJson(archive, BOOKMARKS));
  const settings = parse(settingsMap, await readJson(archive, SETTINGS));
  const here = new Set((await readIndex(connection)).documents.map(({ id }) => id));
  const missing = index.documents.filter(({ document }) => !here.has(document.id));
  const ids = missing.map(({ document }) => document.id);
  await beginStaging(connection, ids);
  try {
    for (const [at, entry] of missing.entries()) {
      onProgress(at, missing.length);
      await loadDocument(connection, archive, { entry, signal });
    }
    signal.throwIfAborted();
    const updated = await publish(connection, {
      documents: missing.map(({ document }) => document),
      reading: index.documents.map(({ reading }) => reading),
      bookmarks,
      queue: index.queue,
    });
    takeSettings(settings);
    const known = index.documents.length - missing.length - updated.length;
    return { added: missing.length, updated: updated.length, known };
  } catch (error) {
    await discardStaged(connection, ids);
    throw error;
  }
}

async function loadDocument(
  connection: LibraryConnection,
  archive: Archive,
  { entry, signal }: { entry: Entry; signal: AbortSignal },
): Promise<void> {
  const { document, texts, imageTypes } = entry;
  const { id } = document;
  let next = 0;
  for (let part = 0; part < texts; part++) {
    signal.throwIfAborted();
    const { first, sections } = parse(textPart, await readJson(archive, textPath(id, part)));
    if (first !== next) throw new DamagedArchive(`A part of '${id}' is missing`);
    const numbered = sections.map((section, index): [number, typeof section] => [first + index, section]);
    await stage(connection, id, { sections: numbered, images: new Map() });
    next += sections.length;
  }
  if (next !== document.sections.length || imageTypes.length !== document.images.length)
    throw new DamagedArchive(`'${id}' is not whole`);
  for (const [index, key] of document.images.entries()) {
    signal.throwIfAborted();
    const image: DocumentImage = {
      type: imageTypes[index] ?? '',
      bytes: await archive.read(imagePath(id, index)),
    };
    await stage(connection, id, { sections: [], images: new Map([[key, image]]) });
  }
}

async function readLibraryIndex(archive: Archive): Promise<LibraryFileIndex> {
  const json = await readJson(archive, INDEX);
  const { format, version } = (json ?? {}) as { format?: unknown; version?: unknown };
  if (format === FORMAT && typeof version === 'number' && version > VERSION) throw new NewerLibrary();
  return parse(libraryIndex, json);
}

async function readJson(archive: Archive, name: string): Promise<unknown> {
  const text = new TextDecoder().decode(await archive.read(name));
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new DamagedArchive(`'${name}' is no JSON`, { cause });
  }
}

function parse<Output>(
  schema: {
    safeParse: (value: unknown) => { success: true; data: Output } | { success: false; error: Error };
  },
  value: unknown,
): Output {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new DamagedArchive('The file is not as a library file is', { cause: result.error });
}

/** What this browser has been told already is not changed. */
function takeSettings(settings: Record<string, string>): void {
  for (const [key, value] of Object.entries(settings)) {
    if (readStored(key) === null) writeStored(key, value);
  }
}
