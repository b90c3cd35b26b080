import { MessageChannel, Worker } from 'node:worker_threads';
import { createFfmpegClient, type FfmpegClient } from '../src/ffmpeg/client.ts';
import { nodePort } from './node-port.ts';

/** ffmpeg in a thread of its own, out of the built app, the same files that the browser loads. */
export function createFfmpeg(appFolder: string): FfmpegClient {
  const start = () => {
    const { port1, port2 } = new MessageChannel();
    const worker = new Worker(new URL('./ffmpeg-thread.js', import.meta.url), {
      workerData: { appFolder, port: port2 },
      transferList: [port2],
    });
    return { port: nodePort(port1), end: () => void worker.terminate() };
  };
  return createFfmpegClient(start, { canFeed: true });
}
