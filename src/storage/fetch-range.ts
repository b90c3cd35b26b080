import { hubUrl, type WeightFile } from '../models/registry/weights.ts';
import { RequestFailure } from './request-failure.ts';

export interface RangeOptions {
  fetch: typeof fetch;
  /** The hub or a mirror. */
  host: string;
  /** The bytes wanted, from `start` to before `end`. */
  start: number;
  end: number;
  /** Give up when nothing arrives for so long. */
  idleMs: number;
  signal: AbortSignal;
}

/**
 * Asks once for a range of a file, and gives its bytes from `start` on as they arrive. They can be fewer
 * than asked for, and more when the server ignores ranges: then they go on to the end of the file.
 *
 * The request has no header but `Range` in its simplest form, because any other needs a CORS preflight,
 * which the hub's file servers refuse. It always starts at the hub's own address: the address that it
 * redirects to is signed and expires. An ETag is not looked at: file servers behind the hub disagree on it,
 * and the pinned size and hash say more. Throws `RequestFailure`, or the signal's reason.
 */
export async function* fetchRange(file: WeightFile, options: RangeOptions): AsyncGenerator<Uint8Array> {
  const watchdog = new AbortController();
  const timer = restartable(options.idleMs, () => watchdog.abort(new Error('Nothing arrived for too long.')));
  const signal = AbortSignal.any([options.signal, watchdog.signal]);
  let reader: ReadableStreamDefaultReader<Uint8Array> | undefined;
  try {
    const response = await request(file, options, signal);
    reader = response.body?.getReader();
    if (!reader) throw new RequestFailure('lost', 'The answer has no body.');
    const whole = checkAnswer(response, file, options) === 'whole';
    let skip = whole ? options.start : 0;
    let received = 0;
    for (;;) {
      timer.restart();
      const { done, value } = await reader.read();
      timer.stop(); // While the store is busy nobody waits for the server.
      if (done) break;
      received += value.length;
      if (skip < value.length) yield skip > 0 ? value.subarray(skip) : value;
      skip = Math.max(0, skip - value.length);
    }
    if (whole && received < file.bytes)
      throw new RequestFailure('other-file', 'it is shorter there than it should be');
  } catch (error) {
    options.signal.throwIfAborted();
    if (error instanceof RequestFailure) throw error;
    throw new RequestFailure('lost', messageOf(watchdog.signal.aborted ? watchdog.signal.reason : error), {
      cause: error,
    });
  } finally {
    timer.stop();
    watchdog.abort();
  }
}

async function request(file: WeightFile, options: RangeOptions, signal: AbortSignal): Promise<Response> {
  // Called as a plain function: the browser's fetch refuses any other `this` than the global object.
  const { fetch, host, start, end } = options;
  // Named apart, because Node's types don't know `cache`: the store keeps the bytes, the HTTP cache need not.
  const browserOptions = { cache: 'no-store' as const };
  return fetch(hubUrl(file, host), {
    headers: { range: `bytes=${start}-${end - 1}` },
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    signal,
    ...browserOptions,
  });
}

/** Throws unless the answer holds the bytes asked for, alone or in the whole file. */
function checkAnswer(response: Response, file: WeightFile, { start, end }: RangeOptions): 'part' | 'whole' {
  const { status } = response;
  if (status === 200) {
    checkSize(file, Number(response.headers.get('content-length') ?? file.bytes));
    return 'whole';
  }
  if (status === 206) {
    const header = response.headers.get('content-range');
    const [, from, to, total] = /^bytes (\d+)-(\d+)\/(\d+|\*)$/.exec(header ?? '')?.map(Number) ?? [];
    if (header !== null && from === undefined) throw anotherPart(header);
    if (total !== undefined && !Number.isNaN(total)) checkSize(file, total);
    if (from !== undefined && to !== undefined && (from !== start || to >= end)) throw anotherPart(header);
    return 'part';
  }
  throw refusal(response);
}

function checkSize(file: WeightFile, bytes: number): void {
  if (bytes === file.bytes) return;
  throw new RequestFailure('other-file', `it is ${bytes} bytes long there and should be ${file.bytes}`);
}

function anotherPart(header: string | null): RequestFailure {
  return new RequestFailure('lost', `The server sent another part than was asked for (${header}).`);
}

function refusal(response: Response): RequestFailure {
  const { status } = response;
  // 403 is what an expired signed address answers; the next request gets a fresh one.
  if (status === 403 || status === 408) return new RequestFailure('lost', `The server answered ${status}.`);
  if (status === 429 || status >= 500) {
    const seconds = Number(response.headers.get('retry-after') ?? 0);
    const retryAfterMs = Number.isFinite(seconds) ? Math.min(seconds, 60) * 1000 : 0;
    return new RequestFailure('busy', `The server answered ${status}.`, { retryAfterMs });
  }
  if (status === 416) return new RequestFailure('other-file', 'it is shorter there than it should be');
  const reason: Record<number, string> = {
    401: 'it does not exist there, or needs an account (status 401)',
    404: 'it does not exist there (status 404)',
  };
  return new RequestFailure('refused', reason[status] ?? `the server answered ${status}`);
}

function restartable(ms: number, run: () => void): { restart(): void; stop(): void } {
  let timer = setTimeout(run, ms);
  const stop = () => clearTimeout(timer);
  const restart = () => {
    stop();
    timer = setTimeout(run, ms);
  };
  return { restart, stop };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
