import type { AudioFormat } from '../audio/encoder.ts';
import { toInt16Bytes } from '../audio/pcm.ts';
import { EngineError } from '../engine/error.ts';
import type { Port } from '../engine/port.ts';
import { createInbox, type Inbox } from './inbox.ts';
import type { FromFfmpeg, ToFfmpeg } from './messages.ts';

type Bytes = Uint8Array<ArrayBuffer>;
type Pcm = Float32Array<ArrayBuffer>;

/** A thread that runs `serveFfmpeg` on the other end of the port. */
export interface FfmpegWorker {
  port: Port;
  /** Ends the thread at once, also in the middle of a job. */
  end(): void;
}

/**
 * ffmpeg in a thread of its own, started at the first job and ended when it has been idle. Jobs wait for
 * each other. Leaving a loop, or aborting, ends the thread, because a job can't be interrupted otherwise;
 * the next job gets a new one. The generators throw an `EngineError`, or the signal's reason.
 */
export interface FfmpegClient {
  /** Writes mono PCM in [-1, 1] to a file of any format; its bytes come when all PCM is there. */
  encodeFile(
    format: AudioFormat,
    sampleRate: number,
    options: { pcm: AsyncIterable<Pcm>; signal: AbortSignal },
  ): AsyncGenerator<Bytes, void>;
  /** Reads any audio file, whose bytes come in pieces, to mono PCM at `sampleRate`. */
  decodeFile(
    sampleRate: number,
    options: { file: AsyncIterable<Bytes>; signal: AbortSignal },
  ): AsyncGenerator<Pcm, void>;
  /** Ends the thread; a job that runs fails. */
  close(): void;
}

/** Makes a client. `idleMs` is how long the thread, and its 100 MB, are kept after the last job. */
export function createFfmpegClient(startWorker: () => FfmpegWorker, idleMs = 30_000): FfmpegClient {
  let worker: FfmpegWorker | undefined;
  let inbox: Inbox<FromFfmpeg> | undefined;
  let lastJob: Promise<unknown> = Promise.resolve();
  let idle: ReturnType<typeof setTimeout> | undefined;

  return {
    async *encodeFile(format, sampleRate, { pcm, signal }) {
      const pieces: Bytes[] = [];
      for await (const piece of pcm) {
        signal.throwIfAborted();
        pieces.push(toInt16Bytes(piece));
      }
      yield* runJob(pieces, { type: 'transcode', format, sampleRate }, signal);
    },
    async *decodeFile(sampleRate, { file, signal }) {
      const pieces: Bytes[] = [];
      for await (const piece of file) {
        signal.throwIfAborted();
        pieces.push(piece.slice());
      }
      for await (const bytes of runJob(pieces, { type: 'decode', sampleRate }, signal)) {
        yield new Float32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
      }
    },
    close: () => stop('ffmpeg was closed'),
  };

  async function* runJob(pieces: Bytes[], job: ToFfmpeg, signal: AbortSignal): AsyncGenerator<Bytes, void> {
    const endTurn = await takeTurn(signal);
    let ended = false;
    try {
      const messages = begin(pieces, job);
      while (!ended) {
        const message = await messages.next(signal);
        ended = message.type !== 'piece';
        if (message.type === 'piece') yield message.bytes;
        if (message.type === 'error') throw new EngineError(message.code, message.message);
      }
    } finally {
      if (!ended) stop('ffmpeg was stopped');
      inbox = undefined;
      idle = setTimeout(() => stop('ffmpeg was idle'), idleMs);
      endTurn();
    }
  }

  /** Waits until all jobs before have ended; gives what ends the turn. */
  async function takeTurn(signal: AbortSignal): Promise<() => void> {
    const before = lastJob;
    let endTurn: () => void = () => undefined;
    const turn = new Promise<void>((resolve) => {
      endTurn = resolve;
    });
    lastJob = before.then(() => turn);
    try {
      await orAborted(before, signal);
    } catch (error) {
      endTurn();
      throw error;
    }
    return endTurn;
  }

  function begin(pieces: Bytes[], job: ToFfmpeg): Inbox<FromFfmpeg> {
    clearTimeout(idle);
    worker ??= start();
    inbox = createInbox();
    for (let bytes = pieces.shift(); bytes; bytes = pieces.shift()) {
      worker.port.post({ type: 'piece', bytes } satisfies ToFfmpeg, [bytes.buffer]);
    }
    worker.port.post(job);
    return inbox;
  }

  function start(): FfmpegWorker {
    const started = startWorker();
    started.port.listen(
      (message) => {
        if (started === worker) inbox?.put(message as FromFfmpeg);
      },
      (reason) => {
        if (started === worker) stop(`ffmpeg's thread ended: ${reason}`);
      },
    );
    return started;
  }

  function stop(reason: string): void {
    clearTimeout(idle);
    const stopped = worker;
    worker = undefined;
    stopped?.port.close();
    stopped?.end();
    inbox?.fail(new EngineError('encoder_failed', reason));
  }
}

function orAborted(promise: Promise<unknown>, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    promise.then(() => {
      signal.removeEventListener('abort', abort);
      resolve();
    }, reject);
  });
}
