import { AsyncLocalStorage } from 'node:async_hooks';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Engine, SpeechChunk } from '../../src/engine/engine.ts';
import type { Logger } from '../log/logger.ts';
import type { Metrics } from './metrics.ts';
import { routeOf } from './route.ts';

/** What is known of a request while it runs. */
interface Running {
  startedAt: number;
  route: string;
  firstByteMs?: number;
  audioSeconds: number;
  id?: string | undefined;
}

export interface Observer {
  /** Runs what answers a request; logs and counts it once its connection is done with it. */
  follow(request: IncomingMessage, response: ServerResponse, answer: () => void): void;
  /** The same answer; the time of its first byte is noted. */
  watch(response: Response): Response;
  /** A request has failed: its error is for who looks for a fault. */
  failed(error: unknown): void;
  /** The same engine; what it speaks is measured, for the request within which it is asked. */
  measure(engine: Engine): Engine;
}

/** Sees what every request comes to. Neither its text nor its voice is kept. */
export function createObserver(metrics: Metrics, logger: Logger): Observer {
  const running = new AsyncLocalStorage<Running>();

  function finish(request: IncomingMessage, response: ServerResponse, seen: Running): void {
    const { route } = seen;
    const isWhole = response.writableFinished;
    const status = response.headersSent ? String(response.statusCode) : 'none';
    metrics.requests.add(1, { route, method: methodOf(request), status });
    if (!isWhole) metrics.cancelled.add(1);
    if (route.startsWith('/v1/audio/speech') && seen.firstByteMs !== undefined) {
      metrics.firstByte.observe(seen.firstByteMs / 1000);
    }
    logger.info(isWhole ? 'answered' : 'broken off', {
      id: seen.id,
      method: methodOf(request),
      route,
      status,
      ms: since(seen.startedAt),
      firstByteMs: seen.firstByteMs,
      audioSeconds: seen.audioSeconds > 0 ? Number(seen.audioSeconds.toFixed(2)) : undefined,
      client: request.headers['user-agent']?.slice(0, 100),
    });
  }

  function failed(error: unknown): void {
    logger.debug('failed', { route: running.getStore()?.route, error: stackOf(error) });
  }

  async function* measured(chunks: AsyncIterable<SpeechChunk>, sampleRate: number, seen?: Running) {
    let isFirst = true;
    let [waitedMs, sound] = [0, 0];
    let askedAt = performance.now();
    metrics.waiting++;
    try {
      for await (const chunk of chunks) {
        const seconds = chunk.pcm.length / sampleRate;
        metrics.audioSeconds.add(seconds);
        if (seen) seen.audioSeconds += seconds;
        if (isFirst) {
          isFirst = false;
          metrics.waiting--;
          metrics.speaking++;
        } else {
          waitedMs += performance.now() - askedAt;
          sound += seconds;
        }
        yield chunk;
        askedAt = performance.now();
      }
      if (sound > 0) metrics.realtimeFactor.observe(waitedMs / 1000 / sound);
    } catch (error) {
      // The status has gone out: nothing else tells why the answer breaks off. Leaving is no failure.
      if (!isAbort(error)) failed(error);
      throw error;
    } finally {
      if (isFirst) metrics.waiting--;
      else metrics.speaking--;
    }
  }

  return {
    follow(request, response, answer) {
      const route = routeOf(request.url ?? '');
      const seen: Running = { startedAt: performance.now(), route, audioSeconds: 0 };
      response.once('close', () => finish(request, response, seen));
      running.run(seen, answer);
    },
    watch(response) {
      const seen = running.getStore();
      if (!seen) return response;
      seen.id = response.headers.get('x-request-id') ?? undefined;
      if (!response.body) return response;
      const body = tellFirst(response.body, () => {
        seen.firstByteMs = since(seen.startedAt);
      });
      return new Response(body, response);
    },
    failed,
    measure: (engine) => ({
      ...engine,
      async speak(request, signal) {
        const seen = running.getStore();
        const { head, chunks } = await engine.speak(request, signal);
        return { head, chunks: measured(chunks, head.sampleRate, seen) };
      },
    }),
  };
}

/** Where it was thrown, and what caused it. */
function stackOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause, stack = String(error) } = error;
  return cause === undefined ? stack : `${stack}\ncaused by ${stackOf(cause)}`;
}

function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}

/** The same bytes at the same pace: nothing is read ahead. */
function tellFirst(body: ReadableStream<Uint8Array>, tell: () => void): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  let isFirst = true;
  return new ReadableStream(
    {
      async pull(controller) {
        const { done, value } = await reader.read();
        if (done) return controller.close();
        if (isFirst) tell();
        isFirst = false;
        controller.enqueue(value);
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
