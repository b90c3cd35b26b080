import { dropDelivered } from './drop-delivered.ts';
import type { DownloadProgress, SpeechChunk, SpeechInfo, SpeechRequest, Stream } from './engine.ts';
import { type EngineErrorCode, isEngineError } from './error.ts';

type Speech = Stream<SpeechInfo, SpeechChunk>;
type FileStream = Stream<SpeechInfo, Uint8Array<ArrayBuffer>>;
type Download = Stream<null, DownloadProgress>;

/** How often engines may be lost on the same segment before the stream gives up on it. */
const ATTEMPTS_PER_SEGMENT = 3;

/** A tab that was alone and is being reloaded is back within this time. */
const PATIENCE_MS = 10_000;
const PATIENT_PAUSE_MS = 500;

/**
 * Speaks a request to its end, by one engine after the other: `begin` opens a stream with whoever speaks now,
 * and when that one is lost (`engine_lost`), the next begins at the first segment that was not delivered whole, with
 * the same model, voice and plugins; of that segment it drops what was delivered, to the sample. Gives up when that happens three times on one segment, or nobody is there to go on.
 */
export async function speakOn(
  begin: (request: SpeechRequest) => Promise<Speech>,
  request: SpeechRequest,
  signal: AbortSignal,
): Promise<Speech> {
  const first = await insist(() => begin(request));
  const { model, voice, language, plugins = [] } = first.head;
  const settled = { ...request, model, voice, language, plugins };
  let next = request.fromSegment ?? 0;
  /** Samples of the next segment that were delivered. */
  let delivered = 0;
  const chunks = goOn(first.chunks, {
    async resume() {
      const { head, chunks } = await begin({ ...settled, fromSegment: next });
      if (delivered === 0) return { chunks };
      return { chunks: dropDelivered(chunks, { segment: next, samples: delivered }, head.sampleRate) };
    },
    advance({ segment, isPart, pcm: { length } }) {
      delivered = isPart ? (segment === next ? delivered : 0) + length : 0;
      next = isPart ? segment : segment + 1;
      return length > 0 || !isPart;
    },
    signal,
  });
  return { head: first.head, chunks };
}

/** Speaks into a file; begins again, with the same model and voice, as long as nothing has been delivered. */
export async function speakFileOn(
  begin: (request: SpeechRequest) => Promise<FileStream>,
  request: SpeechRequest,
  signal: AbortSignal,
): Promise<FileStream> {
  const first = await insist(() => begin(request));
  const { model, voice, language } = first.head;
  let hasDelivered = false;
  let last = first.head;
  const chunks = goOn(first.chunks, {
    async resume() {
      const next = await begin({ ...request, model, voice, language });
      last = next.head;
      return next;
    },
    advance() {
      hasDelivered = true;
      return false;
    },
    mayResume: () => !hasDelivered,
    signal,
  });
  async function* toTheEnd() {
    yield* chunks;
    first.head.whole = last.whole;
  }
  return { head: first.head, chunks: toTheEnd() };
}

/**
 * Downloads a model to the end, by one engine after the other: what is stored stays, so the next one goes on from there.
 * An engine may also be lost by making ready what has been downloaded, as on a GPU that does not pass its test.
 */
export async function downloadOn(begin: () => Promise<Download>, signal: AbortSignal): Promise<Download> {
  const { chunks } = await insist(begin);
  let stored = -1;
  function advance({ storedBytes }: DownloadProgress): boolean {
    const isMore = storedBytes > stored;
    stored = Math.max(stored, storedBytes);
    return isMore;
  }
  return { head: null, chunks: goOn(chunks, { resume: begin, advance, signal }) };
}

interface GoOnOptions<Chunk> {
  /** Opens a stream of what is left. */
  resume: () => Promise<{ chunks: AsyncIterable<Chunk> }>;
  /** Takes note of a chunk that is delivered; says whether the stream has come further by it. */
  advance: (chunk: Chunk) => boolean;
  /** Whether what is left can still be told from what was delivered; always, when left out. */
  mayResume?: () => boolean;
  signal: AbortSignal;
}

async function* goOn<Chunk>(
  begun: AsyncIterable<Chunk>,
  { resume, advance, mayResume = () => true, signal }: GoOnOptions<Chunk>,
): AsyncGenerator<Chunk> {
  let chunks: AsyncIterable<Chunk> | undefined = begun;
  for (let losses = 0; ; ) {
    try {
      chunks ??= (await beingPatient(resume, signal)).chunks;
      for await (const chunk of chunks) {
        // Whoever takes it may transfer its samples.
        if (advance(chunk)) losses = 0;
        yield chunk;
      }
      return;
    } catch (error) {
      if (!has(error, 'engine_lost') || !mayResume() || ++losses === ATTEMPTS_PER_SEGMENT) throw error;
      chunks = undefined;
    }
  }
}

/** Runs an operation that may be begun again from the start, as often as its engine dies. */
export async function insist<T>(attempt: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await attempt();
    } catch (error) {
      if (!has(error, 'engine_lost') || tries === ATTEMPTS_PER_SEGMENT) throw error;
    }
  }
}

/** Waits a while for somebody who can speak, where a stream that has begun would break off otherwise. */
async function beingPatient<T>(attempt: () => Promise<T>, signal: AbortSignal): Promise<T> {
  const until = performance.now() + PATIENCE_MS;
  while (true) {
    try {
      return await attempt();
    } catch (error) {
      if (!has(error, 'no_engine') || performance.now() > until) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, PATIENT_PAUSE_MS));
    signal.throwIfAborted();
  }
}

function has(error: unknown, code: EngineErrorCode): boolean {
  return isEngineError(error) && error.code === code;
}
