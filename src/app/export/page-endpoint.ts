import type { ApiFetch } from '../client/api-fetch.ts';
import type { FromEndpoint, ToEndpoint } from './messages.ts';

/** Answers a worker's requests through the page's endpoint; a piece of a body goes only when it is asked for. */
export function servePageEndpoint(port: MessagePort, apiFetch: ApiFetch): void {
  const readers = new Map<number, ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>>();
  const aborts = new Map<number, AbortController>();
  const tell = (answer: FromEndpoint) => port.postMessage(answer);
  const forget = (id: number) => {
    readers.delete(id);
    aborts.delete(id);
  };
  const fail = (id: number, error: unknown) => {
    forget(id);
    tell({ type: 'broken', id, message: String(error) });
  };

  port.onmessage = ({ data }: MessageEvent<ToEndpoint>) => {
    const { id } = data;
    const act = data.type === 'ask' ? ask(data) : data.type === 'pull' ? pull(id) : leave(id);
    act.catch((error: unknown) => fail(id, error));
  };

  async function ask({ id, path, body }: Extract<ToEndpoint, { type: 'ask' }>): Promise<void> {
    const abort = new AbortController();
    aborts.set(id, abort);
    const headers = { 'content-type': 'application/json' };
    const reply = await apiFetch(path, { method: 'POST', headers, body, signal: abort.signal });
    if (reply.body) readers.set(id, reply.body.getReader());
    tell({ type: 'head', id, status: reply.status, headers: [...reply.headers] });
  }

  async function pull(id: number): Promise<void> {
    const result = await readers.get(id)?.read();
    if (result?.value) return tell({ type: 'piece', id, bytes: result.value });
    forget(id);
    tell({ type: 'end', id });
  }

  async function leave(id: number): Promise<void> {
    aborts.get(id)?.abort();
    forget(id);
  }
}

/** Calls that endpoint from a worker, as `fetch` would; POST of JSON only. */
export function createPortFetch(port: MessagePort): ApiFetch {
  let last = 0;
  const hearers = new Map<number, (answer: FromEndpoint) => void>();
  port.onmessage = ({ data }: MessageEvent<FromEndpoint>) => hearers.get(data.id)?.(data);
  const tell = (message: ToEndpoint) => port.postMessage(message);
  const answer = (id: number) =>
    new Promise<FromEndpoint>((resolve) => {
      hearers.set(id, resolve);
    });

  return async (path, init) => {
    last += 1;
    const id = last;
    const leave = () => {
      tell({ type: 'leave', id });
      hearers.get(id)?.({ type: 'broken', id, message: 'The request was given up.' });
    };
    init?.signal?.addEventListener('abort', leave, { once: true });
    const begun = answer(id);
    tell({ type: 'ask', id, path, body: String(init?.body ?? '') });
    const head = await begun;
    init?.signal?.throwIfAborted();
    // As `fetch` says that a connection was lost.
    if (head.type !== 'head') throw new TypeError(head.type === 'broken' ? head.message : 'No answer came.');
    const body = new ReadableStream<Uint8Array<ArrayBuffer>>(
      {
        async pull(controller) {
          const next = answer(id);
          tell({ type: 'pull', id });
          const piece = await next;
          if (piece.type === 'piece') return controller.enqueue(piece.bytes);
          hearers.delete(id);
          if (piece.type === 'broken') return controller.error(new TypeError(piece.message));
          controller.close();
        },
        cancel: leave,
      },
      { highWaterMark: 0 },
    );
    return new Response(body, { status: head.status, headers: head.headers });
  };
}
