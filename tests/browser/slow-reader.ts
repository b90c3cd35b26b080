import type { Page } from '@playwright/test';

/** What a reader has got: its bytes, and why the body broke off, if it did. */
export interface Received {
  status: number;
  bytes: Uint8Array<ArrayBuffer>;
  error: string;
}

/** What a page keeps of a reading, under a name in `globalThis`. */
interface State {
  pieces: Uint8Array<ArrayBuffer>[];
  /** Pause after each piece, in ms. */
  pauseMs: number;
  length: number;
  status: number;
  error: string;
  hasEnded: boolean;
  leave: AbortController;
}

let readings = 0;

/** Reads a speech stream in a page with a pause after each piece, so that something can happen meanwhile. */
export class SlowReader {
  readonly #page: Page;
  readonly #name: string;

  private constructor(page: Page, name: string) {
    this.#page = page;
    this.#name = name;
  }

  /** Posts to the page's `/v1/audio/speech`; resolves when the request is on its way. */
  static async start(page: Page, body: object, pauseMs = 60): Promise<SlowReader> {
    const name = `reading${readings++}`;
    await page.evaluate(
      ({ json, key, pause }) => {
        const state: State = {
          pieces: [],
          pauseMs: pause,
          length: 0,
          status: 0,
          error: '',
          hasEnded: false,
          leave: new AbortController(),
        };
        (globalThis as unknown as Record<string, State>)[key] = state;
        const read = async () => {
          const response = await fetch('/v1/audio/speech', {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: json,
            signal: state.leave.signal,
          });
          state.status = response.status;
          for (const reader = response.body?.getReader(); reader; ) {
            const { done, value } = await reader.read();
            if (done) break;
            state.pieces.push(value);
            state.length += value.length;
            if (state.pauseMs > 0) await new Promise((resolve) => setTimeout(resolve, state.pauseMs));
          }
        };
        read()
          .catch((error: unknown) => {
            state.error = String(error) || 'an error without words';
          })
          .finally(() => {
            state.hasEnded = true;
          });
      },
      { json: JSON.stringify(body), key: name, pause: pauseMs },
    );
    return new SlowReader(page, name);
  }

  async waitForPieces(count: number): Promise<void> {
    await this.#page.waitForFunction(
      ([key, least]) => {
        const state = (globalThis as unknown as Record<string, State>)[key as string];
        return state && (state.hasEnded || state.pieces.length >= Number(least));
      },
      [this.#name, count],
    );
  }

  /** How many bytes have come. */
  received(): Promise<number> {
    return this.#page.evaluate(
      (key) => (globalThis as unknown as Record<string, State>)[key]?.length ?? 0,
      this.#name,
    );
  }

  /** Pauses no longer. */
  hurry(): Promise<void> {
    return this.#page.evaluate((key) => {
      const state = (globalThis as unknown as Record<string, State>)[key];
      if (state) state.pauseMs = 0;
    }, this.#name);
  }

  /** Breaks the request off, as its client. */
  leave(): Promise<void> {
    return this.#page.evaluate((key) => {
      (globalThis as unknown as Record<string, State>)[key]?.leave.abort();
    }, this.#name);
  }

  /** Waits for the end, and takes what has come out of the page. */
  async end({ timeout = 60_000 } = {}): Promise<Received> {
    await this.#page.waitForFunction(
      (key) => (globalThis as unknown as Record<string, State>)[key]?.hasEnded,
      this.#name,
      { timeout, polling: 50 },
    );
    const { url, ...rest } = await this.#page.evaluate(async (key) => {
      const states = globalThis as unknown as Record<string, State>;
      const state = states[key];
      if (!state) throw new Error('The page has been left.');
      delete states[key];
      const reader = new FileReader();
      const read = new Promise((resolve) => reader.addEventListener('load', resolve));
      reader.readAsDataURL(new Blob(state.pieces));
      await read;
      return { status: state.status, error: state.error, url: String(reader.result) };
    }, this.#name);
    return { ...rest, bytes: new Uint8Array(Buffer.from(url.slice(url.indexOf(',') + 1), 'base64')) };
  }
}
