import type { StoredWeight } from '../../../storage/weight-store.ts';

/** Bytes of this origin's databases, caches and own files, by their names. */
export interface Measured {
  databases: Record<string, number>;
  caches: Record<string, number>;
  files: number;
}

/** What space is used for, in bytes. */
export interface SpaceUse {
  /** Natural voices with what was made of them here, and voices that the reader has saved. */
  voices: number;
  /** Lists of how words are said, which came along with the voices. */
  pronunciations: number;
  library: number;
  exports: number;
  /** The app itself, and programs that it fetched when they were first wanted. */
  app: number;
  /** Settings, the text on the start page, and what is left. */
  settings: number;
}

/** Puts what was counted under what it is for. */
export function sortUse(
  { databases, caches, files }: Measured,
  {
    weights,
    isLexicon,
    settings,
  }: { weights: readonly StoredWeight[]; isLexicon: (weight: StoredWeight) => boolean; settings: number },
): SpaceUse {
  const bytesOf = (list: readonly StoredWeight[]) => sum(list.map(({ storedBytes }) => storedBytes));
  const named = (fits: (name: string) => boolean) =>
    sum(Object.entries(databases).flatMap(([name, bytes]) => (fits(name) ? [bytes] : [])));
  const isExport = (name: string) => name.startsWith('lector-export');
  const isLibrary = (name: string) => name.startsWith('lector-library');
  const isVoice = (name: string) => name === 'lector-voices';
  return {
    voices: bytesOf(weights.filter((weight) => !isLexicon(weight))) + named(isVoice),
    pronunciations: bytesOf(weights.filter(isLexicon)),
    library: named(isLibrary),
    exports: named(isExport) + files,
    app: sum(Object.values(caches)),
    settings: settings + named((name) => !isExport(name) && !isLibrary(name) && !isVoice(name)),
  };
}

function sum(sizes: readonly number[]): number {
  return sizes.reduce((total, size) => total + size, 0);
}
