/** The endpoint refused or broke off: OpenAI's error object as an `Error`. Told apart by `name`. */
export class ApiFailure extends Error {
  override readonly name = 'ApiFailure';
  readonly code: string;
  readonly status: number;

  constructor(message: string, { code, status }: { code: string; status: number }) {
    super(message);
    this.code = code;
    this.status = status;
  }
}

/** Returns the reply if it is a success; throws what the endpoint said otherwise. */
export async function checkReply(reply: Response): Promise<Response> {
  if (reply.ok) return reply;
  const body = await reply.text();
  throw failureOf(parseJson(body), reply.status);
}

/** The failure that `{error: {message, code}}` tells of; also when the object is not of that shape. */
export function failureOf(body: unknown, status: number): ApiFailure {
  const error = readKey(body, 'error');
  const message = readKey(error, 'message');
  const code = readKey(error, 'code');
  const hasReason = typeof message === 'string';
  return new ApiFailure(hasReason ? message : `The voice answered with status ${status}.`, {
    code: typeof code === 'string' ? code : hasReason ? '' : 'no_reason',
    status,
  });
}

/** The failure of an answer that is not of the shape agreed on. */
export function unreadable(message: string): ApiFailure {
  return new ApiFailure(message, { code: 'unreadable_answer', status: 200 });
}

/** A property of something unknown; `undefined` where there is none. */
export function readKey(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // A host between us and the endpoint may answer in HTML; the status then has to say it all.
    return undefined;
  }
}
