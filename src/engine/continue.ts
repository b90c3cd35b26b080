import type { SpeechChunk, SpeechInfo, SpeechRequest, Stream } from './engine.ts';
import { type EngineErrorCode, isEngineError } from './error.ts';

type Speech = Stream<SpeechInfo, SpeechChunk>;

/** How often engines may be lost on the same segment before the stream gives up on it. */
const ATTEMPTS_PER_SEGMENT = 3;

/** A tab that was alone and is being reloaded is back within this time. */
const PATIENCE_MS = 10_000;
const PATIENT_PAUSE_MS = 500;

/**
 * Speaks a request to its end, by one engine after the other: `begin` opens a stream with whoever speaks now,
 * and when that one is lost (`engine_lost`), the next begins at the first segment that was not delivered, with
 * the same model and voice. Gives up when that happens three times on one segment, or nobody is there to go on.
 */
export async function speakOn(
  begin: (request: SpeechRequest) => Promise<Speech>,
  request: SpeechRequest,
  signal: AbortSignal,
): Promise<Speech> {
  const first = await insist(() => begin(request));
  const { model, voice, language } = first.head;
  const settled = { ...request, model, voice, language };
  return { head: first.head, chunks: goOn(first.chunks) };

  async function* goOn(begun: AsyncIterable<SpeechChunk>): AsyncGenerator<SpeechChunk> {
    let chunks = begun;
    let next = request.fromSegment ?? 0;
    for (let losses = 0; ; ) {
      try {
        for await (const chunk of chunks) {
          yield chunk;
          next = chunk.segment + 1;
          losses = 0;
        }
        return;
      } catch (error) {
        if (!has(error, 'engine_lost') || ++losses === ATTEMPTS_PER_SEGMENT) throw error;
      }
      const rest = () => begin({ ...settled, fromSegment: next });
      ({ chunks } = await beingPatient(() => insist(rest), signal));
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
