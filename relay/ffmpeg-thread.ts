import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type MessagePort, workerData } from 'node:worker_threads';
import type { CreateFfmpegCore } from '../src/ffmpeg/core.ts';
import { loadFfmpeg } from '../src/ffmpeg/ffmpeg.ts';
import { serveFfmpeg } from '../src/ffmpeg/serve.ts';
import { FFMPEG_FILES } from '../src/runtime/files.ts';
import { nodePort } from './node-port.ts';

const { appFolder, port } = workerData as { appFolder: string; port: MessagePort };

serveFfmpeg(nodePort(port), async () => {
  const { default: createCore } = await importCore(join(appFolder, FFMPEG_FILES.module));
  return loadFfmpeg({ createCore, wasm: new Uint8Array(await readFile(join(appFolder, FFMPEG_FILES.wasm))) });
});

/** The core is made for browsers and asks at its start where it was loaded from. */
async function importCore(path: string): Promise<{ default: CreateFfmpegCore }> {
  return import(pathToFileURL(path).href);
}
