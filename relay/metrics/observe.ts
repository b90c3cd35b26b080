import { AsyncLocalStorage } from 'node:async_hooks';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { toApiError } from '../../src/api/error.ts';
import type { Engine, SpeechChunk, SpeechInfo } from '../../src/engine/engine.ts';
import { isEngineError } from '../../src/engine/error.ts';
import { loggable, loggableStack } from '../../src/engine/log.ts';
import type { Fields, Logger } from '../log/logger.ts';
import type { Metrics } from './metrics.ts';
import { routeOf } from './route.ts';

/** What is known of a request while it runs. */
interface Running {
  response: ServerResponse;
  startedAt: number;
  route: string;
  /** Whether an engine was asked to speak. */
  isSpeech: boolean;
  firstByteMs?: number;
  audioSeconds: number;
  id?: string | undefined;
  /** The first thing that went wrong. */
  failure?: { error: unknown };
}

export interface Observer {
  /** Runs what answers a request; logs and counts it once its connection is done with it. */
  follow(request: IncomingMessage, response: ServerResponse, answer: () => void): void;
  /** The same answer; its first byte is noted, and where it fails its connection ends, so that no part passes for the whole. */
  watch(response: Response): Response;
  /** The request has failed. */
  failed(error: unknown): void;
  /** The same engine; what it speaks is measured, for the request within which it is asked. */
  measure(engine: Engine): Engine;
}

