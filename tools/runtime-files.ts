import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Plugin } from 'vite';
import {
  EMOJI_LANGUAGES,
  ESPEAK_FILES,
  emojiFile,
  FFMPEG_FILES,
  LINDERA_FILE,
  RUNTIME_FOLDERS,
} from '../src/runtime/files.ts';
import { CODEC_ASSETS, readCodecBinary } from './codec-binaries.ts';
import { trimEspeak } from './trim-espeak.mjs';

type Read = () => Promise<Uint8Array> | Uint8Array;

const ONNX_BUILDS = [
  'ort-wasm-simd-threaded',
  'ort-wasm-simd-threaded.jspi',
  'ort-wasm-simd-threaded.asyncify',
];

/** Every file under `/runtime`, and how to get its bytes out of its package. */
const FILES: Record<string, Read> = {
  ...Object.fromEntries(
    CODEC_ASSETS.map((name) => [`${RUNTIME_FOLDERS.codecs}/${name}`, () => readCodecBinary(name)]),
  ),
  [ESPEAK_FILES.module]: fromPackage('@echogarden/espeak-ng-emscripten/espeak-ng.js'),
  [ESPEAK_FILES.pack]: () => trimEspeak().pack,
  [ESPEAK_FILES.licence]: fromPackage('@echogarden/espeak-ng-emscripten/COPYING'),
  ...Object.fromEntries(
    Object.entries(EMOJI_LANGUAGES).map(([tag, name]) => [emojiFile(tag), () => nameEmoji(name)]),
  ),
  ...Object.fromEntries(
    readdirSync(new URL('../node_modules/pdfjs-dist/cmaps/', import.meta.url)).map((name) => [
      `${RUNTIME_FOLDERS.pdf}/${name}`,
      fromPackage(`pdfjs-dist/cmaps/${name}`),
    ]),
  ),
  [LINDERA_FILE]: fromPackage('lindera-wasm-ipadic/lindera_wasm_bg.wasm'),
  [FFMPEG_FILES.module]: fromPackage('@ffmpeg/core/dist/esm/ffmpeg-core.js'),
  [FFMPEG_FILES.wasm]: fromPackage('@ffmpeg/core/dist/esm/ffmpeg-core.wasm'),
  ...Object.fromEntries(
    ONNX_BUILDS.flatMap((build) => [`${build}.mjs`, `${build}.wasm`]).map((file) => [
      `${RUNTIME_FOLDERS.onnx}/${file}`,
      fromPackage(`onnxruntime-web/dist/${file}`),
    ]),
  ),
};

/** A runtime file by its path. Rejects for a path that is none. */
export async function readRuntimeFile(path: string): Promise<Uint8Array> {
  const read = FILES[path];
  if (!read) throw new Error(`There is no runtime file ${path}.`);
  return read();
}

/** Puts the runtime files into the build, and serves them in development. */
export function runtimeFiles(): Plugin {
  return {
    name: 'lector-runtime-files',
    async generateBundle() {
      for (const [path, read] of Object.entries(FILES)) {
        this.emitFile({ type: 'asset', fileName: path.slice(1), source: await read() });
      }
    },
    configureServer(server) {
      server.middlewares.use(async (request, response, next) => {
        const path = request.url?.split('?', 1)[0] ?? '';
        const read = FILES[path];
        if (!read) return next();
        response.setHeader('content-type', path.endsWith('.wasm') ? 'application/wasm' : typeOf(path));
        response.end(await read());
      });
    },
  };
}

/** The package of lindera would have its 13 MB of WASM emitted a second time; it is always given the bytes. */
export function bareLindera(): Plugin {
  return {
    name: 'lector-bare-lindera',
    transform(code, id) {
      if (!id.includes('lindera_wasm.js')) return undefined;
      return {
        code: code.replace("new URL('lindera_wasm_bg.wasm', import.meta.url)", 'undefined'),
        map: null,
      };
    },
  };
}

function typeOf(path: string): string {
  return /\.m?js$/.test(path) ? 'text/javascript' : 'application/octet-stream';
}

/** Of the package's data only the names, by emoji without variation selectors. */
async function nameEmoji(language: string): Promise<Uint8Array> {
  const file = await fromPackage(`emojibase-data/${language}/compact.json`)();
  const entries = JSON.parse(new TextDecoder().decode(file)) as EmojiEntry[];
  const all = entries.flatMap((entry) => [entry, ...(entry.skins ?? [])]);
  const names = all.map(({ unicode, label }) => [unicode.replaceAll('\uFE0F', ''), label]);
  return new TextEncoder().encode(JSON.stringify(Object.fromEntries(names)));
}

interface EmojiEntry {
  unicode: string;
  label: string;
  skins?: EmojiEntry[];
}

function fromPackage(path: string): Read {
  return () => readFile(new URL(`../node_modules/${path}`, import.meta.url));
}
