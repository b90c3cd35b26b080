import { setTimeout as pause } from 'node:timers/promises';
import type { Received } from './slow-reader.ts';

/** Reads a speech stream from a relay with a pause after each piece, as a program on this machine would. */
export class RelayReader {
  readonly #pieces: Uint8Array[] = [];
  readonly #leave = new AbortController();
  readonly #ended: Promise<string>;
  #pauseMs: number;
  #status = 0;

  constructor(url: string, body: object, pauseMs: number) {
    this.#pauseMs = pauseMs;
    this.#ended = this.#read(url, body).then(
      () => '',
      (error: Error) => `${error} (${error.cause})`,
    );
  }

  async hurry(): Promise<void> {
    this.#pauseMs = 0;
  }

  async leave(): Promise<void> {
    this.#leave.abort();
  }

  async end(): Promise<Received> {
    const error = await this.#ended;
    return { status: this.#status, error, bytes: new Uint8Array(Buffer.concat(this.#pieces)) };
  }

  async #read(url: string, body: object): Promise<void> {
    const response = await fetch(`${url}/v1/audio/speech`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: this.#leave.signal,
    });
    this.#status = response.status;
    for await (const piece of response.body ?? []) {
      this.#pieces.push(piece as Uint8Array);
      if (this.#pauseMs > 0) await pause(this.#pauseMs);
    }
  }
}
