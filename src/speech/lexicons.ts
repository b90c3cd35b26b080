import type { Log } from '../engine/log.ts';
import type { LexiconEntry } from '../models/registry/schema.ts';
import { lexiconFiles } from '../models/registry/weights.ts';
import { downloadFiles } from '../storage/download.ts';
import type { WeightPlace } from '../storage/model-weights.ts';
import { type EnglishLexicon, readLexicon } from '../text/english/lexicon.ts';

/** The pronunciation lexicons on this device. */
export interface Lexicons {
  /** The lexicon of a language, read once; none while it is not stored. */
  read(language: string): Promise<EnglishLexicon | undefined>;
  /** Fetches a language's lexicon in the background, once: until it is here, espeak gives the phonemes. */
  fetchLater(language: string): void;
}

export function createLexicons(
  entries: readonly LexiconEntry[],
  { store, host }: WeightPlace,
  log: Log = console,
): Lexicons {
  const loaded = new Map<string, Promise<EnglishLexicon>>();
  const asked = new Set<string>();
  const find = (language: string) => entries.find((entry) => entry.language === language);

  async function isStored(entry: LexiconEntry): Promise<boolean> {
    const stats = await Promise.all(lexiconFiles(entry).map((file) => store.stat(file)));
    return stats.every(({ published }) => published);
  }

  async function load(entry: LexiconEntry): Promise<EnglishLexicon> {
    const [gold, silver] = await Promise.all(lexiconFiles(entry).map((file) => store.read(file)));
    return readLexicon({ gold: gold ?? '', silver: silver ?? '' });
  }

  return {
    async read(language) {
      const entry = find(language);
      if (!entry) return undefined;
      const known = loaded.get(language);
      if (known) return known;
      if (!(await isStored(entry))) return undefined;
      const loading = loaded.get(language) ?? load(entry);
      loaded.set(language, loading);
      loading.catch(() => loaded.delete(language)); // the next request tries again; this one is told
      return loading;
    },
    fetchLater(language) {
      const entry = find(language);
      if (!entry || asked.has(language)) return;
      asked.add(language);
      downloadFiles(lexiconFiles(entry), { store, host }).catch((error: unknown) => {
        log.warn(`The lexicon of ${language} could not be fetched; espeak-ng gives the phonemes.`, error);
      });
    },
  };
}
