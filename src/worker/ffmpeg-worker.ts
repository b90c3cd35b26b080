import type { Port } from '../engine/port.ts';
import type { CreateFfmpegCore } from '../ffmpeg/core.ts';
import { type Ffmpeg, loadFfmpeg } from '../ffmpeg/ffmpeg.ts';
import { serveFfmpeg } from '../ffmpeg/serve.ts';
import type { FfmpegFiles } from './start-ffmpeg.ts';

declare const self: DedicatedWorkerGlobalScope;

/** The browser's thread for ffmpeg. It is named by where the core's files lie, in JSON. */
serveFfmpeg(ownPort(), () => load(JSON.parse(self.name) as FfmpegFiles));

async function load(files: FfmpegFiles): Promise<Ffmpeg> {
  const response = await fetch(files.wasm);
  if (!response.ok) throw new Error(`${files.wasm} could not be loaded: ${response.status}`);
  const { default: createCore } = (await import(/* @vite-ignore */ files.module)) as {
    default: CreateFfmpegCore;
  };
  return loadFfmpeg({ createCore, wasm: new Uint8Array(await response.arrayBuffer()) });
}

function ownPort(): Port {
  return {
    post: (message, transfer = []) => self.postMessage(message, transfer),
    listen(onMessage) {
      self.addEventListener('message', ({ data }) => onMessage(data));
    },
    close: () => self.close(),
  };
}
