import { apiFetch } from '../../api.ts';
import { explain } from '../../client/explain.ts';
import type { Trouble } from '../../client/trouble.ts';
import type { ApiRequest } from './api-request.ts';

/** What came back. */
export interface ApiAnswer {
  status: number;
  /** Until the headers were there. */
  milliseconds: number;
  headers: [string, string][];
  /** Of a body that is text; as far as it has come, and as far as it is shown. */
  text: string;
  /** Some of the text is not shown. */
  isCut: boolean;
  /** Where a body that is none lies; a sound is played. */
  file: { url: string; bytes: number; isSound: boolean } | null;
}

/** Far more than anybody reads; the page stays quick. In UTF-16 units. */
export const SHOWN_TEXT = 50_000;

/** Sends one request at a time and keeps the last answer. */
export class RequestRun {
  answer = $state.raw<ApiAnswer | null>(null);
  isRunning = $state(false);
  trouble = $state.raw<Trouble | null>(null);

  #abort: AbortController | null = null;

  /** Resolves when all has come, was stopped, or failed; then `trouble` says why. */
  async send({ method, path, body, type }: ApiRequest): Promise<void> {
    this.clear();
    const abort = new AbortController();
    this.#abort = abort;
    this.isRunning = true;
    const started = performance.now();
    try {
      const headers: HeadersInit = type ? { 'content-type': type } : {};
      const reply = await apiFetch(path, {
        method,
        headers,
        ...(body !== undefined && { body }),
        signal: abort.signal,
      });
      this.answer = {
        status: reply.status,
        milliseconds: performance.now() - started,
        headers: [...reply.headers],
        text: '',
        isCut: false,
        file: null,
      };
      await this.#read(reply, abort.signal);
    } catch (error) {
      if (!abort.signal.aborted) this.trouble = explain(error);
    } finally {
      if (this.#abort === abort) this.isRunning = false;
    }
  }

  /** Ends it; what has come stays. */
  stop(): void {
    this.#abort?.abort();
    this.isRunning = false;
  }

  /** Ends it, and puts the answer away. */
  clear(): void {
    this.stop();
    if (this.answer?.file) URL.revokeObjectURL(this.answer.file.url);
    this.answer = null;
    this.trouble = null;
  }

  async #read(reply: Response, signal: AbortSignal): Promise<void> {
    const type = reply.headers.get('content-type') ?? '';
    if (!isText(type)) {
      const blob = await reply.blob();
      signal.throwIfAborted();
      const isSound = type.startsWith('audio/');
      this.#update({ file: { url: URL.createObjectURL(blob), bytes: blob.size, isSound } });
      return;
    }
    let text = '';
    const reader = reply.body?.pipeThrough(new TextDecoderStream()).getReader();
    while (reader) {
      const { done, value } = await reader.read();
      signal.throwIfAborted();
      if (done) break;
      // Events are shown as they come, JSON when all of it is there.
      if (text.length < SHOWN_TEXT || type.includes('json')) text += value;
      if (type.includes('event-stream')) this.#show(text);
    }
    this.#show(type.includes('json') ? spread(text) : text);
  }

  #show(text: string): void {
    this.#update({ text: text.slice(0, SHOWN_TEXT), isCut: text.length > SHOWN_TEXT });
  }

  #update(change: Partial<ApiAnswer>): void {
    if (this.answer) this.answer = { ...this.answer, ...change };
  }
}

function isText(type: string): boolean {
  return type.startsWith('text/') || type.includes('json');
}

/** JSON with an item on each line. */
function spread(json: string): string {
  try {
    return JSON.stringify(JSON.parse(json), null, 2);
  } catch {
    return json; // shown as it came
  }
}
