import { createJapaneseAnalyser, type JapaneseAnalyser } from '../text/japanese/analyser.ts';

let loading: Promise<JapaneseAnalyser> | undefined;

/**
 * Loads the analyser of Japanese, lindera with the IPADIC dictionary (13 MB), once for a thread. Rejects when its bytes
 * can't be had; the next call tries again.
 */
export function loadJapanese(readLindera: () => Promise<Uint8Array<ArrayBuffer>>): Promise<JapaneseAnalyser> {
  loading ??= load(readLindera).catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function load(readLindera: () => Promise<Uint8Array<ArrayBuffer>>): Promise<JapaneseAnalyser> {
  const [lindera, bytes] = await Promise.all([import('lindera-wasm-ipadic'), readLindera()]);
  await lindera.default({ module_or_path: bytes });
  const builder = new lindera.TokenizerBuilder();
  builder.setDictionary('embedded://ipadic');
  builder.setMode('normal');
  return createJapaneseAnalyser(builder.build());
}
