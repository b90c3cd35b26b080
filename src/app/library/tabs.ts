import type { DocumentRecord, ReadingState } from '../../storage/library/records.ts';

/** What a tab tells the others of its origin when it has changed the library. */
export type LibraryNews =
  | { type: 'added'; record: DocumentRecord }
  | { type: 'reading'; state: ReadingState }
  | { type: 'queue'; queue: string[] }
  | { type: 'bookmarks' }
  /** Something larger: read the index again. */
  | { type: 'changed' };

export interface TabLink {
  tell: (news: LibraryNews) => void;
}

/** Lets the tabs of the origin hear of each other's changes. */
export function linkTabs(name: string, hear: (news: LibraryNews) => void): TabLink {
  const channel = new BroadcastChannel(name);
  channel.onmessage = ({ data }: MessageEvent<LibraryNews>) => hear(data);
  return { tell: (news) => channel.postMessage(news) };
}
