import { isEngineError } from '../engine/error.ts';
import type { Port } from '../engine/port.ts';
import { obeyBrake } from './brake.ts';
import { readFeed } from './feed.ts';
import type { Ffmpeg } from './ffmpeg.ts';
import type { FromFfmpeg, ToFfmpeg } from './messages.ts';

/**
 * Does the jobs that come over a port, in a thread that nothing else needs: each blocks it. `load` is
 * called at the first job, and again at the next one if it failed.
 */
export function serveFfmpeg(port: Port, load: () => Promise<Ffmpeg>): void {
  let loading: Promise<Ffmpeg> | undefined;
  let input: Uint8Array[] = [];
  port.listen(
    (message) => receive(message as ToFfmpeg),
    () => port.close(),
  );

  function receive(message: ToFfmpeg): void {
    if (message.type === 'piece') input.push(message.bytes);
    else void run(message);
  }

  async function run(message: Exclude<ToFfmpeg, { type: 'piece' }>): Promise<void> {
    const pieces = input;
    input = [];
    try {
      loading ??= load();
      const ffmpeg = await loading.catch((error: unknown) => {
        loading = undefined;
        throw error;
      });
      if (message.type === 'decode') {
        const { sampleRate, limitSeconds, brake } = message;
        const hold = brake ? obeyBrake(brake) : () => undefined;
        await ffmpeg.decode({ sampleRate, limitSeconds, input: pieces }, (bytes) => {
          const { length } = bytes;
          send(bytes);
          hold(length);
        });
      } else if (message.type === 'transcode') {
        const { format, sampleRate, feed } = message;
        const input = feed ? readFeed(feed, () => answer({ type: 'pull' })) : pieces;
        await ffmpeg.transcode({ format, sampleRate, input }, send);
      }
      answer({ type: 'done' });
    } catch (error) {
      const code = isEngineError(error) ? error.code : 'encoder_failed';
      answer({ type: 'error', code, message: error instanceof Error ? error.message : String(error) });
    }
  }

  function send(bytes: Uint8Array<ArrayBuffer>): void {
    answer({ type: 'piece', bytes }, [bytes.buffer]);
  }

  function answer(message: FromFfmpeg, transfer: ArrayBuffer[] = []): void {
    port.post(message, transfer);
  }
}
