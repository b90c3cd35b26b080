import { MessageChannel, Worker } from 'node:worker_threads';
import { type MessagePortLike, messagePort } from '../src/engine/port.ts';
import { createFfmpegClient, type FfmpegClient } from '../src/ffmpeg/client.ts';

/** ffmpeg in a thread of its own, out of the built app, the same files that the browser loads. */
export function createFfmpeg(appFolder: string): FfmpegClient {
  return createFfmpegClient(() => {
    const { port1, port2 } = new MessageChannel();
    const worker = new Worker(new URL('./ffmpeg-thread.js', import.meta.url), {
      workerData: { appFolder, port: port2 },
      transferList: [port2],
    });
    return { port: messagePort(port1 as unknown as MessagePortLike), end: () => void worker.terminate() };
  });
}
