import type { LibraryConnection } from '../../storage/library/database.ts';
import { planRemoval, removeDue } from '../../storage/library/library-store.ts';
import type { Removal } from '../../storage/library/records.ts';

/** How long a document that was deleted can be brought back. */
const UNDO_MS = 30_000;

export interface Leaving {
  id: string;
  title: string;
  removal: Removal;
}

/** Deleted documents, which go for good after half a minute: by this tab, another, or the next that is opened. */
export class Removals {
  /** In the order of their deletion. */
  leaving = $state.raw<readonly Leaving[]>([]);

  readonly #connection: LibraryConnection;
  readonly #onChange: () => Promise<void>;
  readonly #onFailure: (error: unknown) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    connection: LibraryConnection,
    { onChange, onFailure }: { onChange: () => Promise<void>; onFailure: (error: unknown) => void },
  ) {
    this.#connection = connection;
    this.#onChange = onChange;
    this.#onFailure = onFailure;
  }

  has(id: string): boolean {
    return this.leaving.some((each) => each.id === id);
  }

  async plan(id: string): Promise<void> {
    await planRemoval(this.#connection, id, Date.now() + UNDO_MS);
    await this.#onChange();
  }

  async undo(id: string): Promise<void> {
    await planRemoval(this.#connection, id, null);
    await this.#onChange();
  }

  /** Takes over what the store says, and waits for the first of them. */
  show(leaving: readonly Leaving[]): void {
    this.leaving = leaving;
    clearTimeout(this.#timer);
    const first = leaving[0];
    if (first) this.#timer = setTimeout(() => void this.#purge(), first.removal.until - Date.now() + 100);
  }

  async #purge(): Promise<void> {
    try {
      await removeDue(this.#connection, Date.now());
      await this.#onChange();
    } catch (error) {
      this.#onFailure(error);
    }
  }
}
