import type { DBSchema, IDBPDatabase } from 'idb';
import type { Section } from '../../documents/model.ts';
import { Connection } from '../connection.ts';
import type { Bookmark, PendingItem, ReadingState, Removal, StoredDocument, StoredImage } from './records.ts';

export interface LibrarySchema extends DBSchema {
  documents: { key: string; value: StoredDocument };
  /** By document and index: a book is never read whole. */
  sections: { key: [string, number]; value: Section };
  /** By document and key. As buffers: WebKit fails to store large Blobs. */
  images: { key: [string, string]; value: StoredImage };
  reading: { key: string; value: ReadingState };
  bookmarks: { key: string; value: Bookmark; indexes: { document: string } };
  removals: { key: string; value: Removal };
  /** One list of ids, under `QUEUE_KEY`. */
  queue: { key: string; value: string[] };
  pending: { key: number; value: PendingItem };
}

export type LibraryConnection = Connection<LibrarySchema>;

export const QUEUE_KEY = 'order';

const VERSION = 1;

export interface LibraryOptions {
  name?: string;
  onBlocked?: () => void;
}

/** The database of documents, apart from the weights: neither waits for a change of the other's schema. */
export function connectLibrary({
  name = 'lector-library',
  onBlocked,
}: LibraryOptions = {}): LibraryConnection {
  return new Connection<LibrarySchema>({ name, version: VERSION, upgrade: createStores, onBlocked });
}

function createStores(db: IDBPDatabase<LibrarySchema>): void {
  db.createObjectStore('documents', { keyPath: 'id' });
  db.createObjectStore('sections');
  db.createObjectStore('images');
  db.createObjectStore('reading', { keyPath: 'id' });
  db.createObjectStore('bookmarks', { keyPath: 'id' }).createIndex('document', 'document');
  db.createObjectStore('removals', { keyPath: 'id' });
  db.createObjectStore('queue');
  db.createObjectStore('pending', { autoIncrement: true });
}
