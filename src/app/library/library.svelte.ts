import type { ReadDocument, Section } from '../../documents/model.ts';
import { SKIPPED_AT_FIRST, type SkipKind } from '../../documents/skipping.ts';
import * as marks from '../../storage/library/bookmarks.ts';
import { connectLibrary, type LibraryConnection } from '../../storage/library/database.ts';
import * as store from '../../storage/library/library-store.ts';
import type { Bookmark, DocumentRecord } from '../../storage/library/records.ts';
import { requestPersistence } from '../../storage/persist.ts';
import type { Trouble } from '../client/trouble.ts';
import { openDocument } from '../documents/open-document.ts';
import type { Position, Readable } from '../reading/readable.ts';
import { describeDocument } from './describe-document.ts';
import { makeReadable } from './make-readable.ts';
import { newBookmark, progressAt, stateOf, toRecords } from './record.ts';
import { Removals } from './removals.svelte.ts';
import { StateKeeper } from './state-keeper.ts';
import { type LibraryNews, linkTabs, type TabLink } from './tabs.ts';
import { blocked, explainLibrary, gone } from './trouble.ts';

/** The reader's documents, and how each is being read. All tabs of the origin see the same. */
export class Library {
  /** Last opened first. */
  documents = $state.raw<readonly DocumentRecord[]>([]);
  /** Grows whenever a bookmark was added, changed or removed, in any tab: what shows them reads them again. */
  bookmarkChanges = $state(0);
  isLoaded = $state(false);
  /** Why the library can't be read or written. */
  trouble = $state.raw<Trouble | null>(null);
  /** Resolves when `documents` is there, or `trouble` tells why it is not. */
  readonly ready: Promise<void>;
  readonly connection: LibraryConnection;

  #listed = $state.raw<readonly string[]>([]);
  readonly #tabs: TabLink;
  readonly #keeper: StateKeeper;
  readonly #removals: Removals;

