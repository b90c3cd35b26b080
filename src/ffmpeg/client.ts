import type { AudioFormat } from '../audio/encoder.ts';
import { toInt16Bytes } from '../audio/pcm.ts';
import { EngineError } from '../engine/error.ts';
import type { Port } from '../engine/port.ts';
import { createBrake } from './brake.ts';
import { createFeed, type FeedWriter } from './feed.ts';
import { createInbox, type Inbox } from './inbox.ts';
import type { FromFfmpeg, ToFfmpeg } from './messages.ts';
import { createSeats } from './seats.ts';

type Bytes = Uint8Array<ArrayBuffer>;
type Pcm = Float32Array<ArrayBuffer>;

/** A thread that runs `serveFfmpeg` on the other end of the port. */
export interface FfmpegWorker {
  port: Port;
  /** Ends the thread at once, also in the middle of a job. */
  end(): void;
}

/**
 * ffmpeg in threads of its own, each started when needed and ended when it has been idle. Leaving a loop, or
 * aborting, ends the thread, because a job can't be interrupted otherwise; the next job gets a new one. The
 * generators throw an `EngineError`, or the signal's reason.
 */
export interface FfmpegClient {
  /** Makes sure that jobs can be done here; a rejection says why not. */
  load(signal: AbortSignal): Promise<void>;
  /**
   * Writes mono PCM in [-1, 1] to a file of any format. Where threads share memory, PCM is taken as ffmpeg needs it
   * and never held; elsewhere all of it is, and more than two hours reject with `unsupported`.
   */
  encodeFile(
    format: AudioFormat,
    sampleRate: number,
    options: { pcm: AsyncIterable<Pcm>; signal: AbortSignal },
  ): AsyncGenerator<Bytes, void>;
  /**
   * Reads any audio file, or the sound of a video, to mono PCM at `sampleRate` in Hz, whole samples in pieces of some
   * seconds at most; ends early after `limitSeconds` of sound. The file's bytes stay the caller's. Where threads share
   * memory, never more than half a minute is decoded ahead of the reader; elsewhere all of it may be, and more than two
   * hours reject with `unsupported`. A file that can't be read rejects with `invalid_input` and says why.
   */
  decodeFile(
    file: Bytes,
    options: { sampleRate: number; limitSeconds?: number | undefined; signal: AbortSignal },
  ): AsyncGenerator<Pcm, void>;
  /** Ends the threads; jobs that run fail. */
  close(): void;
}

export interface FfmpegClientOptions {
  /** How long a thread, and its 100 MB, are kept after a job. */
  idleMs?: number;
  /** Whether a thread may share memory with this one, and be blocked until its input comes. */
  canFeed?: boolean;
}

/** A job that is fed lasts as long as its text is spoken: others are not to wait for it, up to this many. */
const MOST_FED = 3;
/** The most PCM that is held where it can't be fed: two hours. */
const MOST_HELD_SECONDS = 7200;

interface Thread extends FfmpegWorker {
  inbox?: Inbox<FromFfmpeg> | undefined;
  idle?: ReturnType<typeof setTimeout>;
  ended: boolean;
}

