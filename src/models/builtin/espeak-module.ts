/** The part of the espeak-ng program's module (made by Emscripten 3) that is used here. Pointers are heap addresses. */
export interface EspeakModule {
  /** Both change whenever the heap grows. */
  readonly HEAPU8: Uint8Array;
  readonly HEAP32: Int32Array;
  readonly HEAP16: Int16Array;
  readonly FS: EspeakFileSystem;
  readonly eSpeakNGWorker: new () => EspeakWorker;
  FS_createDataFile(
    path: string,
    name: null,
    bytes: Uint8Array,
    canRead: boolean,
    canWrite: boolean,
    canOwn: boolean,
  ): void;
  FS_unlink(path: string): void;
  _malloc(bytes: number): number;
  addFunction(callback: (...values: number[]) => number, signature: string): number;
}

interface EspeakFileSystem {
  readdir(path: string): string[];
  stat(path: string): { mode: number };
  isDir(mode: number): boolean;
}

/** One synthesiser. Strings are passed as pointers to UTF-8 that ends with a zero byte. */
export interface EspeakWorker {
  set_voice(name: number, language: number, gender: number, age: number, variant: number): number;
  set_rate(wordsPerMinute: number): void;
  synth_(text: number, callback: number): void;
  text_to_phonemes(text: number, useIpa: number): { ptr: number };
  getSizeOfEventStruct_(): number;
  list_voices(): { identifier: string; languages: { priority: number; name: string }[] }[];
}

/** The default export of the package's `espeak-ng.js`. */
export type EspeakFactory = (options: object) => Promise<EspeakModule>;

/** Where the program looks for its data. */
export const DATA_FOLDER = '/usr/share/espeak-ng-data/';

/**
 * Starts the espeak-ng program on the files of a pack (the format is told in `tools/trim-espeak.mjs`; the pack's
 * bytes are used in place and must not be transferred away). `print` takes what the program says on its error
 * channel. Throws when the pack is damaged.
 *
 * The program believes that its full data file of 24 MB is there. It is given an empty one, which makes all its
 * files empty, and these are then replaced: so the 24 MB are never allocated.
 */
export async function startEspeak(
  factory: EspeakFactory,
  pack: Uint8Array,
  print: (line: string) => void,
): Promise<EspeakModule> {
  const files = readPack(pack);
  return factory({
    print,
    printErr: print,
    getPreloadedPackage: () => new ArrayBuffer(0),
    // Emscripten runs these last to first, and the package's own, which makes the empty files, is appended.
    preRun: [(module: EspeakModule) => replaceFiles(module, files)],
  });
}

function readPack(pack: Uint8Array): [path: string, bytes: Uint8Array][] {
  const length = new DataView(pack.buffer, pack.byteOffset, pack.byteLength).getUint32(0, true);
  const index: unknown = JSON.parse(new TextDecoder().decode(pack.subarray(4, 4 + length)));
  if (!Array.isArray(index)) throw new Error('Failed to read the espeak-ng pack: it has no index.');
  let at = 4 + length;
  const files = (index as [string, number][]).map(([path, size]): [string, Uint8Array] => {
    const bytes = pack.subarray(at, (at += size));
    return [path, bytes];
  });
  if (at !== pack.length)
    throw new Error(`Failed to read the espeak-ng pack: ${pack.length} bytes, not ${at}.`);
  return files;
}

function replaceFiles(module: EspeakModule, files: [path: string, bytes: Uint8Array][]): void {
  removeFiles(module, DATA_FOLDER);
  for (const [path, bytes] of files)
    module.FS_createDataFile(DATA_FOLDER + path, null, bytes, true, false, true);
}

function removeFiles(module: EspeakModule, folder: string): void {
  for (const name of module.FS.readdir(folder)) {
    if (name === '.' || name === '..') continue;
    if (module.FS.isDir(module.FS.stat(folder + name).mode)) removeFiles(module, `${folder}${name}/`);
    else module.FS_unlink(folder + name);
  }
}
