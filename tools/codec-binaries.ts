import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import type { CodecAsset } from '../src/audio/encoder.ts';

/** Where each codec's binary lies in its npm package. */
const SOURCES: Record<CodecAsset, { name: string; path: string }> = {
  'lame.wasm': { name: 'wasm-media-encoders', path: 'wasm/mp3.wasm' },
  'opus.wasm': { name: 'libopus-wasm', path: 'dist/generated/libopus.generated.mjs' },
  'aac.wasm': { name: '@mediabunny/aac-encoder', path: 'dist/modules/build/aac.js' },
};

/** The binaries that the encoders load, by the names they ask for. */
export const CODEC_ASSETS = Object.keys(SOURCES) as CodecAsset[];

/** Gives a codec's WebAssembly binary out of its npm package. Throws when the package is not as expected. */
export function readCodecBinary(asset: CodecAsset): Uint8Array<ArrayBuffer> {
  const { name, path } = SOURCES[asset];
  const bytes = new Uint8Array(readFileSync(join(findPackage(name), path)));
  const binary = path.endsWith('.wasm') ? bytes : extractBinary(new TextDecoder().decode(bytes));
  if (new DataView(binary.buffer).getUint32(0) !== 0x0061736d)
    throw new Error(`${name} holds no WebAssembly`);
  return binary;
}

function findPackage(name: string): string {
  const folders = createRequire(import.meta.url).resolve.paths(name) ?? [];
  const found = folders.map((folder) => join(folder, name)).find((folder) => existsSync(folder));
  if (!found) throw new Error(`The package ${name} is not installed`);
  return found;
}

/** Emscripten's single-file builds hold the binary as a string, with a byte's complement in each character. */
function extractBinary(script: string): Uint8Array<ArrayBuffer> {
  const call = /return binaryDecode\(/.exec(script);
  if (!call) throw new Error('The script holds no binary');
  const start = call.index + call[0].length;
  const quote = script[start];
  let end = start + 1;
  while (script[end] !== quote) end += script[end] === '\\' ? 2 : 1;
  const text: string = runInNewContext(script.slice(start, end + 1));
  return Uint8Array.from(text, (character) => {
    const code = character.charCodeAt(0);
    return (~code >> 8) & code;
  });
}
