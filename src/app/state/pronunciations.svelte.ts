import { type DictionaryEntry, LIMITS } from '../../text/dictionary/entry.ts';
import { readDictionary } from '../../text/dictionary/read.ts';
import { readStored, writeStored } from './stored.ts';

const KEY = 'pronunciations';

/**
 * How the reader wants words said: kept in this browser, and sent with each request to speak. In the local storage,
 * because the very first request needs them, before any database has answered; what does not fit there is refused.
 */
export class Pronunciations {
  #entries = $state.raw<readonly DictionaryEntry[]>(readKept(readStored(KEY)));
  #removed = $state.raw<{ entry: DictionaryEntry; index: number } | null>(null);
  #onChange: () => void;

  /** `onChange` is called when something will be said otherwise. */
  constructor(onChange: () => void) {
    this.#onChange = onChange;
    // Another tab has changed them.
    window.addEventListener('storage', ({ key, newValue }) => {
      if (key === null || key.endsWith(KEY)) this.#entries = readKept(newValue);
    });
  }

  /** As requests take them. */
  get dictionary(): readonly DictionaryEntry[] {
    return this.#entries;
  }

  /** What `undoRemove` would bring back. */
  get removed(): DictionaryEntry | null {
    return this.#removed?.entry ?? null;
  }

  /** Puts an entry first, or in the place of `before`. False when there is no room for it; then nothing has changed. */
  put(entry: DictionaryEntry, before?: DictionaryEntry): boolean {
    if (!before) return this.#replace([entry, ...this.#entries]);
    return this.#replace(this.#entries.map((kept) => (kept === before ? entry : kept)));
  }

  remove(entry: DictionaryEntry): void {
    const index = this.#entries.indexOf(entry);
    if (index < 0) return;
    this.#replace(this.#entries.filter((kept) => kept !== entry));
    this.#removed = { entry, index };
  }

  undoRemove(): void {
    if (!this.#removed) return;
    const { entry, index } = this.#removed;
    this.#removed = null;
    this.#replace(this.#entries.toSpliced(index, 0, entry));
  }

  /** Adds entries of a file in front of those that are here; an entry for the same match takes the older one's place. */
  add(entries: readonly DictionaryEntry[]): 'added' | 'too-many' | 'no-room' {
    const given = new Set(entries.map(identityOf));
    const all = [...entries, ...this.#entries.filter((entry) => !given.has(identityOf(entry)))];
    const regexes = all.filter(({ kind }) => kind === 'regex').length;
    if (all.length > LIMITS.entries || regexes > LIMITS.regexes) return 'too-many';
    return this.#replace(all) ? 'added' : 'no-room';
  }

  #replace(entries: readonly DictionaryEntry[]): boolean {
    if (!writeStored(KEY, JSON.stringify(entries))) return false;
    this.#entries = entries;
    this.#removed = null;
    this.#onChange();
    return true;
  }
}

/** Two entries that say of the same thing how it is said. */
function identityOf({ match, kind, caseSensitive, language, voice }: DictionaryEntry): string {
  const text = caseSensitive || kind === 'regex' ? match : match.toLowerCase();
  return JSON.stringify([text, kind, caseSensitive ?? false, language ?? '', voice ?? '']);
}

function readKept(kept: string | null): DictionaryEntry[] {
  try {
    return readDictionary(JSON.parse(kept ?? '[]'));
  } catch (error) {
    console.error('The pronunciations that were kept can not be read.', error);
    return [];
  }
}