export function createFfmpegClient(
  startWorker: () => FfmpegWorker,
  { idleMs = 30_000, canFeed = false }: FfmpegClientOptions = {},
): FfmpegClient {
  const seats = createSeats(canFeed ? MOST_FED : 1);
  const threads = new Set<Thread>();
  const idle: Thread[] = [];
  let works = false;

  return {
    async load(signal) {
      // What has worked will, and every seat may be taken for hours.
      if (!works) for await (const _ of runJob({ type: 'load' }, { signal }));
    },
    async *encodeFile(format, sampleRate, { pcm, signal }) {
      const job = { type: 'transcode', format, sampleRate } as const;
      if (canFeed) {
        const feed = createFeed();
        const portions = portionsOf(pcm, feed);
        try {
          yield* runJob({ ...job, feed: feed.memory }, { feed: { feed, portions }, signal });
        } finally {
          await portions.return();
        }
        return;
      }
      const pieces: Bytes[] = [];
      let samples = 0;
      for await (const piece of pcm) {
        signal.throwIfAborted();
        samples += piece.length;
        if (samples > MOST_HELD_SECONDS * sampleRate) throw tooLong(`written as ${format}`);
        pieces.push(toInt16Bytes(piece));
      }
      yield* runJob(job, { pieces, signal });
    },
    async *decodeFile(file, { sampleRate, limitSeconds, signal }) {
      const job = { type: 'decode', sampleRate } as const;
      const pieces = [file.slice()];
      if (canFeed) {
        const brake = createBrake();
        const decode = { ...job, limitSeconds, brake: brake.memory };
        for await (const bytes of runJob(decode, { pieces, signal })) {
          const { byteLength } = bytes; // who reads may hand them on
          yield pcmOf(bytes);
          brake.taken(byteLength);
        }
        return;
      }
      let left = MOST_HELD_SECONDS * sampleRate;
      const decode = { ...job, limitSeconds: Math.min(limitSeconds ?? Infinity, MOST_HELD_SECONDS + 1) };
      for await (const bytes of runJob(decode, { pieces, signal })) {
        const pcm = pcmOf(bytes);
        left -= pcm.length;
        if (left < 0) throw tooLong('read');
        yield pcm;
      }
    },
    close() {
      for (const thread of threads) end(thread, 'ffmpeg was closed');
    },
  };

  async function* runJob(
    job: ToFfmpeg,
    { pieces = [], feed, signal }: { pieces?: Bytes[]; feed?: Feeding; signal: AbortSignal },
  ): AsyncGenerator<Bytes, void> {
    const leave = await seats.take(signal);
    const thread = idle.pop() ?? start();
    clearTimeout(thread.idle);
    let ended = false;
    try {
      thread.inbox = createInbox();
      for (let bytes = pieces.shift(); bytes; bytes = pieces.shift()) {
        thread.port.post({ type: 'piece', bytes } satisfies ToFfmpeg, [bytes.buffer]);
      }
      thread.port.post(job);
      while (!ended) {
        const message = await thread.inbox.next(signal);
        ended = message.type === 'done' || message.type === 'error';
        if (message.type === 'piece') yield message.bytes;
        if (message.type === 'pull') await feedNext(feed);
        if (message.type === 'error') throw new EngineError(message.code, message.message);
      }
      works = true;
    } finally {
      thread.inbox = undefined;
      if (!ended) end(thread, 'ffmpeg was stopped');
      else if (!thread.ended) keep(thread);
      leave();
    }
  }

  function keep(thread: Thread): void {
    idle.push(thread);
    thread.idle = setTimeout(() => end(thread, 'ffmpeg was idle'), idleMs);
  }

  function start(): Thread {
    const { port, end: endWorker } = startWorker();
    const thread: Thread = { port, end: endWorker, ended: false };
    threads.add(thread);
    port.listen(
      (message) => thread.inbox?.put(message as FromFfmpeg),
      (reason) => end(thread, `ffmpeg's thread ended: ${reason}`),
    );
    return thread;
  }

  function end(thread: Thread, reason: string): void {
    if (thread.ended) return;
    thread.ended = true;
    clearTimeout(thread.idle);
    threads.delete(thread);
    if (idle.includes(thread)) idle.splice(idle.indexOf(thread), 1);
    thread.port.close();
    thread.end();
    thread.inbox?.fail(new EngineError('encoder_failed', reason));
  }
}

interface Feeding {
  feed: FeedWriter;
  portions: AsyncGenerator<Bytes, void>;
}

async function feedNext(feeding: Feeding | undefined): Promise<void> {
  if (!feeding) throw new EngineError('encoder_failed', 'ffmpeg asked for input that nobody gives');
  const { done, value } = await feeding.portions.next();
  feeding.feed.write(done ? new Uint8Array(0) : value);
}

/** The PCM as 16-bit bytes, in portions that the feed can hold; none of them is empty. */
async function* portionsOf(pcm: AsyncIterable<Pcm>, { capacity }: FeedWriter): AsyncGenerator<Bytes, void> {
  const size = capacity / 2;
  for await (const piece of pcm) {
    for (let at = 0; at < piece.length; at += size) yield toInt16Bytes(piece.subarray(at, at + size));
  }
}

function pcmOf(bytes: Bytes): Pcm {
  return new Float32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4);
}

function tooLong(what: string): EngineError {
  const why = 'this page may not share memory between its threads, so all sound would have to be held';
  return new EngineError('unsupported', `More than two hours can't be ${what} here: ${why}.`);
}
