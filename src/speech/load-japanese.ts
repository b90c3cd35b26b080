import { LINDERA_FILE } from '../runtime/files.ts';
import { createJapaneseAnalyser, type JapaneseAnalyser } from '../text/japanese/analyser.ts';

/** Reads a runtime file by its path. */
export type ReadRuntimeFile = (path: string) => Promise<Uint8Array<ArrayBuffer>>;

let loading: Promise<JapaneseAnalyser> | undefined;

/**
 * Loads the analyser of Japanese, lindera with the IPADIC dictionary (13 MB), once for a thread. Rejects when its bytes
 * can't be had; the next call tries again.
 */
export function loadJapanese(readRuntimeFile: ReadRuntimeFile): Promise<JapaneseAnalyser> {
  loading ??= load(readRuntimeFile).catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function load(readRuntimeFile: ReadRuntimeFile): Promise<JapaneseAnalyser> {
  const [lindera, bytes] = await Promise.all([import('lindera-wasm-ipadic'), readRuntimeFile(LINDERA_FILE)]);
  await lindera.default({ module_or_path: bytes });
  const builder = new lindera.TokenizerBuilder();
  builder.setDictionary('embedded://ipadic');
  builder.setMode('normal');
  return createJapaneseAnalyser(builder.build());
}
