import assert from 'node:assert/strict';
import type { z } from 'zod';

/** A request as a client puts it on the wire. */
export interface Asked {
  /** GET, or POST where there is a body. */
  method?: string;
  path: string;
  headers?: Record<string, string>;
  body?: string | Uint8Array<ArrayBuffer>;
}

export interface Answered {
  status: number;
  headers: Record<string, string>;
  /** The body as it came, piece by piece. */
  pieces: Uint8Array[];
  bytes: Uint8Array<ArrayBuffer>;
}

/** One host of the endpoint, as a client sees it. */
export type AskHost = (asked: Asked) => Promise<Answered>;

/** Something that a client does. It runs against every host, in any order, and rejects where the host is wrong. */
export interface Case {
  name: string;
  run: (ask: AskHost) => Promise<void>;
}

/** A case of one request. */
export function oneRequest({
  name,
  request,
  check,
}: {
  name: string;
  request: Asked;
  check: (answer: Answered) => void;
}): Case {
  return { name, run: async (ask) => check(await ask(request)) };
}

export const JSON_TYPE = { 'content-type': 'application/json' };

/** A POST of JSON; headers that are given come on top. */
export function post(path: string, body: object, headers: Record<string, string> = {}): Asked {
  return { path, headers: { ...JSON_TYPE, ...headers }, body: JSON.stringify(body) };
}

export function speech(body: object, headers?: Record<string, string>): Asked {
  return post('/v1/audio/speech', body, headers);
}

export function textOf({ bytes }: Answered): string {
  return new TextDecoder().decode(bytes);
}

/** The JSON of an answer of this status, after checking it against OpenAI's shape. */
export function jsonOf<Shape>(answer: Answered, shape: z.ZodType<Shape>, status = 200): Shape {
  assertStatus(answer, status);
  assert.match(answer.headers['content-type'] ?? '', /^application\/json\b/);
  return shape.parse(JSON.parse(textOf(answer)));
}

/** The sound of an answer, after checking what it is said to be. */
export function soundOf(answer: Answered, type: string): Uint8Array<ArrayBuffer> {
  assertStatus(answer, 200);
  assert.equal(answer.headers['content-type'], type);
  return answer.bytes;
}

export function assertStatus(answer: Answered, status: number): void {
  assert.equal(answer.status, status, textOf(answer).slice(0, 300));
}