/** Sees what every request comes to. Neither its text nor its voice is kept. */
export function createObserver(metrics: Metrics, logger: Logger): Observer {
  const running = new AsyncLocalStorage<Running>();

  function finish(request: IncomingMessage, seen: Running): void {
    const { route, response, failure } = seen;
    const method = methodOf(request);
    const isWhole = response.writableFinished;
    const status = response.headersSent ? String(response.statusCode) : 'none';
    metrics.requests.add(1, { route, method, status });
    if (seen.isSpeech && status === '200' && seen.firstByteMs !== undefined) {
      metrics.firstByte.observe(seen.firstByteMs / 1000);
    }
    const fields = {
      id: seen.id,
      method,
      route,
      status,
      ms: since(seen.startedAt),
      firstByteMs: seen.firstByteMs,
      audioSeconds: seen.audioSeconds > 0 ? Number(seen.audioSeconds.toFixed(2)) : undefined,
      client: request.headers['user-agent']?.slice(0, 100),
    };
    // A wrong request is its sender's failure, and is told to them.
    if (failure && !/^4/.test(status)) {
      tellFailure(failure.error, fields);
      return;
    }
    if (!isWhole) metrics.cancelled.add(1);
    logger.info(isWhole ? 'answered' : 'broken off', fields);
  }

  function tellFailure(error: unknown, fields: Fields): void {
    const code = codeOf(error);
    metrics.failures.add(1, { code });
    // What passes by itself is nobody's fault.
    const level = toApiError(error).status === 503 ? 'warn' : 'error';
    logger[level]('failed', { ...fields, code, error: loggable(error) });
    logger.debug('failed at', { id: fields['id'], route: fields['route'], error: loggableStack(error) });
  }

  function failed(error: unknown, seen = running.getStore()): void {
    if (seen && !isAbort(error)) seen.failure ??= { error };
  }

  /** What comes out of an engine for a request. */
  async function* observed<Chunk>(
    chunks: AsyncIterable<Chunk>,
    { seen, note }: { seen: Running | undefined; note: (chunk: Chunk) => void },
  ) {
    let isFirst = true;
    metrics.waiting++;
    try {
      for await (const chunk of chunks) {
        if (isFirst) {
          isFirst = false;
          metrics.waiting--;
          metrics.speaking++;
        }
        note(chunk);
        yield chunk;
      }
    } catch (error) {
      // The status has gone out: nothing else tells why the answer breaks off. Leaving is no failure.
      failed(error, seen);
      throw error;
    } finally {
      if (isFirst) metrics.waiting--;
      else metrics.speaking--;
    }
  }

  async function* measured(chunks: AsyncIterable<SpeechChunk>, sampleRate: number, seen?: Running) {
    let [computedMs, computed] = [0, 0];
    yield* observed(chunks, {
      seen,
      note({ pcm, modelMs }) {
        const seconds = pcm.length / sampleRate;
        metrics.audioSeconds.add(seconds);
        if (seen) seen.audioSeconds += seconds;
        if (modelMs === undefined) return;
        computedMs += modelMs;
        computed += seconds;
      },
    });
    if (computed > 0) metrics.realtimeFactor.observe(computedMs / 1000 / computed);
  }

  /** A file comes when all has been spoken; how long that is, its head tells then. */
  async function* measuredFile<Bytes>(chunks: AsyncIterable<Bytes>, head: SpeechInfo, seen?: Running) {
    yield* observed(chunks, { seen, note: () => undefined });
    const { seconds = 0, modelMs = 0 } = head.whole ?? {};
    metrics.audioSeconds.add(seconds);
    if (seen) seen.audioSeconds += seconds;
    if (modelMs > 0 && seconds > 0) metrics.realtimeFactor.observe(modelMs / 1000 / seconds);
  }

  return {
    follow(request, response, answer) {
      const route = routeOf(request.url ?? '');
      const startedAt = performance.now();
      const seen: Running = { response, startedAt, route, isSpeech: false, audioSeconds: 0 };
      response.once('close', () => finish(request, seen));
      running.run(seen, answer);
    },
    watch(response) {
      const seen = running.getStore();
      if (!seen) return response;
      seen.id = response.headers.get('x-request-id') ?? undefined;
      if (!response.body) return response;
      const body = watched(response.body, {
        onFirst() {
          seen.firstByteMs = since(seen.startedAt);
        },
        onFailure(error) {
          failed(error, seen);
          // Whoever writes the answer would put the error's message into it as if it were sound.
          seen.response.destroy();
        },
      });
      return new Response(body, response);
    },
    failed,
    measure: (engine) => ({
      ...engine,
      async speak(request, signal) {
        const seen = running.getStore();
        if (seen) seen.isSpeech = true;
        const { head, chunks } = await engine.speak(request, signal);
        return { head, chunks: measured(chunks, head.sampleRate, seen) };
      },
      async speakFile(request, format, signal) {
        const seen = running.getStore();
        if (seen) seen.isSpeech = true;
        const { head, chunks } = await engine.speakFile(request, format, signal);
        return { head, chunks: measuredFile(chunks, head, seen) };
      },
    }),
  };
}

/** As clients are told it. */
function codeOf(error: unknown): string {
  return toApiError(error).details.code ?? 'internal';
}

/** A client that left; whatever else a signal was aborted with is no error either. */
function isAbort(error: unknown): boolean {
  return !isEngineError(error) && error instanceof DOMException && error.name === 'AbortError';
}

/** The same bytes at the same pace: nothing is read ahead. It ends where the body fails, once `onFailure` was told. */
function watched(
  body: ReadableStream<Uint8Array>,
  { onFirst, onFailure }: { onFirst: () => void; onFailure: (error: unknown) => void },
): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  let isFirst = true;
  return new ReadableStream(
    {
      async pull(controller) {
        try {
          const { done, value } = await reader.read();
          if (done) return controller.close();
          if (isFirst) onFirst();
          isFirst = false;
          controller.enqueue(value);
        } catch (error) {
          onFailure(error);
          controller.close();
        }
      },
      cancel: (reason) => reader.cancel(reason),
    },
    { highWaterMark: 0 },
  );
}

/** Strangers choose methods; a label must not grow with them. */
function methodOf({ method = '' }: IncomingMessage): string {
  return ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'].includes(method) ? method : 'other';
}

function since(startedAt: number): number {
  return Math.round(performance.now() - startedAt);
}
