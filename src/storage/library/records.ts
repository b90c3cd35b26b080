import type { ContentsEntry, DocumentFormat, DocumentNote } from '../../documents/model.ts';
import type { SkipKind } from '../../documents/skipping.ts';

/** A place in a document: a section, and a UTF-16 offset into its text. */
export interface Place {
  section: number;
  offset: number;
}

/** What is known of a document without its text. It is written once and never changed. */
export interface StoredDocument {
  /** Made from what it contains: the same document has the same id on every device. */
  id: string;
  title: string;
  authors: string[];
  language?: string;
  format: DocumentFormat;
  /** The key of an image. */
  cover?: string;
  contents: ContentsEntry[];
  sections: { title: string; characters: number }[];
  /** The keys of its images. */
  images: string[];
  characters: number;
  /** An estimate. */
  words: number;
  notes: DocumentNote[];
  /** In ms of the epoch, like all times here. */
  addedAt: number;
}

/** How a document is being read; apart from it, so that keeping a place is one small write. */
export interface ReadingState {
  id: string;
  position: Place;
  /** 0 to 1. */
  progress: number;
  openedAt: number;
  /** What is left unread of this document. */
  skipped: readonly SkipKind[];
  changedAt: number;
}

/** All that a list of documents shows. */
export type DocumentRecord = StoredDocument & Omit<ReadingState, 'changedAt'>;

export interface Bookmark {
  id: string;
  /** The document's id. */
  document: string;
  position: Place;
  /** The sentence there. */
  text: string;
  note: string;
  addedAt: number;
  changedAt: number;
}

/** A document that is to go for good at `until`; up to then it can be brought back. */
export interface Removal {
  id: string;
  until: number;
}

export interface StoredImage {
  type: string;
  bytes: ArrayBuffer;
}

/** What was shared with the app and waits to be opened. */
export interface PendingItem {
  files: { name: string; type: string; bytes: ArrayBuffer }[];
  title: string;
  text: string;
  url: string;
  /** How often it was begun: what ends the page each time is not begun for ever. */
  attempts: number;
}
