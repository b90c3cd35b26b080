import { DocumentFailure } from '../../../documents/failure.ts';
import type { DocumentRecord } from '../../../storage/library/records.ts';
import type { Trouble } from '../../client/trouble.ts';
import { openDocument } from '../../documents/open-document.ts';
import { t } from '../../messages/messages.ts';
import type { Library } from '../library.svelte.ts';
import { explainLibrary } from '../trouble.ts';
import { drainPending } from './drain-pending.ts';
import { fetchFile, soleAddress } from './fetch-file.ts';
import { onLaunchedFiles } from './launch.ts';
import { OneByOne } from './one-by-one.svelte.ts';
import { takeFromAddress } from './page-address.ts';
import { readTransfer } from './pasted.ts';

/** Something that could not be opened, and why. */
export interface Refusal {
  key: number;
  name: string;
  trouble: Trouble;
  /** The file, where it opens with a password. */
  locked: File | null;
}

/** All ways into the library: what is picked, dropped, pasted, shared, launched, or brought by an address. */
export class Incoming {
  readonly work = new OneByOne();
  refusals = $state.raw<readonly Refusal[]>([]);
  /** The documents that came last. */
  opened = $state.raw<readonly DocumentRecord[]>([]);

  readonly #library: Library;
  #lastKey = 0;

  constructor(library: Library) {
    this.#library = library;
  }

  /** Listens to every way in. Called once, when the page stands. */
  start(): void {
    window.addEventListener('paste', (event) => this.take(event, event.clipboardData));
    window.addEventListener('hashchange', () => this.#takeAddress());
    onLaunchedFiles((handles) => void this.#openHandles(handles));
    this.#takeAddress();
    const drained = drainPending({
      open: (files, words) => (files.length > 0 ? this.openFiles(files) : this.openShared(words)),
      refuse: (trouble) => this.#refuse('', trouble),
    });
    drained.catch((error: unknown) => this.#refuse('', explainLibrary(error)));
  }

  /** Opens what was pasted or dropped; false if that is meant for a field, or is nothing to read. */
  take(event: Event, data: DataTransfer | null): boolean {
    const taken = event.defaultPrevented
      ? null
      : readTransfer(data, isFileDrop(event, data) ? null : event.target);
    if (!taken) return false;
    event.preventDefault();
    void (taken.files.length > 0 ? this.openFiles(taken.files) : this.openText(taken.text));
    return true;
  }

  /** Opens files one after the other. A single one is shown; of several, each is in the list. */
  async openFiles(files: Iterable<File>): Promise<void> {
    this.#show(await Promise.all(Array.from(files, (file) => this.#openFile(file))));
  }

  /** Opens a file with the password that it asked for. */
  async unlock({ key, locked }: Refusal, password: string): Promise<void> {
    this.dismiss(key);
    if (locked) this.#show([await this.#openFile(locked, password)]);
  }

  /** Opens what an address leads to. */
  async openAddress(address: string): Promise<void> {
    const record = await this.#add(address, async (signal) => {
      const file = await fetchFile(address, signal);
      return openDocument(file, { name: file.name, signal });
    });
    this.#show([record]);
  }

  /** Opens a text; where it is nothing but an address, what that leads to. */
  async openText(text: string, title = ''): Promise<void> {
    const address = soleAddress(text);
    if (address) return this.openAddress(address);
    const name = title || t.incoming.pasted;
    this.#show([await this.#try(name, () => this.#library.addText(text, title))]);
  }

  /** Opens a text or an address as other apps share them: many put the address into the text. */
  async openShared({ text, url, title }: { text: string; url: string; title: string }): Promise<void> {
    if (text.trim() !== '') await this.openText(text, title);
    else if (url !== '') await this.openAddress(url);
    else this.#refuse('', { message: t.incoming.nothingShared, advice: t.incoming.nothingSharedAdvice });
  }

  dismissAll(): void {
    this.refusals = [];
  }

  dismiss(key: number): void {
    this.refusals = this.refusals.filter((refusal) => refusal.key !== key);
  }

  #takeAddress(): void {
    const brought = takeFromAddress();
    if (!brought) return;
    const { shareFull, shareFullAdvice, shareFailed, shareFailedAdvice } = t.incoming;
    if (brought.share === 'full') this.#refuse('', { message: shareFull, advice: shareFullAdvice });
    else if (brought.share !== '') this.#refuse('', { message: shareFailed, advice: shareFailedAdvice });
    if (brought.text !== '' || brought.url !== '') void this.openShared(brought);
  }

  async #openHandles(handles: readonly FileSystemFileHandle[]): Promise<void> {
    const opening = handles.map(async (handle) => {
      const file = await this.#try(handle.name, () => handle.getFile());
      return file && this.#openFile(file);
    });
    this.#show(await Promise.all(opening));
  }

  #openFile(file: File, password?: string): Promise<DocumentRecord | null> {
    const read = (signal: AbortSignal) =>
      openDocument(file, { name: file.name, ...(password !== undefined && { password }), signal });
    return this.#add(file.name, read, file);
  }

  #add(
    name: string,
    read: (signal: AbortSignal) => ReturnType<typeof openDocument>,
    file?: File,
  ): Promise<DocumentRecord | null> {
    return this.#try(name, async (signal) => this.#library.add(await read(signal)), file);
  }

  /** What the task gives, in its turn; `null` if it was given up, or has failed, which is then told. */
  async #try<Result>(
    name: string,
    task: (signal: AbortSignal) => Promise<Result>,
    file?: File,
  ): Promise<Result | null> {
    try {
      return await this.work.run(name, task);
    } catch (error) {
      if (!(error instanceof DOMException && error.name === 'AbortError')) this.#fail(name, error, file);
      return null;
    }
  }

  #show(records: readonly (DocumentRecord | null)[]): void {
    this.opened = records.filter((record) => record !== null);
    const [only] = this.opened;
    if (only && records.length === 1) location.hash = `#/read/${only.id}`;
  }

  #fail(name: string, error: unknown, file: File | undefined): void {
    if (!(error instanceof DocumentFailure)) {
      this.#refuse(name, explainLibrary(error));
      return;
    }
    const trouble = { message: t.incoming.refused(name), advice: t.documents.failures[error.code] };
    const needsPassword = error.code === 'password-needed' || error.code === 'password-wrong';
    this.#refuse(name, trouble, needsPassword ? file : undefined);
  }

  #refuse(name: string, trouble: Trouble, locked: File | null = null): void {
    this.#lastKey += 1;
    this.refusals = [{ key: this.#lastKey, name, trouble, locked }, ...this.refusals];
  }
}

/** Files that are dropped on a field are to be opened all the same. */
function isFileDrop({ type }: Event, data: DataTransfer | null): boolean {
  return type === 'drop' && (data?.files.length ?? 0) > 0;
}