  /** The document that was deleted last, while it can be brought back. */
  removed: { id: string; title: string } | null = $derived.by(() => this.#removals.leaving.at(-1) ?? null);
  /** What is to be heard next: ids of documents. */
  queue: readonly string[] = $derived(this.#listed.filter((id) => this.find(id)));

  constructor(name = 'lector-library') {
    this.connection = connectLibrary({ name, onBlocked: () => (this.trouble = blocked()) });
    this.#tabs = linkTabs(name, (news) => this.#hear(news));
    this.#keeper = new StateKeeper(name, {
      save: (state) => store.saveReading(this.connection, state),
      onFailure: (error) => this.#fail(error),
    });
    this.#removals = new Removals(this.connection, {
      onChange: () => this.#reloadAll(),
      onFailure: (error) => this.#fail(error),
    });
    this.ready = this.#load();
  }

  find(id: string): DocumentRecord | undefined {
    return this.documents.find((record) => record.id === id);
  }

  /** Adds a document, or opens it if it is there already. Rejects when there is no room; the library is then as before. */
  async add(document: ReadDocument): Promise<DocumentRecord> {
    await this.ready;
    const now = Date.now();
    const described = await describeDocument(document, now);
    const { id } = described;
    if (this.#removals.has(id)) await this.#removals.undo(id);
    if (this.find(id)) return this.open(id);
    const record = {
      ...described,
      position: { section: 0, offset: 0 },
      progress: 0,
      openedAt: now,
      skipped: SKIPPED_AT_FIRST,
    };
    const { sections, images } = document;
    await store.addDocument(this.connection, {
      document: described,
      reading: stateOf(record, now),
      sections,
      images,
    });
    this.#insert(record);
    this.#tabs.tell({ type: 'added', record });
    if (this.documents.length === 1) void requestPersistence();
    return record;
  }

  /** Adds a text that was pasted; its title is its first words where none is given. Rejects with a `DocumentFailure` too. */
  async addText(text: string, title = ''): Promise<DocumentRecord> {
    const document = await openDocument(new Blob([text]), { name: '' });
    return this.add(title === '' ? document : { ...document, title });
  }

  /** Marks a document as opened just now. Throws if it is not there. */
  async open(id: string): Promise<DocumentRecord> {
    await this.ready;
    const record = this.#change(id, { openedAt: Date.now() });
    await this.#keeper.flush();
    return record;
  }

  /** A section of a document. Rejects when the document has gone. */
  async section(id: string, index: number): Promise<Section> {
    const section = await store.readSection(this.connection, id, index);
    if (!section) throw gone();
    return section;
  }

  /** An image of a document, `null` where there is none. */
  async image(id: string, key: string): Promise<Blob | null> {
    const image = await store.readImage(this.connection, id, key);
    return image ? new Blob([image.bytes], { type: image.type }) : null;
  }

  /** What the player reads aloud. Throws if the document is not there. */
  readable(id: string): Readable {
    const { title, language, sections } = this.#get(id);
    return makeReadable({
      id,
      title,
      language,
      length: sections.length,
      section: (index) => this.section(id, index),
      skipped: () => this.skipped(id),
    });
  }

  /** Keeps where a document is read or heard. It is written soon, and at the latest when the page is left. */
  savePosition(id: string, position: Position): void {
    const record = this.find(id);
    const { section, offset } = position;
    if (record) this.#change(id, { position: { section, offset }, progress: progressAt(record, position) });
  }

  /** Writes down at once what is not yet: before the page is loaded anew, say. */
  flush(): Promise<void> {
    return this.#keeper.flush();
  }

  skipped(id: string): readonly SkipKind[] {
    return this.find(id)?.skipped ?? SKIPPED_AT_FIRST;
  }

  async setSkipped(id: string, kinds: readonly SkipKind[]): Promise<void> {
    this.#change(id, { skipped: [...kinds] });
    await this.#keeper.flush();
  }

  /** Takes a document out of the library; it goes for good in half a minute, also when this tab is closed. */
  async remove(id: string): Promise<void> {
    await this.#keeper.flush();
    await this.#removals.plan(id);
  }

  /** Brings the document back that was deleted last, with its place and bookmarks. */
  async undoRemove(): Promise<void> {
    if (this.removed) await this.#removals.undo(this.removed.id);
  }

  async enqueue(id: string): Promise<void> {
    await this.#changeQueue((queue) => (queue.includes(id) ? queue : [...queue, id]));
  }

  async dequeue(id: string): Promise<void> {
    await this.#changeQueue((queue) => queue.filter((other) => other !== id));
  }

  /** Puts a document at a place of the queue, counted from 0. */
  async move(id: string, to: number): Promise<void> {
    await this.#changeQueue((queue) => queue.filter((other) => other !== id).toSpliced(to, 0, id));
  }

  /** A document's bookmarks in the order of its text; see `bookmarkChanges`. */
  bookmarks(id: string): Promise<Bookmark[]> {
    return marks.listBookmarks(this.connection, id);
  }

  /** Marks a place; `text` is the sentence there. */
  async addBookmark(
    id: string,
    { position, text, note = '' }: { position: Position; text: string; note?: string },
  ): Promise<Bookmark> {
    const bookmark = newBookmark(id, { position, text, note });
    await this.putBookmark(bookmark);
    return bookmark;
  }

  /** Keeps a bookmark as it is given: for bringing one back. */
  async putBookmark(bookmark: Bookmark): Promise<void> {
    await marks.putBookmark(this.connection, bookmark);
    this.#bookmarksChanged();
  }

  /** Changes a bookmark's note. Rejects if the bookmark has gone. */
  async changeBookmark(id: string, { note }: { note: string }): Promise<void> {
    const changed = await marks.noteBookmark(this.connection, id, { note, now: Date.now() });
    if (!changed) throw gone();
    this.#bookmarksChanged();
  }

  /** Removes a bookmark and returns it, so that it can be put back. */
  async removeBookmark(id: string): Promise<Bookmark | undefined> {
    const removed = await marks.removeBookmark(this.connection, id);
    this.#bookmarksChanged();
    return removed;
  }

  /** Reads everything again, in all tabs: after it was changed in bulk. */
  async refresh(): Promise<void> {
    await this.#reloadAll();
    this.#bookmarksChanged();
  }

  #get(id: string): DocumentRecord {
    const record = this.find(id);
    if (!record) throw gone();
    return record;
  }

  #change(id: string, values: Partial<DocumentRecord>): DocumentRecord {
    const record = { ...this.#get(id), ...values };
    const state = stateOf(record, Date.now());
    this.#insert(record);
    this.#keeper.put(state);
    this.#tabs.tell({ type: 'reading', state });
    return record;
  }

  #insert(record: DocumentRecord): void {
    const others = this.documents.filter(({ id }) => id !== record.id);
    this.documents = [record, ...others].sort((one, other) => other.openedAt - one.openedAt);
  }

  #bookmarksChanged(): void {
    this.bookmarkChanges += 1;
    this.#tabs.tell({ type: 'bookmarks' });
  }

  async #changeQueue(task: (queue: string[]) => string[]): Promise<void> {
    const queue = await store.changeQueue(this.connection, task);
    this.#listed = queue;
    this.#tabs.tell({ type: 'queue', queue });
  }

  async #load(): Promise<void> {
    try {
      await store.removeDue(this.connection, Date.now());
      this.#keeper.takeUp();
      await this.#reload();
      this.isLoaded = true;
      this.trouble = null;
    } catch (error) {
      this.#fail(error);
    }
  }

  async #reload(): Promise<void> {
    const index = await store.readIndex(this.connection);
    const { shown, hidden } = toRecords(index, (id) => this.#keeper.get(id));
    this.documents = shown;
    this.#listed = index.queue;
    this.#removals.show(hidden);
  }

  /** After a change that the other tabs have to read as well. */
  async #reloadAll(): Promise<void> {
    await this.#reload();
    this.#tabs.tell({ type: 'changed' });
  }

  #hear(news: LibraryNews): void {
    switch (news.type) {
      case 'added':
        this.#insert(news.record);
        break;
      case 'reading': {
        const record = this.find(news.state.id);
        const { changedAt: _, ...state } = news.state;
        if (record) this.#insert({ ...record, ...state });
        break;
      }
      case 'queue':
        this.#listed = news.queue;
        break;
      case 'bookmarks':
        this.bookmarkChanges += 1;
        break;
      case 'changed':
        void this.#reload().catch((error: unknown) => this.#fail(error));
        break;
    }
  }

  #fail(error: unknown): void {
    console.error('The library failed.', error);
    this.trouble = explainLibrary(error);
  }
}
