/**
 * The binaries that run in a browser but are not part of the program's own code: where they lie under the
 * app's origin, and under the built app's folder for the relay. A path carries the version of its package, so
 * that a kept file never meets the code of another version.
 */
export const RUNTIME_FOLDERS = {
  codecs: '/runtime/codecs-1',
  espeak: '/runtime/espeak-ng-0.3.5',
  onnx: '/runtime/onnxruntime-web-1.30.0',
  ffmpeg: '/runtime/ffmpeg-core-0.12.10',
  lindera: '/runtime/lindera-ipadic-1.0.0',
  emoji: '/runtime/emoji-17.0.0',
  pdf: '/runtime/pdfjs-5.6.205',
} as const;

export const ESPEAK_FILES = {
  module: `${RUNTIME_FOLDERS.espeak}/espeak-ng.js`,
  pack: `${RUNTIME_FOLDERS.espeak}/espeak-ng.pack`,
  licence: `${RUNTIME_FOLDERS.espeak}/COPYING.txt`,
} as const;

export const FFMPEG_FILES = {
  module: `${RUNTIME_FOLDERS.ffmpeg}/ffmpeg-core.js`,
  wasm: `${RUNTIME_FOLDERS.ffmpeg}/ffmpeg-core.wasm`,
} as const;

/** Japanese's analyser with its dictionary: fetched when a Japanese text is first read by a neural voice. */
export const LINDERA_FILE = `${RUNTIME_FOLDERS.lindera}/lindera.wasm`;

/** The languages in which emoji have names, by the name of their data. */
export const EMOJI_LANGUAGES: Readonly<Record<string, string>> = {
  ...{
    'en-us': 'en',
    'en-gb': 'en-gb',
    es: 'es',
    fr: 'fr',
    hi: 'hi',
    it: 'it',
    'pt-br': 'pt',
    de: 'de',
    ja: 'ja',
    zh: 'zh',
  },
};

/** The names of emoji in a language: a JSON object from an emoji (without variation selectors) to its name. */
export function emojiFile(language: string): string {
  return `${RUNTIME_FOLDERS.emoji}/${EMOJI_LANGUAGES[language] ?? 'en'}.json`;
}

/** The registry of models and voices; it lies beside the app and is checked whenever it is read. */
export const REGISTRY_FILE = '/models.json';

/** The Cache in which the page's workers and the service worker keep large runtime files once they were wanted. */
export const RUNTIME_CACHE = 'lector-runtime';

/** The Cache in which the modules of plugins are kept, for when there is no network. */
export const PLUGIN_CACHE = 'lector-plugins';
