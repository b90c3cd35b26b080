import type { Stream } from './engine.ts';
import { EngineError } from './error.ts';
import type { Port } from './port.ts';
import type { FromEngine, OperationName, Operations, ToEngine } from './protocol.ts';
import type { OpenedOperation } from './serve.ts';

export interface ConsumeOptions<Name extends OperationName> {
  name: Name;
  request: Operations[Name]['request'];
  signal: AbortSignal;
  /** How long the engine may be silent before it is asked whether it is still there. */
  quietMs?: number;
}

const QUIET_MS = 3000;

/**
 * Runs one operation over a port and owns the port from then on: it is closed when the operation ends.
 * Resolves with the head; rejects with the engine's `EngineError`, with `engine_lost` when the engine dies,
 * or with the signal's reason.
 */
export async function consume<Name extends OperationName>(
  port: Port,
  options: ConsumeOptions<Name>,
): Promise<Stream<Operations[Name]['head'], Operations[Name]['chunk']>> {
  const { head, chunks } = await consumeOperation(port, options);
  return {
    head: head as Operations[Name]['head'],
    chunks: chunks as AsyncIterable<Operations[Name]['chunk']>,
  };
}

/** The same for operations of any table, served by `serveOperation`. */
export async function consumeOperation(
  port: Port,
  { name, request, signal, quietMs = QUIET_MS }: OpenedOperation & { signal: AbortSignal; quietMs?: number },
): Promise<Stream<unknown, unknown>> {
  const mailbox = new Mailbox(port, { signal, quietMs });
  mailbox.post({ type: 'open', name, request } as ToEngine);
  const first = await mailbox.next();
  if (first.type !== 'head') throw mailbox.fail(`expected head, got ${first.type}`);
  return { head: first.head, chunks: pullChunks(mailbox, first.head) };
}

/** At the end the head is brought up to what is known by then. */
async function* pullChunks<Chunk>(mailbox: Mailbox, head: object | null): AsyncGenerator<Chunk> {
  try {
    while (true) {
      mailbox.post({ type: 'pull' });
      const message = await mailbox.next();
      if (message.type === 'done') {
        if (head && message.head) Object.assign(head, message.head);
        return;
      }
      if (message.type !== 'chunk') throw mailbox.fail(`expected chunk, got ${message.type}`);
      yield message.chunk as Chunk;
    }
  } finally {
    mailbox.end();
  }
}

type Waiter = {
  resolve: (message: FromEngine) => void;
  reject: (reason: unknown) => void;
  stopWatching?: () => void;
};

/** The messages of one operation in order, and its three endings: the engine's word, abort, death. */
class Mailbox {
  readonly #port: Port;
  readonly #signal: AbortSignal;
  readonly #quietMs: number;
  readonly #ended = new AbortController();
  readonly #arrived: FromEngine[] = [];
  #waiter: Waiter | undefined;
  #failure: { reason: unknown } | undefined;

  constructor(port: Port, { signal, quietMs }: { signal: AbortSignal; quietMs: number }) {
    this.#port = port;
    this.#signal = signal;
    this.#quietMs = quietMs;
    port.listen(
      (message) => this.#receive(message as FromEngine),
      (reason) => this.#break(lost(reason)),
    );
    signal.addEventListener('abort', this.#abort);
    if (signal.aborted) this.#abort();
  }

  post(message: ToEngine): void {
    if (!this.#ended.signal.aborted) this.#port.post(message);
  }

  next(): Promise<FromEngine> {
    const message = this.#arrived.shift();
    if (message) return Promise.resolve(message);
    if (this.#failure) return Promise.reject(this.#failure.reason);
    return new Promise((resolve, reject) => {
      this.#waiter = { resolve, reject };
      if (this.#port.isThere) this.#watch(this.#waiter);
    });
  }

  /** Breaks the operation off when the other side neither answers nor is there any more, as a frozen tab. */
  #watch(waiter: Waiter): void {
    const timer = setTimeout(async () => {
      const isThere = await this.#port.isThere?.();
      if (this.#waiter !== waiter) return;
      if (isThere) this.#watch(waiter);
      else this.#break(lost('Its tab does not answer.'));
    }, this.#quietMs);
    waiter.stopWatching = () => clearTimeout(timer);
  }

  /** Breaks the operation off because the other side does not keep to the protocol. */
  fail(problem: string): EngineError {
    const error = new EngineError('engine_lost', `The engine broke the protocol: ${problem}.`);
    this.#break(error);
    return error;
  }

  /** Tells the engine to stop, if it has not, and closes the port. */
  end(): void {
    if (this.#ended.signal.aborted) return;
    this.#port.post({ type: 'cancel' } satisfies ToEngine);
    this.#close();
  }

  readonly #abort = (): void => {
    this.end();
    this.#break(this.#signal.reason);
  };

  #receive(message: FromEngine): void {
    if (message.type === 'error') {
      const { code, retryAfter, logMessage } = message;
      this.#break(new EngineError(code, message.message, { retryAfter, logMessage }));
    } else {
      this.#deliver(message);
    }
  }

  #deliver(message: FromEngine): void {
    if (message.type === 'done') this.#close();
    const waiter = this.#takeWaiter();
    if (waiter) waiter.resolve(message);
    else this.#arrived.push(message);
  }

  #break(reason: unknown): void {
    if (this.#failure) return;
    this.#failure = { reason };
    this.#close();
    this.#takeWaiter()?.reject(reason);
  }

  #takeWaiter(): Waiter | undefined {
    const waiter = this.#waiter;
    this.#waiter = undefined;
    waiter?.stopWatching?.();
    return waiter;
  }

  #close(): void {
    if (this.#ended.signal.aborted) return;
    this.#ended.abort();
    this.#signal.removeEventListener('abort', this.#abort);
    this.#port.close();
  }
}

function lost(reason: string): EngineError {
  return new EngineError('engine_lost', `The speech engine has gone. ${reason}`);
}
