import type { FfmpegWorker } from '../ffmpeg/client.ts';

/** Where the host has put `@ffmpeg/core`'s module and its binary; URLs. */
export interface FfmpegFiles {
  module: string;
  wasm: string;
}

/** Starts ffmpeg's thread in a browser; the files are fetched at its first job. */
export function startFfmpegWorker(files: FfmpegFiles): FfmpegWorker {
  const worker = new Worker(new URL('./ffmpeg-worker.ts', import.meta.url), {
    type: 'module',
    name: JSON.stringify(files),
  });
  return {
    port: {
      post: (message, transfer = []) => worker.postMessage(message, transfer),
      listen(onMessage, onLost) {
        worker.addEventListener('message', ({ data }) => onMessage(data));
        worker.addEventListener('messageerror', () => onLost('a message could not be read'));
        worker.addEventListener('error', ({ message }) =>
          onLost(message || 'its script could not be loaded'),
        );
      },
      close: () => undefined,
    },
    end: () => worker.terminate(),
  };
}
