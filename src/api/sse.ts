import { errorBody, toApiError } from './error.ts';

export interface StreamOptions {
  /** The data of a last line, as some of OpenAI's streams have it; not after a failure. */
  ending?: string;
  /** Aborted when the reader goes. */
  stop: AbortController;
  /** Frees what the source holds, also when the reader has gone before it began. Called when the reader goes. */
  release?: () => void;
}

/**
 * A `text/event-stream` answer of one `data:` line per event, as OpenAI writes it. A failure after the start
 * becomes a last event `{"error":{…}}`, since the status has gone out. When the reader goes, `stop` aborts.
 */
export function eventStream(
  events: AsyncIterable<object>,
  options: StreamOptions,
  headers: Record<string, string> = {},
): Response {
  const encoder = new TextEncoder();
  const line = (data: string) => encoder.encode(`data: ${data}\n\n`);
  async function* lines(): AsyncGenerator<Uint8Array<ArrayBuffer>> {
    try {
      for await (const event of events) yield line(JSON.stringify(event));
      if (options.ending !== undefined) yield line(options.ending);
    } catch (error) {
      if (!options.stop.signal.aborted) yield line(JSON.stringify(errorBody(toApiError(error))));
    }
  }
  return new Response(streamOf(lines(), options), {
    headers: { ...headers, 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store' },
  });
}

/**
 * A byte stream that asks its source only when its reader asks. The reader's disappearance shows only as
 * `cancel` (in a service worker the request's signal never aborts): it aborts `stop`, because a generator
 * that waits for its next value can't be ended from outside.
 */
export function streamOf(
  source: AsyncGenerator<Uint8Array<ArrayBuffer>>,
  { stop, release }: StreamOptions,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new ReadableStream(
    {
      async pull(controller) {
        const { done, value } = await source.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      async cancel() {
        stop.abort(new DOMException('The client has gone.', 'AbortError'));
        await source.return(undefined);
        release?.(); // a generator that never began has not run its `finally`
      },
    },
    { highWaterMark: 0 },
  );
}

/** A controller that aborts when the client goes, as far as this host can tell by the request. */
export function stopWith(request: Request): AbortController {
  const stop = new AbortController();
  if (request.signal.aborted) stop.abort(request.signal.reason);
  request.signal.addEventListener('abort', () => stop.abort(request.signal.reason), { once: true });
  return stop;
}
