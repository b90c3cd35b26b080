import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LoadCodecAsset } from '../src/audio/encoder.ts';
import type { EspeakFactory } from '../src/models/builtin/espeak-module.ts';
import { ESPEAK_FILES, RUNTIME_FOLDERS } from '../src/runtime/files.ts';

/** Reads codecs' binaries out of the built app. */
export function codecReader(appFolder: string): LoadCodecAsset {
  return async (name) => new Uint8Array(await readFile(join(appFolder, RUNTIME_FOLDERS.codecs, name)));
}

/** Loads espeak-ng out of the built app, the same files that the browser loads. */
export async function readEspeak(appFolder: string): Promise<{ factory: EspeakFactory; pack: Uint8Array }> {
  const { default: factory } = await import(pathToFileURL(join(appFolder, ESPEAK_FILES.module)).href);
  return { factory, pack: await readFile(join(appFolder, ESPEAK_FILES.pack)) };
}

/** Reads runtime files out of the built app. */
export function runtimeReader(appFolder: string): (path: string) => Promise<Uint8Array<ArrayBuffer>> {
  return async (path) => new Uint8Array(await readFile(join(appFolder, path)));
}
